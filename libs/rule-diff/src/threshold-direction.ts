import { printExpression } from '@tidewaiter/rule-language';
import type { Expression } from '@tidewaiter/rule-language';

/**
 * Whether two operands are the same calculation with other numbers or days, and which way the threshold went: known
 * where it is a number or day by itself, or one times something else. Undefined where they are different calculations.
 */
export function thresholdDirection(
  before: Expression,
  after: Expression,
): 'lowered' | 'raised' | 'changed' | undefined {
  if (skeleton(before) !== skeleton(after)) return undefined;
  const [old, now] = [leadOf(before), leadOf(after)];
  if (old === undefined || now === undefined || old.value === now.value || old.beside !== now.beside) return 'changed';
  return now.value < old.value ? 'lowered' : 'raised';
}

/** The calculation with its numbers and days left open. */
function skeleton(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
    case 'date':
      return expression.kind;
    case 'negate':
      return `-(${skeleton(expression.operand)})`;
    case 'arithmetic':
      return `(${skeleton(expression.left)}${expression.operator}${skeleton(expression.right)})`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(skeleton).join()})`;
    default:
      return printExpression(expression);
  }
}

/** The number or day that stands for the whole threshold, and what it is multiplied with. */
function leadOf(expression: Expression): { readonly value: number | string; readonly beside: string } | undefined {
  if (expression.kind === 'number' || expression.kind === 'date') return { value: expression.value, beside: '' };
  if (expression.kind !== 'arithmetic' || expression.operator !== '*') return undefined;
  const { left, right } = expression;
  if (left.kind === 'number') return { value: left.value, beside: printExpression(right) };
  return right.kind === 'number' ? { value: right.value, beside: printExpression(left) } : undefined;
}
