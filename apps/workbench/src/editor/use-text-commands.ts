import { useMemo, type RefObject } from 'react';
import type { Command } from '../commands/command.js';
import { useOfferCommands } from '../commands/page-commands.js';
import { useText } from '../i18n/use-text.js';
import type { editor } from './monaco/monaco.js';
import { textCommands } from './monaco/text-commands.js';

/** Offers the commands of the text face to the palette and the help; in the text itself their keys work anyway. */
export function useTextCommands(
  instance: RefObject<editor.IStandaloneCodeEditor | null>,
  { readOnly }: { readonly readOnly: boolean },
): void {
  const say = useText();
  const commands = useMemo(
    () =>
      textCommands
        .filter(({ edits }) => !(edits && readOnly))
        .map(({ id, label, shortcut, run }): Command => {
          const runThere = () => {
            const one = instance.current;
            if (one === null) return;
            one.focus();
            run(one);
          };
          return { id, group: 'editorCommands.group', label: say(label), shortcut, ownKeys: true, run: runThere };
        }),
    [say, instance, readOnly],
  );
  useOfferCommands(commands);
}
