import { fixTitles, type Fix } from '@tidewaiter/rule-language';
import { useCallback } from 'react';
import { fixText } from '../i18n/diagnostic-text.js';
import { useLanguage } from '../i18n/use-language.js';
import { useText } from '../i18n/use-text.js';
import type { FaceProps } from './face.js';
import type { FaultAction } from './monaco/text-host.js';
import { fixed, type RuleFault } from './rule-faults.js';

interface Settings extends Pick<FaceProps, 'slice' | 'readOnly' | 'onChangeDraft'> {
  readonly showExample: (fault: RuleFault) => void;
}

/** What can be done about a fault: correct it, and open the declaration that shows it. */
export function useFaultActions(settings: Settings): (fault: RuleFault) => readonly FaultAction[] {
  const { slice, readOnly, onChangeDraft, showExample } = settings;
  const say = useText();
  const { language } = useLanguage();
  return useCallback(
    (fault) => {
      const { fix, example } = fault;
      const actions: FaultAction[] = [];
      if (fix !== undefined && !readOnly) {
        const title = Object.hasOwn(fixTitles, fix.title) ? fixText(fix as Fix, language) : fix.title;
        const draft = slice.before + slice.text + slice.after;
        actions.push({ title, corrects: true, run: () => onChangeDraft(fixed(draft, fix), title) });
      }
      if (example !== undefined) {
        actions.push({ title: say('ruleExamples.openFor'), corrects: false, run: () => showExample(fault) });
      }
      return actions;
    },
    [slice, readOnly, onChangeDraft, showExample, say, language],
  );
}
