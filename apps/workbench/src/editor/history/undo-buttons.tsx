import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { memo } from 'react';
import { shortcutText } from '../../commands/shortcut-text.js';
import { useText } from '../../i18n/use-text.js';
import type { HistoryState } from './draft-history.js';

interface Props extends HistoryState {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo of the draft, whatever the face; they name the step they would take, and are drawn again for another. */
export const UndoButtons = memo(function UndoButtons(edits: Props) {
  const say = useText();
  const buttons = [
    {
      id: 'undo',
      run: edits.undo,
      enabled: edits.canUndo,
      what: edits.undoLabel,
      keys: 'mod+Z',
      Icon: IconArrowBackUp,
    },
    {
      id: 'redo',
      run: edits.redo,
      enabled: edits.canRedo,
      what: edits.redoLabel,
      keys: 'mod+shift+Z',
      Icon: IconArrowForwardUp,
    },
  ] as const;
  return (
    <ActionIcon.Group>
      {buttons.map(({ id, run, enabled, what, keys, Icon }) => {
        const label = what ? say(`editorCommands.${id}Of`, { what }) : say(`editorCommands.${id}`);
        return (
          <Tooltip key={id} label={<bdi>{`${label} (${shortcutText(keys)})`}</bdi>}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={label}
              aria-disabled={!enabled}
              data-disabled={!enabled || undefined}
              onClick={() => enabled && run()}
            >
              <Icon size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </ActionIcon.Group>
  );
});
