import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';

interface Props {
  /** The switch of faces. */
  readonly children: ReactNode;
  readonly onFormat: (() => void) | undefined;
}

/** What stands above the editor: the switch of faces, and what can be done to the rule as a whole. */
export function EditorBar({ children, onFormat }: Props) {
  const say = useText();
  return (
    <Group justify="space-between">
      {children}
      {onFormat && (
        <Button variant="subtle" onClick={onFormat}>
          {say('rulePage.format')}
        </Button>
      )}
    </Group>
  );
}
