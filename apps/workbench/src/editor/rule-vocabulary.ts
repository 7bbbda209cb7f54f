import type { AnalysisContext } from '@tidewaiter/rule-analysis';
import type { getVocabulary, AnswerOf } from '@tidewaiter/contracts';
import type { Vocabulary } from '@tidewaiter/rule-language';

type VocabularyAnswer = AnswerOf<typeof getVocabulary>;

/** Everything rules may name, as the language wants it. */
export function ruleVocabulary(answer: VocabularyAnswer): Vocabulary {
  return {
    facts: new Map(answer.facts.map((fact) => [fact.name, fact as never])),
    lists: new Map(answer.lists.map((list) => [list.name, list])),
  };
}

const contexts = new WeakMap<VocabularyAnswer, AnalysisContext>();

/** What the analysis of one rule set knows; the same object for the same answer, so that a worker is told once. */
export function analysisContext(answer: VocabularyAnswer): AnalysisContext {
  const known = contexts.get(answer) ?? {
    vocabulary: ruleVocabulary(answer),
    lists: new Map(answer.lists.map(({ name, values }) => [name, new Set(values)])),
    rules: 'some',
  };
  contexts.set(answer, known);
  return known;
}
