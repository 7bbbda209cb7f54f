import { vocabularyOf } from '@tidewaiter/declaration';
import { parse, withDefinitions, type FactDefinition, type Vocabulary } from '@tidewaiter/rule-language';
import type { RuleSurroundings } from '../rule-sets/definitions.queries.js';

/** Derived facts that a rule may name because its own text or its own draft defines them. */
export interface OwnDefinitions {
  /** In the text of the rule. */
  readonly facts: readonly FactDefinition[];
  /** Text of those in its draft. */
  readonly definitions: string;
}

/** Gives what a rule as it is being written may name; between two keystrokes in a rule that hardly ever changes. */
export function editedVocabulary({ elsewhere, lists }: RuleSurroundings): (own: OwnDefinitions) => Vocabulary {
  const vocabulary = vocabularyOf(lists);
  let last: { readonly definitions: string; readonly vocabulary: Vocabulary } | undefined;
  return ({ definitions, facts }) => {
    if (facts.length === 0 && last?.definitions === definitions) return last.vocabulary;
    const named = [...facts, ...parse(definitions).document.facts, ...elsewhere];
    const extended = withDefinitions(vocabulary, named).vocabulary;
    if (facts.length === 0) last = { definitions, vocabulary: extended };
    return extended;
  };
}
