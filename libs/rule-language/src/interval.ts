import type { ArithmeticOperator, FunctionName } from './ast.js';

/** Everything a calculation can give, both ends included. An end beyond the finite numbers is infinite. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** A calculation that may exceed this in size is refused, well before the engines could differ on overflow. */
export const overflowLimit = 1e300;

/**
 * A divisor that can be zero is taken to be at least this far from it, else every division would be refused. A smaller
 * one that does occur gives at worst an infinite quotient, and that is missing in every engine.
 */
const smallestDivisor = 1e-30;

export function arithmetic(operator: ArithmeticOperator, left: Interval, right: Interval): Interval {
  switch (operator) {
    case '+':
      return { min: left.min + right.min, max: left.max + right.max };
    case '-':
      return { min: left.min - right.max, max: left.max - right.min };
    case '*':
      return product(left, right);
    case '/':
      return hull(reciprocals(right).map((reciprocal) => product(left, reciprocal)));
  }
}

export function negated({ min, max }: Interval): Interval {
  return { min: -max, max: -min };
}

const mostDays = 3_652_059;

/** What a function gives for arguments within the intervals; with too few arguments, nothing. */
export function called(name: FunctionName, values: readonly Interval[]): Interval {
  const [first = nothing] = values;
  switch (name) {
    case 'min':
      return { min: Math.min(...mins(values)), max: Math.min(...maxs(values)) };
    case 'max':
      return { min: Math.max(...mins(values)), max: Math.max(...maxs(values)) };
    case 'abs': {
      const size = Math.max(Math.abs(first.min), Math.abs(first.max));
      return {
        min: first.min <= 0 && first.max >= 0 ? 0 : Math.min(Math.abs(first.min), Math.abs(first.max)),
        max: size,
      };
    }
    case 'log':
      return { min: Math.log(Math.max(first.min, Number.MIN_VALUE)), max: Math.log(Math.max(first.max, 1)) };
    case 'days_between':
      return { min: -mostDays, max: mostDays };
  }
}

/** The smallest interval around all of them. */
export function hull(intervals: readonly Interval[]): Interval {
  return { min: Math.min(...mins(intervals)), max: Math.max(...maxs(intervals)) };
}

export function exceeds({ min, max }: Interval): boolean {
  return min < -overflowLimit || max > overflowLimit;
}

const nothing: Interval = { min: 0, max: 0 };

function mins(intervals: readonly Interval[]): number[] {
  return intervals.map(({ min }) => min);
}

function maxs(intervals: readonly Interval[]): number[] {
  return intervals.map(({ max }) => max);
}

function product(left: Interval, right: Interval): Interval {
  const corners = [left.min, left.max].flatMap((a) =>
    [right.min, right.max].map((b) => (a === 0 || b === 0 ? 0 : a * b)),
  );
  return { min: Math.min(...corners), max: Math.max(...corners) };
}

/** The reciprocals of the negative and of the positive part; division by zero itself gives nothing. */
function reciprocals({ min, max }: Interval): Interval[] {
  const parts: Interval[] = [];
  if (min < 0) parts.push({ min: 1 / Math.min(max, -smallestDivisor), max: 1 / min });
  if (max > 0) parts.push({ min: 1 / max, max: 1 / Math.max(min, smallestDivisor) });
  return parts.length > 0 ? parts : [nothing];
}
