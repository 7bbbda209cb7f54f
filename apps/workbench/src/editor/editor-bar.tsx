import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import { UndoButtons } from './history/undo-buttons.js';
import type { DraftEdits } from './history/use-draft-history.js';

interface Props {
  /** The switch of faces. */
  readonly children: ReactNode;
  /** Absent where nothing may be changed. */
  readonly edits: DraftEdits | undefined;
  readonly onFormat: (() => void) | undefined;
}

/** What stands above the editor: the switch of faces, undo and redo, and what can be done to the rule as a whole. */
export function EditorBar({ children, edits, onFormat }: Props) {
  const say = useText();
  return (
    <Group justify="space-between" gap="xs">
      {children}
      <Group gap="xs">
        {onFormat && (
          <Button variant="subtle" onClick={onFormat}>
            {say('rulePage.format')}
          </Button>
        )}
        {edits && <UndoButtons {...edits} />}
      </Group>
    </Group>
  );
}
