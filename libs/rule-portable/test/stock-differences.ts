import type { FactRow } from '@tidewaiter/rule-language';

/** What becomes of a rule: it hits the facts, it does not, or it is refused, by these words of the error. */
type Answer = 'hits' | 'does not hit' | { readonly refused: string };

/** One place where a rule of json-rules-engine and the same rule read as ours part, on purpose. */
export interface StockDifference {
  /** As the README lists it. */
  readonly what: string;
  readonly conditions: object;
  readonly facts: FactRow;
  /** The engine as it comes, but for `allowUndefinedFacts` where it says so. */
  readonly stock: Answer;
  readonly lenient?: true;
  readonly ours: Answer;
}

const test = (fact: string, operator: string, value: unknown, rest: object = {}): object => {
  return { fact, operator, value, ...rest };
};
const all = (...conditions: readonly object[]): object => ({ all: conditions });

/** Every deliberate difference; what is not here is meant to be the same. */
export const stockDifferences: readonly StockDifference[] = [
  {
    what: 'a fact that is not there ends the whole run',
    conditions: all(test('office', 'equal', 'DZALG')),
    facts: {},
    stock: { refused: 'Undefined fact' },
    ours: 'does not hit',
  },
  {
    what: '`notEqual` of a fact that is not there, with `allowUndefinedFacts`',
    conditions: all(test('office', 'notEqual', 'DZALG')),
    facts: {},
    lenient: true,
    stock: 'hits',
    ours: 'does not hit',
  },
  {
    what: '`notIn` of a fact that is not there, with `allowUndefinedFacts`',
    conditions: all(test('office', 'notIn', ['DZALG'])),
    facts: {},
    lenient: true,
    stock: 'hits',
    ours: 'does not hit',
  },
  {
    what: '`not` around a test of a fact that is not there, with `allowUndefinedFacts`',
    conditions: { not: test('item.net_mass', 'lessThan', 5) },
    facts: {},
    lenient: true,
    stock: 'hits',
    ours: 'does not hit',
  },
  {
    what: 'an empty `any`',
    conditions: { any: [] },
    facts: {},
    stock: 'hits',
    ours: { refused: 'empty-group' },
  },
  { what: 'an empty `all`', conditions: { all: [] }, facts: {}, stock: 'hits', ours: { refused: 'empty-group' } },
  {
    what: 'an operator nobody knows is refused when the rule is read, not when it runs',
    conditions: all(test('office', 'resembles', 'DZ')),
    facts: { office: 'DZALG' },
    stock: { refused: 'Unknown operator' },
    ours: { refused: 'json-unknown-operator' },
  },
  {
    what: '`in` a text looks for a part of it',
    conditions: all(test('office', 'in', 'DZALG, DZORN')),
    facts: { office: 'DZORN' },
    stock: 'hits',
    ours: { refused: 'json-type' },
  },
  {
    what: 'a number written as text is compared as a number',
    conditions: all(test('item.net_mass', 'lessThan', '20')),
    facts: { 'item.net_mass': 9 },
    stock: 'hits',
    ours: { refused: 'type-mismatch' },
  },
  {
    what: 'a fact that came as text is compared as a number',
    conditions: all(test('item.net_mass', 'lessThan', 20)),
    facts: { 'item.net_mass': '9' },
    stock: 'hits',
    ours: 'does not hit',
  },
  {
    what: 'a fact that nobody defined is refused when the rule is checked',
    conditions: all(test('offcie', 'equal', 'DZALG')),
    facts: { offcie: 'DZALG' },
    stock: 'hits',
    ours: { refused: 'unknown-fact' },
  },
  {
    what: '`contains`: there are no facts with several values',
    conditions: all(test('office', 'contains', 'DZALG')),
    facts: { office: 'DZALG' },
    stock: 'does not hit',
    ours: { refused: 'json-unknown-operator' },
  },
  {
    what: 'a shared condition is refused: its meaning would lie outside the rule',
    conditions: all({ condition: 'from Oran' }),
    facts: { office: 'DZORN' },
    stock: { refused: 'No condition' },
    ours: { refused: 'json-condition-reference' },
  },
  {
    what: 'a `path` other than names joined by dots is refused: JSONPath can run code',
    conditions: all(test('office', 'equal', 'DZALG', { path: '$..[?(@.length > 3)]' })),
    facts: { office: 'DZALG' },
    stock: 'hits',
    ours: { refused: 'json-unsafe-path' },
  },
];
