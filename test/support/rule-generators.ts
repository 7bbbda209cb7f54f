import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { noSpan } from '@tidewaiter/rule-language';
import type {
  Condition,
  Expression,
  Fact,
  FactRow,
  FactType,
  FactValue,
  Leaf,
  ListContents,
  Literal,
  Rule,
  Vocabulary,
} from '@tidewaiter/rule-language';

/** Random rules and rows that fit a vocabulary: every rule made here passes `check` or fails only for its size. */

export interface RuleGenerators {
  readonly condition: Arbitrary<Condition>;
  readonly leaf: Arbitrary<Leaf>;
  readonly number: Arbitrary<Expression>;
  readonly row: Arbitrary<FactRow>;
  readonly lists: Arbitrary<ListContents>;
  readonly rule: Arbitrary<Rule>;
}

const span = noSpan;
const id = '';

/** Values that a text fact is likely to share with a rule, so that tests often hold. */
const texts = [
  'CN',
  'KR',
  'US',
  'A',
  'a',
  '61091000',
  '6109',
  '61101100',
  '62',
  '2026-03-01',
  '',
  'é',
  '"quoted"',
  '\\',
];
const codes = ['61091000', '61102000', '6109100010', '62034200', '01012100', '99999999', '610910', '84713000'];
const dates = ['2026-03-01', '2026-02-28', '2024-02-29', '1999-12-31', '2026-03-02', '2000-01-01'];

/** The generators for one vocabulary. `depth` bounds how far groups and calculations nest. */
export function ruleGenerators(vocabulary: Vocabulary, depth = 3): RuleGenerators {
  const facts = [...vocabulary.facts.values()].filter(({ knownBeforeInspection }) => knownBeforeInspection);
  const named = (type: FactType): Arbitrary<Expression>[] => {
    const names = facts.filter((fact) => fact.type === type).map(({ name }) => name);
    return names.length > 0 ? [fc.constantFrom(...names).map((name) => ({ kind: 'fact', name, span }) as const)] : [];
  };
  const number = numbers(named('number'), named('date'), depth);
  const leaf = leaves(vocabulary, facts, number);
  const condition = conditions(leaf, depth);
  return {
    condition,
    leaf,
    number,
    row: rowOf(facts),
    lists: listsOf([...vocabulary.lists.keys()]),
    rule: rules(condition),
  };
}

/** A literal of a type, often one that rows hold too. */
export function literalOf(type: FactType): Arbitrary<Literal> {
  switch (type) {
    case 'number':
      return fc
        .oneof(fc.integer({ min: -5, max: 100 }), fc.constantFrom(0, 0.1, 0.3, 1e-7, 1e9, 12.5))
        .map((value) => ({ kind: 'number', value: value === 0 ? 0 : value, span }));
    case 'boolean':
      return fc.boolean().map((value) => ({ kind: 'boolean', value, span }));
    case 'date':
      return fc.constantFrom(...dates).map((value) => ({ kind: 'date', value, span }));
    case 'text':
      return fc.constantFrom(...texts, ...codes).map((value) => ({ kind: 'text', value, span }));
  }
}

function numbers(
  facts: readonly Arbitrary<Expression>[],
  days: readonly Arbitrary<Expression>[],
  depth: number,
): Arbitrary<Expression> {
  const plain = fc.oneof(literalOf('number'), ...facts);
  if (depth <= 0) return plain;
  const inner = numbers(facts, days, depth - 1);
  const date = fc.oneof(literalOf('date'), ...days);
  const test: Arbitrary<Condition> = fc
    .tuple(inner, inner, fc.constantFrom('<', '>=', '=', '!='))
    .map(([left, right, operator]) => ({ kind: 'compare', id, span, operator, left, right }) as const);
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), inner, inner)
        .map(([operator, left, right]) => ({ kind: 'arithmetic', operator, left, right, span }) as const),
    },
    { weight: 1, arbitrary: inner.map((operand) => ({ kind: 'negate', operand, span }) as const) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(inner, { minLength: 2, maxLength: 3 }))
        .map(([name, values]) => ({ kind: 'call', name, arguments: values, span }) as const),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('abs', 'log'), inner)
        .map(([name, value]) => ({ kind: 'call', name, arguments: [value], span }) as const),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(date, date)
        .map((values) => ({ kind: 'call', name: 'days_between', arguments: values, span }) as const),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(test, inner, inner)
        .map(
          ([condition, then, otherwise]) => ({ kind: 'conditional', test: condition, then, otherwise, span }) as const,
        ),
    },
  );
}

function leaves(vocabulary: Vocabulary, facts: readonly Fact[], number: Arbitrary<Expression>): Arbitrary<Leaf> {
  const typed = facts.map((fact) => leavesOn(fact, facts, [...vocabulary.lists.keys()]));
  const compare = fc
    .tuple(number, number, fc.constantFrom('=', '!=', '<', '<=', '>', '>='))
    .map(([left, right, operator]) => ({ kind: 'compare', id, span, operator, left, right }) as const);
  const between = fc
    .tuple(number, number, number)
    .map(([subject, low, high]) => ({ kind: 'between', id, span, subject, low, high }) as const);
  const presence = fc
    .tuple(number, fc.boolean())
    .map(([subject, present]) => ({ kind: 'presence', id, span, subject, present }) as const);
  return fc.oneof({ weight: 6, arbitrary: fc.oneof(...typed) }, compare, between, presence);
}

