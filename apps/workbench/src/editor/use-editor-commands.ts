import { useMemo, type RefObject } from 'react';
import type { Command } from '../commands/command.js';
import { useOfferCommands } from '../commands/page-commands.js';
import { useText } from '../i18n/use-text.js';
import { focusOpenEditor, requestEditorFocus } from './editor-focus.js';
import type { FaceId } from './face.js';
import { faces } from './faces.js';
import type { DraftEdits } from './history/use-draft-history.js';
import { useEditorKeys } from './use-editor-keys.js';

interface Settings {
  readonly edits: DraftEdits;
  /** Ids of the faces offered, between blanks. */
  readonly offered: string;
  readonly shown: FaceId;
  readonly choose: (id: FaceId) => void;
  readonly readOnly: boolean;
}

function useUndoCommands({ undo, redo }: DraftEdits): Command[] {
  const say = useText();
  return useMemo(
    () =>
      [
        { id: 'undo' as const, shortcut: 'mod+Z', run: undo },
        { id: 'redo' as const, shortcut: 'mod+shift+Z', run: redo },
      ].map((command): Command => {
        return { ...command, group: 'editorCommands.group', label: say(`editorCommands.${command.id}`), ownKeys: true };
      }),
    [say, undo, redo],
  );
}

const none: readonly Command[] = [];

/** The commands every face has: undo, redo, and going to another face. */
export function useEditorCommands(box: RefObject<HTMLElement | null>, settings: Settings): void {
  const { edits, offered, shown, choose, readOnly } = settings;
  const say = useText();
  const undoCommands = useUndoCommands(edits);
  const faceCommands = useMemo(
    () =>
      faces
        .filter(({ id }) => offered.split(' ').includes(id))
        .map(({ id, label }): Command => {
          const name = say('editorCommands.showAs', { face: say(label) });
          const run = () => {
            if (id === shown) return focusOpenEditor();
            requestEditorFocus();
            choose(id);
          };
          return { id: `face-${id}`, group: 'editorCommands.group', label: name, run };
        }),
    [say, offered, shown, choose],
  );
  useOfferCommands(readOnly ? none : undoCommands);
  useOfferCommands(faceCommands);
  useEditorKeys(box, readOnly ? {} : { 'mod+Z': edits.undo, 'mod+shift+Z': edits.redo, 'mod+Y': edits.redo });
}
