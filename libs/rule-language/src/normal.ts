import type { Condition, Leaf } from './ast.js';

/**
 * A condition with every negation pushed down to its leaves. Read with two truth values, where a leaf is false whenever
 * an operand it needs is missing, it is true exactly when the condition is true in Kleene's three values.
 */
export type NormalCondition =
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly NormalCondition[] }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly negated: boolean };

/**
 * Negation normal form. Leaves keep their identity and ids; `negated` on a leaf means: all operands known and the test
 * does not hold. `not between` becomes `any` of `<` and `>`, because one known end is enough to be outside.
 */
export function normalise(condition: Condition): NormalCondition {
  return normal(condition, 'kept');
}

type Polarity = 'kept' | 'negated';

const opposite = { kept: 'negated', negated: 'kept' } as const satisfies Record<Polarity, Polarity>;
const dual = { all: 'any', any: 'all' } as const;

function normal(condition: Condition, polarity: Polarity): NormalCondition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return {
        kind: polarity === 'kept' ? condition.kind : dual[condition.kind],
        conditions: condition.conditions.map((child) => normal(child, polarity)),
      };
    case 'not':
      return normal(condition.condition, opposite[polarity]);
    case 'between':
      return polarity === 'kept' ? { kind: 'leaf', leaf: condition, negated: false } : outside(condition);
    default:
      return { kind: 'leaf', leaf: condition, negated: polarity === 'negated' };
  }
}

function outside(leaf: Extract<Leaf, { kind: 'between' }>): NormalCondition {
  const { id, span, subject, low, high } = leaf;
  const below: Leaf = { id, span, kind: 'compare', operator: '<', left: subject, right: low };
  const above: Leaf = { id, span, kind: 'compare', operator: '>', left: subject, right: high };
  return {
    kind: 'any',
    conditions: [
      { kind: 'leaf', leaf: below, negated: false },
      { kind: 'leaf', leaf: above, negated: false },
    ],
  };
}
