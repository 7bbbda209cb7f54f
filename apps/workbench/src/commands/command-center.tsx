import { useDisclosure, useHotkeys, useWindowEvent } from '@mantine/hooks';
import type { HotkeyItem } from '@mantine/hooks';
import type { Command } from './command.js';
import { Palette } from './palette.js';
import { ShortcutsHelp } from './shortcuts-help.js';
import { useCommands } from './use-commands.js';

/** The question mark of Latin and of Arabic keyboards, with Shift or without. */
const questionMarks = ['?', '؟'];

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Shortcuts with Ctrl or Alt also work while typing, except those of an editor; `?` only where no text is typed. */
function useShortcuts(commands: readonly Command[]): void {
  const keys = commands.flatMap(({ shortcut, ownKeys, run }): HotkeyItem[] =>
    shortcut && shortcut !== '?' && !ownKeys
      ? [[shortcut, run, { preventDefault: true, usePhysicalKeys: shortcut.includes('Digit') }]]
      : [],
  );
  useHotkeys(keys, [], true);
  useWindowEvent('keydown', (event) => {
    if (!questionMarks.includes(event.key) || isTyping(event.target)) return;
    commands.find(({ shortcut }) => shortcut === '?')?.run();
  });
}

/** Listens to the keyboard and draws palette and help. */
export function CommandCenter() {
  const [helpOpened, help] = useDisclosure(false);
  const commands = useCommands(help.open);
  useShortcuts(commands);
  return (
    <>
      <Palette commands={commands} />
      <ShortcutsHelp commands={commands} opened={helpOpened} onClose={help.close} />
    </>
  );
}
