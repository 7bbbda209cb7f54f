import type { FactValue, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { pointsOf } from '../aspect.js';
import { nextAbove } from '../next-above.js';
import { holdsAt, type Points } from '../holds-at.js';

/** Numbers from `low` to `high`, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The numbers of which a condition is true, ascending, and whether it is true of a missing one. */
export interface NumberTruth {
  readonly intervals: readonly Interval[];
  readonly missing: boolean;
}

/** Where a condition is true that one aspect of order, or presence, decides. */
export function intervalsOf(condition: NormalCondition, lists: ListContents): NumberTruth {
  const named = new Set<FactValue>(pointsOf(condition, (name) => lists.get(name) ?? []));
  const points = [...named].map(Number).sort((a, b) => a - b);
  const positions = new Map<FactValue, number>(points.map((point, index) => [point, 2 * index + 1]));
  const judge: Points = { lists, positionOf: (value) => positions.get(value) ?? 0 };
  const intervals: Interval[] = [];
  for (let position = 0; position <= 2 * points.length; position++) {
    const value = position % 2 === 1 ? points[(position - 1) / 2] : undefined;
    const place = { position, ...(value !== undefined && { value }) };
    if (!holdsAt(condition, place, judge)) continue;
    const { low, high } = stretchAt(position, points);
    const last = intervals.at(-1);
    if (last && nextAbove(last.high) === low) intervals[intervals.length - 1] = { low: last.low, high };
    else intervals.push({ low, high });
  }
  return { intervals, missing: holdsAt(condition, undefined, judge) };
}

/** The numbers at a position: a point, or all between two points. */
function stretchAt(position: number, points: readonly number[]): Interval {
  const at = position >> 1;
  const point = points[at];
  if (position % 2 === 1 && point !== undefined) return { low: point, high: point };
  const before = points[at - 1];
  return {
    low: before === undefined ? -Infinity : nextAbove(before),
    high: point === undefined ? Infinity : -nextAbove(-point),
  };
}
