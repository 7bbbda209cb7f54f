import type { ComparisonOperator, Expression, FactValue } from '@tidewaiter/rule-language';
import { isNumeric } from './compile-number.js';
import type { Compiler, ComputeValue, ComputeNumber, Test } from './compiler.js';

/** Two expressions and how they are compared. */
export interface Comparison {
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** The comparison that is true exactly when this one is false; neither is true when an operand is missing. */
export function opposite(operator: ComparisonOperator): ComparisonOperator {
  return opposites[operator];
}

/** Compiles a comparison into the most special closure its two sides allow. */
export function compileComparison({ operator, left, right }: Comparison, compiler: Compiler): Test {
  if (right.kind === 'number') return numberConstant[operator](compiler.number(left), right.value);
  if (left.kind === 'number') return numberConstant[mirrored[operator]](compiler.number(right), left.value);
  if (isNumeric(left) || isNumeric(right)) return numbers[operator](compiler.number(left), compiler.number(right));
  if ('value' in right) return constant(operator, compiler.value(left), right.value);
  if ('value' in left) return constant(mirrored[operator], compiler.value(right), left.value);
  return values(operator, compiler.value(left), compiler.value(right));
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<
  ComparisonOperator,
  ComparisonOperator
>;

/** `a < b` is `b > a`. */
export const mirrored = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const satisfies Record<
  ComparisonOperator,
  ComparisonOperator
>;

type WithNumber = (compute: ComputeNumber, bound: number) => Test;

const numberConstant = {
  '=': (compute, bound) => (row) => compute(row) === bound,
  '!=': (compute, bound) => (row) => {
    const value = compute(row);
    return value < bound || value > bound;
  },
  '<': (compute, bound) => (row) => compute(row) < bound,
  '<=': (compute, bound) => (row) => compute(row) <= bound,
  '>': (compute, bound) => (row) => compute(row) > bound,
  '>=': (compute, bound) => (row) => compute(row) >= bound,
} as const satisfies Record<ComparisonOperator, WithNumber>;

type OfNumbers = (left: ComputeNumber, right: ComputeNumber) => Test;

const numbers = {
  '=': (left, right) => (row) => left(row) === right(row),
  '!=': (left, right) => (row) => {
    const a = left(row);
    const b = right(row);
    return a < b || a > b;
  },
  '<': (left, right) => (row) => left(row) < right(row),
  '<=': (left, right) => (row) => left(row) <= right(row),
  '>': (left, right) => (row) => left(row) > right(row),
  '>=': (left, right) => (row) => left(row) >= right(row),
} as const satisfies Record<ComparisonOperator, OfNumbers>;

/** Text, dates and truth values against a constant. A value of another type than the constant's is unknown. */
function constant(operator: ComparisonOperator, compute: ComputeValue, bound: FactValue): Test {
  if (operator === '=') return (row) => compute(row) === bound;
  const compare = values(operator, compute, () => bound);
  if (operator !== '!=' || typeof bound !== 'string') return compare;
  return (row) => {
    const value = compute(row);
    return typeof value === 'string' && value !== bound;
  };
}

/** Any two values of one type; ISO dates order as their text does. */
function values(operator: ComparisonOperator, left: ComputeValue, right: ComputeValue): Test {
  const holds = comparable[operator];
  return (row) => {
    const a = left(row);
    const b = right(row);
    return a !== undefined && b !== undefined && typeof a === typeof b && holds(a, b);
  };
}

const comparable = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
} as const satisfies Record<ComparisonOperator, (left: FactValue, right: FactValue) => boolean>;
