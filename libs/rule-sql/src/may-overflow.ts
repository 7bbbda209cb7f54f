import type { Expression } from '@tidewaiter/rule-language';

/**
 * Whether the value can leave the range of a double. Facts are bounded and the checker refuses sums and products of
 * them that are not; only a divisor close to zero, which no bound excludes, can get there, and what is reckoned with
 * its quotient. The arguments of `min`, `max` and `log` are looked at before they are used.
 */
export function mayOverflow(expression: Expression): boolean {
  switch (expression.kind) {
    case 'negate':
      return mayOverflow(expression.operand);
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator !== '/') return mayBeHuge(left) || mayBeHuge(right);
      return mayBeHuge(left) || right.kind !== 'number' || Math.abs(right.value) < 1;
    }
    case 'call':
      return expression.name === 'abs' && expression.arguments.some(mayOverflow);
    case 'conditional':
      return mayOverflow(expression.then) || mayOverflow(expression.otherwise);
    default:
      return false;
  }
}

/** Whether the value can be beyond what the checker reckons with, though within the range of a double. */
function mayBeHuge(expression: Expression): boolean {
  switch (expression.kind) {
    case 'negate':
      return mayBeHuge(expression.operand);
    case 'call':
      return expression.name !== 'log' && expression.name !== 'days_between' && expression.arguments.some(mayBeHuge);
    case 'conditional':
      return mayBeHuge(expression.then) || mayBeHuge(expression.otherwise);
    default:
      return mayOverflow(expression);
  }
}