/** Tests of one fact with literals, other facts of its type and lists. */
function leavesOn(fact: Fact, facts: readonly Fact[], lists: readonly string[]): Arbitrary<Leaf> {
  const subject: Expression = { kind: 'fact', name: fact.name, span };
  const isOrdered = fact.type === 'number' || fact.type === 'date';
  const others = facts.filter(({ type, name }) => type === fact.type && name !== fact.name).map(({ name }) => name);
  const right: Arbitrary<Expression> = fc.oneof(
    { weight: 3, arbitrary: literalOf(fact.type) },
    ...(others.length > 0 ? [fc.constantFrom(...others).map((name) => ({ kind: 'fact', name, span }) as const)] : []),
  );
  const operator = isOrdered ? fc.constantFrom('=', '!=', '<', '<=', '>', '>=') : fc.constantFrom('=', '!=');
  const compare = fc
    .tuple(operator, right)
    .map(([each, value]) => ({ kind: 'compare', id, span, operator: each, left: subject, right: value }) as Leaf);
  const presence = fc.boolean().map((present) => ({ kind: 'presence', id, span, subject, present }) as Leaf);
  const between = fc
    .tuple(right, right)
    .map(([low, high]) => ({ kind: 'between', id, span, subject, low, high }) as Leaf);
  const values = fc
    .tuple(fc.boolean(), fc.array(literalOf(fact.type), { minLength: 1, maxLength: 3 }))
    .map(([negated, each]) => memberOf(subject, negated, { kind: 'values', values: each, span }));
  return fc.oneof(
    compare,
    presence,
    ...(isOrdered ? [between] : []),
    ...(fact.type === 'boolean' ? [] : [values]),
    ...(fact.type === 'text' ? textLeaves(fact, subject, lists) : []),
  );
}

function memberOf(subject: Expression, negated: boolean, members: Extract<Leaf, { kind: 'member' }>['members']): Leaf {
  return { kind: 'member', id, span, negated, subject, members };
}

function textLeaves(fact: Fact, subject: Expression, lists: readonly string[]): Arbitrary<Leaf>[] {
  const prefixes = fc
    .array(fc.constantFrom('6', '61', '62', '6109', '6110', 'C', 'é', '"'), { minLength: 1, maxLength: 3 })
    .map((values) => values.map((value) => ({ kind: 'text', value, span }) as const));
  const ranges = fc.constantFrom(['6101', '6117'], ['61', '62'], ['610910', '610990'], ['0101', '0102']);
  return [
    prefixes.map((each) => ({ kind: 'prefix', id, span, subject, prefixes: each })),
    ...(fact.domain === 'commodityCode'
      ? [ranges.map(([low = '', high = '']) => ({ kind: 'codeRange', id, span, subject, low, high }) as Leaf)]
      : []),
    ...(lists.length > 0
      ? [
          fc
            .tuple(fc.boolean(), fc.constantFrom(...lists))
            .map(([negated, name]) => memberOf(subject, negated, { kind: 'list', name, span })),
        ]
      : []),
  ];
}

function conditions(leaf: Arbitrary<Leaf>, depth: number): Arbitrary<Condition> {
  if (depth <= 0) return leaf;
  const inner = conditions(leaf, depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('all', 'any'), fc.array(inner, { minLength: 1, maxLength: 3 }))
        .map(([kind, each]) => ({ kind, id, span, conditions: each }) as const),
    },
    { weight: 1, arbitrary: inner.map((condition) => ({ kind: 'not', id, span, condition }) as const) },
  );
}

/** A row: each fact missing one time in five, otherwise a value of its type within its bounds. */
export function rowOf(facts: readonly Fact[]): Arbitrary<FactRow> {
  const record: Record<string, Arbitrary<FactValue | undefined>> = {};
  for (const fact of facts) record[fact.name] = fc.option(valueOf(fact), { nil: undefined, freq: 4 });
  return fc.record(record).map((row) => {
    const known = Object.entries(row).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known);
  });
}

function valueOf(fact: Fact): Arbitrary<FactValue> {
  switch (fact.type) {
    case 'number': {
      const { min, max, whole } = { min: -1e9, max: 1e9, whole: false, ...fact.bounds };
      const legal = (value: number): boolean => value >= min && value <= max && (!whole || Number.isInteger(value));
      const likely = [0, 0.1, 0.2, 0.3, 1, 2, 5, 12.5, 100, min, max].filter(legal);
      const any = whole
        ? fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) })
        : fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
      return fc.oneof(fc.constantFrom(...likely), any);
    }
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(...dates);
    case 'text':
      return fc.constantFrom(...(fact.domain === 'commodityCode' ? codes : [...texts, ...codes]));
  }
}

function listsOf(names: readonly string[]): Arbitrary<ListContents> {
  const members = fc.array(fc.constantFrom(...texts, ...codes), { maxLength: 5 }).map((values) => new Set(values));
  return fc
    .tuple(...names.map((name) => members.map((values) => [name, values] as const)))
    .map((entries) => new Map(entries));
}

function rules(condition: Arbitrary<Condition>): Arbitrary<Rule> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.string({ maxLength: 20 }),
      condition,
      fc.option(fc.constantFrom('red', 'yellow', 'blue', 'green'), { nil: undefined }),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([number, name, each, lane, points, priority]) => ({
      kind: 'rule',
      id,
      span,
      ruleId: `T-${number}`,
      name,
      priority,
      condition: each,
      outcome: { id, span, ...(lane ? { lane } : {}), points, controls: [] },
      meta: { text: {} },
    }));
}
