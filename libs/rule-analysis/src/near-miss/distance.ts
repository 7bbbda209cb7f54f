import {
  dayNumber,
  type ComparisonOperator,
  type Expression,
  type FactValue,
  type Leaf,
} from '@tidewaiter/rule-language';

/** How far a value is from what a test asks. */
export type Distance =
  /** `gap` is what would have to be added to the left side; `relative` is its size over the greater of both sides'. */
  | { readonly kind: 'number'; readonly gap: number; readonly relative: number }
  /** Days by which the left side would have to be later; negative: earlier. */
  | { readonly kind: 'date'; readonly days: number };

type Read = (expression: Expression) => FactValue | undefined;

/** The distance of a comparison of numbers or dates that did not hold; undefined for other tests and missing values. */
export function distanceOf(
  { leaf, negated }: { readonly leaf: Leaf; readonly negated: boolean },
  read: Read,
): Distance | undefined {
  if (leaf.kind === 'compare') {
    const operator = negated ? opposite[leaf.operator] : leaf.operator;
    return between(read(leaf.left), read(leaf.right), operator);
  }
  if (leaf.kind !== 'between' || negated) return undefined;
  const value = read(leaf.subject);
  const [low, high] = [read(leaf.low), read(leaf.high)];
  if (value === undefined || low === undefined || high === undefined) return undefined;
  return value < low ? between(value, low, '>=') : between(value, high, '<=');
}

const opposite = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<
  ComparisonOperator,
  ComparisonOperator
>;

/** Whole days have a next one; of numbers the bound itself is as near as can be said. */
const stepsBeyond = { '<': -1, '>': 1 } as const;

function between(
  left: FactValue | undefined,
  right: FactValue | undefined,
  operator: ComparisonOperator,
): Distance | undefined {
  if (operator === '!=') return undefined;
  if (typeof left === 'number' && typeof right === 'number') {
    const size = Math.max(Math.abs(left), Math.abs(right));
    const gap = right - left;
    return Number.isFinite(gap) ? { kind: 'number', gap, relative: size === 0 ? 0 : Math.abs(gap) / size } : undefined;
  }
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [from, to] = [dayNumber(left), dayNumber(right)];
  if (from === undefined || to === undefined) return undefined;
  const beyond = operator === '<' || operator === '>' ? stepsBeyond[operator] : 0;
  return { kind: 'date', days: to - from + beyond };
}

const daysOfYear = 365;

/** One number to sort by: relative distances added up, a year counting 1, and what cannot be measured 1. */
export function closenessOf(leaves: readonly { readonly distance?: Distance }[]): number {
  return leaves.reduce((sum, { distance }) => sum + worth(distance), 0);
}

function worth(distance: Distance | undefined): number {
  if (distance === undefined) return 1;
  return distance.kind === 'date' ? Math.abs(distance.days) / daysOfYear : distance.relative;
}
