import {
  printExpression,
  type ComparisonOperator,
  type Expression,
  type Leaf,
  type NormalCondition,
} from '@tidewaiter/rule-language';
import type { PackOperator } from './operators.js';

/** Value of a leaf: written out, or a reference to a fact, a list (`list.x`) or an expression. */
type PortableValue = FactReference | Constant | readonly Constant[];
type Constant = string | number | boolean;

interface FactReference {
  readonly fact: string;
  readonly params?: { readonly text: string };
}

type StockOperator = 'equal' | 'in' | 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive';

interface LeafCondition extends FactReference {
  readonly operator: StockOperator | PackOperator;
  readonly value: PortableValue;
}

type Group = { readonly all: readonly NestedCondition[] } | { readonly any: readonly NestedCondition[] };
type NestedCondition = Group | LeafCondition;

/** Conditions of a json-rules-engine rule, without `not`: the root is an `all` or an `any`, as that library demands. */
export type PortableConditions = Group;

/** Writes a normal form for json-rules-engine with the operator pack. */
export function portableConditions(condition: NormalCondition): PortableConditions {
  const nested = portable(condition);
  return 'operator' in nested ? { all: [nested] } : nested;
}

function portable(condition: NormalCondition): NestedCondition {
  if (condition.kind === 'leaf') return portableLeaf(condition.leaf, condition.negated ? 'fails' : 'holds');
  const nested = condition.conditions.map(portable);
  return condition.kind === 'all' ? { all: nested } : { any: nested };
}

type Wanted = 'holds' | 'fails';

function portableLeaf(leaf: Leaf, wanted: Wanted): NestedCondition {
  switch (leaf.kind) {
    case 'compare':
      return comparison(wanted === 'holds' ? leaf.operator : opposites[leaf.operator], leaf.left, leaf.right);
    case 'between': {
      const { subject, low, high } = leaf;
      if (wanted === 'fails') return { any: [comparison('<', subject, low), comparison('>', subject, high)] };
      return { all: [comparison('>=', subject, low), comparison('<=', subject, high)] };
    }
    case 'member': {
      const operator = (wanted === 'holds') === leaf.negated ? 'presentAndNotIn' : 'in';
      return { ...reference(leaf.subject), operator, value: membersOf(leaf) };
    }
    case 'prefix': {
      const operator = wanted === 'holds' ? 'startsWithAny' : 'notStartsWithAny';
      return { ...reference(leaf.subject), operator, value: leaf.prefixes.map((prefix) => prefix.value) };
    }
    case 'codeRange': {
      const operator = wanted === 'holds' ? 'codeBetween' : 'notCodeBetween';
      return { ...reference(leaf.subject), operator, value: [leaf.low, leaf.high] };
    }
    case 'presence':
      return { ...reference(leaf.subject), operator: 'isPresent', value: (wanted === 'holds') === leaf.present };
  }
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<
  ComparisonOperator,
  ComparisonOperator
>;

const operatorNames = {
  '=': 'presentAndEqual',
  '!=': 'presentAndNotEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const satisfies Record<ComparisonOperator, StockOperator | PackOperator>;

function comparison(operator: ComparisonOperator, left: Expression, right: Expression): LeafCondition {
  const value = 'value' in right ? right.value : reference(right);
  // The library's own `equal` is exact against a constant, and the better known.
  const name = operator === '=' && 'value' in right ? 'equal' : operatorNames[operator];
  return { ...reference(left), operator: name, value };
}

function reference(expression: Expression): FactReference {
  if (expression.kind === 'fact') return { fact: expression.name };
  return { fact: 'expression', params: { text: printExpression(expression) } };
}

function membersOf({ members }: Extract<Leaf, { kind: 'member' }>): PortableValue {
  if (members.kind === 'list') return { fact: `list.${members.name}` };
  return members.values.map((literal) => literal.value);
}
