import { expressionsIn, type ArithmeticOperator, type Expression } from '@tidewaiter/rule-language';
import { quoted } from './emission.js';
import { powerOfTwo } from './power-of-two.js';

/** Unless it is zero, a number lies between 2^least and 2^most in size. */
interface Magnitude {
  readonly least: number;
  readonly most: number;
}

/** Sizes of facts, as exponents of two on both sides of one, from the most generous. The last still holds 1,000,000. */
const ranges = [500, 250, 120, 60, 40, 20];

/** Within these a result is a normal double, and its rounding cannot reach zero or infinity. */
const normal: Magnitude = { least: -1021, most: 1022 };

/** Whether any step of a calculation can overflow or become too small: sums cannot, the checker has seen to that. */
export function mayLeaveRange(expression: Expression): boolean {
  return expressionsIn(expression).some(
    (part) => part.kind === 'arithmetic' && (part.operator === '*' || part.operator === '/'),
  );
}

/**
 * The sizes of the facts of a calculation within which no step leaves the range of a double: `exponent` e stands for
 * sizes from 2^-e to 2^e, and zero. Undefined when there is none worth asking for.
 */
export function usualRange(
  expression: Expression,
): { readonly facts: readonly string[]; readonly exponent: number } | undefined {
  const parts = expressionsIn(expression);
  const exponent = ranges.find((each) =>
    parts.every((part) => {
      const { least, most } = magnitudeOf(part, each);
      return least >= normal.least && most <= normal.most;
    }),
  );
  if (exponent === undefined) return undefined;
  return { facts: [...new Set(parts.flatMap(operands))].sort(), exponent };
}

/** SQL that is true when a fact is outside those sizes; false or NULL when it is within, zero or missing. */
export function isUnusual(fact: string, exponent: number): string {
  const name = quoted(fact);
  const size = `abs(${name})`;
  return `(${name} <> 0 AND (${size} < ${powerOfTwo(-exponent)} OR ${size} > ${powerOfTwo(exponent)}))`;
}

/** The facts that a part calculates with, directly or by way of `if`. */
function operands(part: Expression): string[] {
  switch (part.kind) {
    case 'negate':
      return handedOn(part.operand);
    case 'arithmetic':
      return [part.left, part.right].flatMap(handedOn);
    case 'call':
      return part.name === 'days_between' ? [] : part.arguments.flatMap(handedOn);
    default:
      return [];
  }
}

function handedOn(expression: Expression): string[] {
  if (expression.kind === 'fact') return [expression.name];
  return expression.kind === 'conditional' ? [expression.then, expression.otherwise].flatMap(handedOn) : [];
}

function magnitudeOf(expression: Expression, exponent: number): Magnitude {
  const inner = (part: Expression): Magnitude => magnitudeOf(part, exponent);
  switch (expression.kind) {
    case 'number':
      return sizeOf(expression.value);
    case 'fact':
      return { least: -exponent, most: exponent };
    case 'negate':
      return inner(expression.operand);
    case 'arithmetic':
      return stepped(expression.operator, inner(expression.left), inner(expression.right));
    case 'call':
      return called(expression, inner);
    case 'conditional':
      return hull([inner(expression.then), inner(expression.otherwise)]);
    default:
      return { least: 0, most: 0 };
  }
}

function stepped(operator: ArithmeticOperator, left: Magnitude, right: Magnitude): Magnitude {
  switch (operator) {
    case '+':
    case '-':
      // Both are multiples of the last bit of the smaller, and so is what is left when they nearly cancel.
      return { least: Math.min(left.least, right.least) - 52, most: Math.max(left.most, right.most) + 1 };
    case '*':
      return { least: left.least + right.least, most: left.most + right.most };
    case '/':
      return { least: left.least - right.most, most: left.most - right.least };
  }
}

function called(
  { name, arguments: values }: Extract<Expression, { kind: 'call' }>,
  inner: (part: Expression) => Magnitude,
): Magnitude {
  switch (name) {
    case 'log':
      // From the logarithm of the double below one to that of the greatest.
      return { least: -54, most: 10 };
    case 'days_between':
      return { least: 0, most: 22 };
    default:
      return hull(values.map(inner));
  }
}

function sizeOf(value: number): Magnitude {
  if (value === 0) return { least: 0, most: 0 };
  // The logarithm is not exact; one more on either side makes it sure.
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return { least: exponent - 1, most: exponent + 2 };
}

function hull(magnitudes: readonly Magnitude[]): Magnitude {
  return {
    least: Math.min(...magnitudes.map(({ least }) => least)),
    most: Math.max(...magnitudes.map(({ most }) => most)),
  };
}
