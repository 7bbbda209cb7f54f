import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { factsOf, hasErrors, noSpan, withDefinitions } from '@tidewaiter/rule-language';
import type { Condition, Expression, FactDefinition, Vocabulary } from '@tidewaiter/rule-language';
import { RandomConditions } from './random-conditions.js';

/** Derived facts, and the vocabulary with them. */
export interface Definitions {
  readonly definitions: readonly FactDefinition[];
  readonly vocabulary: Vocabulary;
}

/** Up to `count` random derived facts, of every type; later ones may read those before them. */
export function definitionsOver(vocabulary: Vocabulary, count: number): Arbitrary<Definitions> {
  if (count === 0) return fc.constant({ definitions: [], vocabulary });
  return definitionsOver(vocabulary, count - 1).chain((before) =>
    valueOver(before.vocabulary).map((value) => {
      const isPerItem = factsOf(value).some((name) => before.vocabulary.facts.get(name)?.perItem);
      const name = `${isPerItem ? 'item.' : ''}derived_${count}`;
      const definitions = [...before.definitions, definitionOf(name, value)];
      const extended = withDefinitions(vocabulary, definitions);
      // Too large a calculation is refused, and then the ones before are enough.
      return hasErrors(extended.diagnostics) ? before : { definitions, vocabulary: extended.vocabulary };
    }),
  );
}

function valueOver(vocabulary: Vocabulary): Arbitrary<Expression | Condition> {
  const random = new RandomConditions(vocabulary);
  const condition: Arbitrary<Expression | Condition> = random.condition(1);
  return fc.oneof(
    condition,
    { weight: 3, arbitrary: random.expression('number', 2) },
    random.expression('text', 2),
    random.expression('date', 2),
  );
}

function definitionOf(name: string, value: Expression | Condition): FactDefinition {
  return { kind: 'definition', id: '', span: noSpan, name, title: name, value, text: {}, help: {} };
}
