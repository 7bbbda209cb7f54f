import { useDebouncedValue } from '@mantine/hooks';
import { usageOf } from '@tidewaiter/rule-analysis';
import { parse, withDefinitions } from '@tidewaiter/rule-language';
import { useEffect, useMemo } from 'react';
import { useLanguage } from '../i18n/use-language.js';
import { setRuleLanguage } from './monaco/rule-language.js';
import type { RuleSlice } from './rule-slice.js';
import { useHoverWords } from './use-hover-words.js';
import type { RuleKnowledge } from './use-language-context.js';

/** Milliseconds that typing rests before the draft is read again for completion and hover. */
const pause = 300;

/** Tells completion and hover what this draft adds to the vocabulary: its derived facts, and which names it uses most. */
export function useLanguageOfDraft({ before, text, after }: RuleSlice, { context }: RuleKnowledge): void {
  const { language } = useLanguage();
  const words = useHoverWords();
  const [draft] = useDebouncedValue(before + text + after, pause);
  const known = useMemo(() => {
    const { document } = parse(draft);
    const { vocabulary } = withDefinitions(context.vocabulary, document.facts);
    return { ...context, vocabulary, usage: usageOf(document) };
  }, [draft, context]);
  useEffect(() => setRuleLanguage({ context: known, language, words }), [known, language, words]);
}
