import type { AnalysisContext } from '@tidewaiter/rule-analysis';
import type { getVocabulary, AnswerOf } from '@tidewaiter/contracts';
import { parse, withDefinitions } from '@tidewaiter/rule-language';
import type { Fact, Vocabulary } from '@tidewaiter/rule-language';

type VocabularyAnswer = AnswerOf<typeof getVocabulary>;

/** Everything rules may name: the facts table and, read from their definitions again, the derived facts of all sets. */
export function ruleVocabulary({ facts, lists }: VocabularyAnswer): Vocabulary {
  const table = facts.flatMap(({ definition, ...fact }) => (definition ? [] : [[fact.name, fact as Fact] as const]));
  const definitions = facts.flatMap(({ definition }) => (definition ? parse(definition.text).document.facts : []));
  const named = new Map(lists.map((list) => [list.name, list]));
  return withDefinitions({ facts: new Map(table), lists: named }, definitions).vocabulary;
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
