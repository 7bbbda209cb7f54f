import type { ComparisonOperator, Expression, NormalCondition } from '@tidewaiter/rule-language';
import { mirrored, opposite } from '../compile-comparison.js';

/** A number written in a rule, and what is held against it: `subject operator bound`, or `subject operator bound * unit`. */
export interface Threshold {
  readonly subject: Expression;
  readonly operator: ComparisonOperator;
  readonly bound: number;
  readonly unit?: Expression;
}

/** A comparison as one with a written number; undefined where neither side is one, or one multiplied. */
export function thresholdOf(condition: NormalCondition): Threshold | undefined {
  if (condition.kind !== 'leaf' || condition.leaf.kind !== 'compare') return undefined;
  const { left, operator, right } = condition.leaf;
  const asked = condition.negated ? opposite(operator) : operator;
  return against(left, asked, right) ?? against(right, mirrored[asked], left);
}

function against(subject: Expression, operator: ComparisonOperator, other: Expression): Threshold | undefined {
  if (!hasColumn(subject)) return undefined;
  if (other.kind === 'number') return { subject, operator, bound: other.value };
  if (other.kind !== 'arithmetic' || other.operator !== '*') return undefined;
  const [bound, unit] = other.left.kind === 'number' ? [other.left, other.right] : [other.right, other.left];
  return bound.kind === 'number' && hasColumn(unit) ? { subject, operator, bound: bound.value, unit } : undefined;
}

/** Whether its numbers are worth remembering: not where a written number, which may be edited, is calculated with. */
export function hasColumn(expression: Expression): boolean {
  if (expression.kind !== 'arithmetic') return expression.kind !== 'number';
  return expression.left.kind !== 'number' && expression.right.kind !== 'number';
}
