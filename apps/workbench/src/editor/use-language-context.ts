import type { LanguageContext } from '@tidewaiter/rule-analysis';
import type { Vocabulary } from '@tidewaiter/rule-language';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { vocabularyQuery } from '../api/settings-queries.js';
import { useLanguage } from '../i18n/use-language.js';
import { ruleVocabulary } from './rule-vocabulary.js';

export interface RuleKnowledge {
  readonly vocabulary: Vocabulary;
  readonly context: LanguageContext;
}

/** What checks, completion and hover need to know; undefined until the vocabulary is loaded. */
export function useLanguageContext(ruleSetId: string): RuleKnowledge | undefined {
  const { language } = useLanguage();
  const { data } = useQuery(vocabularyQuery);
  return useMemo(() => {
    if (data === undefined) return undefined;
    const vocabulary = ruleVocabulary(data, ruleSetId);
    const valuesOf = (name: string): string[] => {
      const domain = vocabulary.facts.get(name)?.domain;
      const lists = data.lists.filter((list) => list.domain === domain);
      return [...new Set(lists.flatMap((list) => list.values))].slice(0, 500);
    };
    const listSizes = new Map(data.lists.map((list) => [list.name, list.values.length]));
    return { vocabulary, context: { vocabulary, language, controls: data.controls, valuesOf, listSizes } };
  }, [data, language, ruleSetId]);
}
