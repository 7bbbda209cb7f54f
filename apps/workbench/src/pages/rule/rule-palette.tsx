import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { rulesQuery } from '../../api/rule-queries.js';
import { useDraftPart } from '../../api/use-draft-session.js';
import { focusOpenEditor, requestEditorFocus } from '../../editor/editor-focus.js';
import { declaredIn } from '../../editor/rule-slice.js';
import { useText } from '../../i18n/use-text.js';
import { createFinderSwitch, useIsOpen } from '../../ui/finder/finder-switch.js';
import { Finder } from '../../ui/finder/finder.js';

const opener = createFinderSwitch();

/** Opens the palette of rules. */
export const openRulePalette = opener.open;

interface Props {
  readonly ruleSetId: string;
  /** The rule on the screen. */
  readonly ruleId: string;
}

/** Every rule of every set, and all that this draft declares, found by typing. */
export function RulePalette({ ruleSetId, ruleId: openRuleId }: Props) {
  const say = useText();
  const navigate = useNavigate();
  const rows = useQuery(rulesQuery).data?.items;
  const isOpen = useIsOpen(opener);
  const text = useDraftPart(ruleSetId, (draft) => (isOpen ? draft.text : '')) ?? '';
  const here = declaredIn(text).map(({ id, title }) => ({ ruleSetId, ruleId: id, name: title, words: '' }));
  const elsewhere = (rows ?? [])
    .filter((row) => row.ruleSetId !== ruleSetId)
    .map((row) => ({ ...row, words: Object.values(row.text).join(' ') }));
  const items = [...here, ...elsewhere]
    .filter(({ ruleId }) => ruleId !== '')
    .map(({ words, name, ruleId, ruleSetId: set }, index) => ({
      id: `${set} ${ruleId} ${index}`,
      label: `${ruleId.replace(/^fact:/, '')} · ${name}`,
      keywords: words,
      run: () => {
        if (set === ruleSetId && ruleId === openRuleId) return focusOpenEditor();
        requestEditorFocus();
        void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId: set, ruleId } });
      },
    }));
  return <Finder opener={opener} label={say('ruleNavigator.openRule')} items={items} isLoading={rows === undefined} />;
}
