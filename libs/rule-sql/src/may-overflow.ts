import type { Expression } from '@tidewaiter/rule-language';

/**
 * Whether the value can leave the range of a double. Facts are bounded and the checker refuses sums and products of
 * them that are not; only a divisor close to zero, which no bound excludes, can get there.
 */
export function mayOverflow(expression: Expression): boolean {
  switch (expression.kind) {
    case 'negate':
      return mayOverflow(expression.operand);
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator !== '/') return mayOverflow(left) || mayOverflow(right);
      return mayOverflow(left) || right.kind !== 'number' || Math.abs(right.value) < 1;
    }
    case 'call':
      return expression.name === 'abs' && expression.arguments.some(mayOverflow);
    case 'conditional':
      return mayOverflow(expression.then) || mayOverflow(expression.otherwise);
    default:
      return false;
  }
}
