import type { Expression } from '@tidewaiter/rule-language';
import { boundsOfExpression } from './bounds.js';
import type { Bounds } from './bounds.js';

/** How an expression of one fact moves when the fact grows; rounding in doubles keeps it so. */
export type Direction = 'constant' | 'rising' | 'falling' | undefined;

/** `undefined` where it may turn, be missing for some values of the fact, or is not known. */
export function directionOf(expression: Expression, bounds: (fact: string) => Bounds): Direction {
  const inner = (part: Expression): Direction => directionOf(part, bounds);
  switch (expression.kind) {
    case 'fact':
      return 'rising';
    case 'negate':
      return reversed(inner(expression.operand));
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator === '+') return joined(inner(left), inner(right));
      if (operator === '-') return joined(inner(left), reversed(inner(right)));
      return ofProduct({ operator, left, right }, bounds);
    }
    case 'call':
      return ofCall(expression, bounds);
    case 'conditional':
      return undefined;
    default:
      return 'constant';
  }
}

function reversed(direction: Direction): Direction {
  if (direction === 'rising') return 'falling';
  return direction === 'falling' ? 'rising' : direction;
}

function joined(first: Direction, second: Direction): Direction {
  if (first === 'constant') return second;
  return second === 'constant' || first === second ? first : undefined;
}

interface Product {
  readonly operator: '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}

/** By a constant factor or divisor only; a constant divided by something may pass through nothing at zero. */
function ofProduct({ operator, left, right }: Product, bounds: (fact: string) => Bounds): Direction {
  const [leftMoves, rightMoves] = [directionOf(left, bounds), directionOf(right, bounds)];
  if (rightMoves === 'constant') {
    const { min, max } = boundsOfExpression(right, bounds);
    if (min !== max || min === 0) return leftMoves === 'constant' && min === max ? 'constant' : undefined;
    return min > 0 ? leftMoves : reversed(leftMoves);
  }
  if (leftMoves !== 'constant' || operator === '/') return undefined;
  return ofProduct({ operator, left: right, right: left }, bounds);
}

function ofCall(
  { name, arguments: values }: Extract<Expression, { kind: 'call' }>,
  bounds: (fact: string) => Bounds,
): Direction {
  const [first, second] = values.map((value) => directionOf(value, bounds));
  switch (name) {
    case 'min':
    case 'max':
      return values.map((value) => directionOf(value, bounds)).reduce(joined, 'constant');
    case 'log': {
      const [value] = values;
      return value && boundsOfExpression(value, bounds).min > 0 ? first : undefined;
    }
    case 'days_between':
      return joined(reversed(first), second);
    case 'abs': {
      const [value] = values;
      return value && boundsOfExpression(value, bounds).min >= 0 ? first : undefined;
    }
  }
}
