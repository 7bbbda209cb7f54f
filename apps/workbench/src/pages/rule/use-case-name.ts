import { factNamed } from '@tidewaiter/declaration';
import { useCallback } from 'react';
import type { SuggestedCase } from '../../api/use-case-run.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';

/** What a suggested case shows, in the reader's language: good enough as its name. */
export function useCaseName(): (suggested: SuggestedCase) => string {
  const say = useText();
  const { language } = useLanguage();
  return useCallback(
    ({ purpose, fact, value, mutant }: SuggestedCase) => {
      if (mutant !== undefined) {
        const { before, after } = mutant;
        return after === ''
          ? say('ruleCases.wouldShowDropped', { before })
          : say('ruleCases.wouldShow', { before, after });
      }
      const label = fact === undefined ? '' : (factNamed(fact)?.label[language] ?? fact);
      return say(`ruleCases.${purpose}`, { fact: label, value: String(value ?? '') });
    },
    [say, language],
  );
}
