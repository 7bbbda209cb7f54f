import { referencesOf, type RenameRefusal } from '@tidewaiter/rule-analysis';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { TextKey } from '../i18n/texts.js';
import { useText } from '../i18n/use-text.js';
import { definitionOf, renamableAt, renamedIn } from './draft-names.js';
import { requestEditorFocus } from './editor-focus.js';
import type { FaceProps } from './face.js';
import type { NameActions } from './monaco/text-host.js';
import type { FoundReferences } from './references-panel.js';

const refusals: Readonly<Record<RenameRefusal, TextKey>> = {
  'no-name': 'editorNames.noName',
  'named-elsewhere': 'editorNames.namedElsewhere',
  'invalid-name': 'editorNames.invalidName',
  'name-taken': 'editorNames.nameTaken',
  'item-prefix': 'editorNames.itemPrefix',
};

interface Settings extends Pick<FaceProps, 'slice' | 'ruleSetId' | 'ruleId' | 'knowledge' | 'onChangeDraft'> {
  readonly jumpTo: (offset: number) => void;
}

/** Opens a rule of the set as text with the cursor at an offset. */
function useOpenAt(ruleSetId: string): (id: string, at: number) => void {
  const navigate = useNavigate();
  return useCallback(
    (id, at) => {
      requestEditorFocus(at);
      void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId: id }, search: { face: 'text' } });
    },
    [navigate, ruleSetId],
  );
}

/** Renaming, references and definitions of names, over all rules of the draft; offsets are of the rule's text. */
export function useNameActions(settings: Settings): {
  readonly names: NameActions;
  readonly references: FoundReferences | undefined;
  readonly closeReferences: () => void;
} {
  const { slice, ruleSetId, ruleId, knowledge, onChangeDraft, jumpTo } = settings;
  const say = useText();
  const open = useOpenAt(ruleSetId);
  const [references, show] = useState<FoundReferences>();
  const names = useMemo((): NameActions => {
    const draft = slice.before + slice.text + slice.after;
    const base = slice.before.length;
    return {
      renamable(offset) {
        const found = renamableAt(draft, base + offset);
        if ('refused' in found) return { refusal: say(refusals[found.refused]) };
        return { name: found.name, span: { start: found.span.start - base, end: found.span.end - base } };
      },
      rename(offset, name) {
        const renamed = renamedIn(draft, { offset: base + offset, name, vocabulary: knowledge.vocabulary });
        if (typeof renamed === 'string') return say(refusals[renamed]);
        onChangeDraft(renamed.draft, say('editorNames.renamed', { old: renamed.old, name }));
        if (renamed.ids[0] === ruleId) open(renamed.ids[1], offset);
        return undefined;
      },
      showReferences(offset) {
        const found = referencesOf(draft, base + offset);
        if (found !== undefined) show({ name: found.name, draft, spans: found.spans });
      },
      goToDefinition(offset) {
        const found = definitionOf(draft, base + offset);
        if (found?.id === ruleId) jumpTo(found.at);
        else if (found !== undefined) open(found.id, found.at);
      },
    };
  }, [slice, ruleId, knowledge, onChangeDraft, jumpTo, say, open]);
  const closeReferences = useCallback(() => show(undefined), []);
  return { names, references, closeReferences };
}
