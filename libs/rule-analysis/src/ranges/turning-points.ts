import { valueOf } from '@tidewaiter/rule-language';
import type { Expression, Vocabulary } from '@tidewaiter/rule-language';
import { firstDay, isoDay, lastDay } from './days.js';
import { fromOrdinal, ordinal } from './doubles.js';

interface Slope {
  readonly side: Expression;
  readonly fact: string;
  readonly direction: 'rising' | 'falling';
  /** Constants the side is compared with. */
  readonly limits: readonly number[];
}

/**
 * Where a calculation of one fact, monotone in it, passes each limit: found by halving the doubles (or the days)
 * between the bounds, so exact whatever rounding does.
 */
export function turningPoints({ side, fact, direction, limits }: Slope, vocabulary: Vocabulary): number[] {
  const row = vocabulary.facts.get(fact);
  const isDate = row?.type === 'date';
  const { min, max } = isDate ? { min: firstDay, max: lastDay } : (row?.bounds ?? { min: -1e300, max: 1e300 });
  const at = (place: bigint): number => {
    const given = isDate ? isoDay(Number(place)) : fromOrdinal(place);
    const value = valueOf(side, { [fact]: given }, new Map());
    return typeof value === 'number' ? (direction === 'rising' ? value : -value) : NaN;
  };
  const [first, last] = isDate ? [BigInt(min), BigInt(max)] : [ordinal(min), ordinal(max)];
  const place = (test: (value: number) => boolean): number[] => {
    const found = firstWhere(first, last, (each) => test(at(each)));
    if (found === undefined) return [];
    return [isDate ? Number(found) : fromOrdinal(found)];
  };
  return limits.flatMap((given) => {
    const limit = direction === 'rising' ? given : -given;
    const reached = place((value) => value >= limit);
    const passed = place((value) => value > limit);
    return [...reached, ...passed];
  });
}

/** The first place from which on the test holds, if it holds at the last. */
function firstWhere(first: bigint, last: bigint, holds: (place: bigint) => boolean): bigint | undefined {
  if (!holds(last)) return undefined;
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
