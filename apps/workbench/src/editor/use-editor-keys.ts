import { getHotkeyHandler, useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';

/**
 * Listens to the keys of the editor: in the editor itself, and wherever no text is typed. An input elsewhere on the page
 * and a dialog keep their own undo.
 */
export function useEditorKeys(box: RefObject<HTMLElement | null>, keys: Readonly<Record<string, () => void>>): void {
  const handle = getHotkeyHandler(Object.entries(keys));
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    if (box.current?.contains(event.target) || isFree(event.target)) handle(event);
  });
}

function isFree(target: HTMLElement): boolean {
  const isTyping = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  return !isTyping && target.closest('[role="dialog"]') === null;
}
