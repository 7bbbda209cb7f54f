import type { Expression, Vocabulary } from '@tidewaiter/rule-language';

/** Values an expression can have when it has one; ends included and possibly infinite. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export const anything: Bounds = { min: -Infinity, max: Infinity };

/** No value at all. */
const nothing: Bounds = { min: Infinity, max: -Infinity };

/**
 * Bounds of an expression from those of its facts. Rounding is monotone, so corners computed in doubles bound what
 * doubles give. `boundsOf` says what is known of a fact where the expression stands.
 */
export function boundsOfExpression(expression: Expression, boundsOf: (fact: string) => Bounds): Bounds {
  const inner = (part: Expression): Bounds => boundsOfExpression(part, boundsOf);
  switch (expression.kind) {
    case 'number':
      return { min: expression.value, max: expression.value };
    case 'fact':
      return boundsOf(expression.name);
    case 'negate': {
      const { min, max } = inner(expression.operand);
      return { min: -max, max: -min };
    }
    case 'arithmetic':
      return ofArithmetic(expression.operator, inner(expression.left), inner(expression.right));
    case 'call':
      return ofCall(expression.name, expression.arguments.map(inner));
    case 'conditional':
      return hullOf(inner(expression.then), inner(expression.otherwise));
    default:
      return anything;
  }
}

/** Bounds of a number fact as the vocabulary states them. */
export function statedBounds({ facts }: Vocabulary): (fact: string) => Bounds {
  return (name) => facts.get(name)?.bounds ?? anything;
}

function hullOf(first: Bounds, second: Bounds): Bounds {
  return { min: Math.min(first.min, second.min), max: Math.max(first.max, second.max) };
}

function ofArithmetic(operator: '+' | '-' | '*' | '/', left: Bounds, right: Bounds): Bounds {
  switch (operator) {
    case '+':
      return known(left.min + right.min, left.max + right.max);
    case '-':
      return known(left.min - right.max, left.max - right.min);
    case '*':
      return corners(left, right, (a, b) => (a === 0 || b === 0 ? 0 : a * b));
    case '/':
      if (right.min === 0 && right.max === 0) return nothing;
      if (right.min > 0 || right.max < 0) return corners(left, right, (a, b) => a / b);
      return ofQuotient(left, right);
  }
}

/** The divisor can be zero, which gives nothing, or close to it: only the sign of the quotient is bounded. */
function ofQuotient(left: Bounds, right: Bounds): Bounds {
  const isPositive = (left.min >= 0 && right.min >= 0) || (left.max <= 0 && right.max <= 0);
  const isNegative = (left.min >= 0 && right.max <= 0) || (left.max <= 0 && right.min >= 0);
  return { min: isPositive ? 0 : -Infinity, max: isNegative ? 0 : Infinity };
}

function corners(left: Bounds, right: Bounds, of: (a: number, b: number) => number): Bounds {
  const values = [left.min, left.max].flatMap((a) => [right.min, right.max].map((b) => of(a, b)));
  return values.some(Number.isNaN) ? anything : { min: Math.min(...values), max: Math.max(...values) };
}

function ofCall(name: string, values: readonly Bounds[]): Bounds {
  const [first = anything] = values;
  const mins = values.map(({ min }) => min);
  const maxs = values.map(({ max }) => max);
  switch (name) {
    case 'min':
      return { min: Math.min(...mins), max: Math.min(...maxs) };
    case 'max':
      return { min: Math.max(...mins), max: Math.max(...maxs) };
    case 'abs':
      return {
        min: first.min > 0 ? first.min : first.max < 0 ? -first.max : 0,
        max: Math.max(Math.abs(first.min), Math.abs(first.max)),
      };
    case 'log':
      return {
        min: first.min > 0 ? Math.fround(Math.log(first.min)) : -Infinity,
        max: first.max > 0 ? Math.fround(Math.log(first.max)) : Infinity,
      };
    default:
      return anything;
  }
}

function known(min: number, max: number): Bounds {
  return { min: Number.isNaN(min) ? -Infinity : min, max: Number.isNaN(max) ? Infinity : max };
}
