import type { AnalysisContext } from '@tidewaiter/rule-analysis';
import type { getVocabulary, AnswerOf } from '@tidewaiter/contracts';
import { parse, withDefinitions } from '@tidewaiter/rule-language';
import type { Fact, Vocabulary } from '@tidewaiter/rule-language';

type VocabularyAnswer = AnswerOf<typeof getVocabulary>;

/**
 * Everything the rules of a set may name beside what its own text defines: the facts table and, read from their
 * definitions again, the derived facts of the other sets.
 */
export function ruleVocabulary({ facts, lists }: VocabularyAnswer, ruleSetId: string): Vocabulary {
  const table = facts.flatMap(({ definition, ...fact }) => (definition ? [] : [[fact.name, fact as Fact] as const]));
  const definitions = facts.flatMap(({ definition }) =>
    definition && definition.ruleSetId !== ruleSetId ? parse(definition.text).document.facts : [],
  );
  const named = new Map(lists.map((list) => [list.name, list]));
  return withDefinitions({ facts: new Map(table), lists: named }, definitions).vocabulary;
}

const contexts = new WeakMap<VocabularyAnswer, Map<string, AnalysisContext>>();

/** What the analysis of one rule set knows; the same object for the same answer, so that a worker is told once. */
export function analysisContext(answer: VocabularyAnswer, ruleSetId: string): AnalysisContext {
  const known = contexts.get(answer) ?? new Map<string, AnalysisContext>();
  contexts.set(answer, known);
  const context = known.get(ruleSetId) ?? {
    vocabulary: ruleVocabulary(answer, ruleSetId),
    lists: new Map(answer.lists.map(({ name, values }) => [name, new Set(values)])),
    rules: 'some',
  };
  known.set(ruleSetId, context);
  return context;
}
