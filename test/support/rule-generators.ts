import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { lanes, noSpan } from '@tidewaiter/rule-language';
import type { Condition, Expression, FactRow, Leaf, ListContents, Rule, Vocabulary } from '@tidewaiter/rule-language';
import { RandomConditions } from './random-conditions.js';
import { listsOf, rowOf } from './random-values.js';

/** Random rules and rows that fit a vocabulary: every rule made here passes `check` or fails only for its size. */
export interface RuleGenerators {
  readonly condition: Arbitrary<Condition>;
  readonly leaf: Arbitrary<Leaf>;
  readonly number: Arbitrary<Expression>;
  readonly row: Arbitrary<FactRow>;
  readonly lists: Arbitrary<ListContents>;
  readonly rule: Arbitrary<Rule>;
}

/** The generators for one vocabulary. `depth` bounds how far groups and calculations nest. */
export function ruleGenerators(vocabulary: Vocabulary, depth = 3): RuleGenerators {
  const facts = [...vocabulary.facts.values()].filter(({ knownBeforeInspection }) => knownBeforeInspection);
  const random = new RandomConditions(vocabulary);
  const condition = random.condition(depth);
  return {
    condition,
    leaf: random.leaf(depth),
    number: random.expression('number', depth),
    row: rowOf(facts),
    lists: listsOf([...vocabulary.lists.keys()]),
    rule: rules(condition),
  };
}

function rules(condition: Arbitrary<Condition>): Arbitrary<Rule> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.string({ maxLength: 20 }),
      condition,
      fc.option(fc.constantFrom(...lanes), { nil: undefined }),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([number, name, each, lane, points, priority]) => ({
      kind: 'rule',
      id: '',
      span: noSpan,
      ruleId: `T-${number}`,
      name,
      priority,
      condition: each,
      outcome: { id: '', span: noSpan, ...(lane ? { lane } : {}), points, controls: [] },
      meta: { text: {} },
    }));
}
