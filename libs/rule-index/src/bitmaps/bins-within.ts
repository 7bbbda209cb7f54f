import type { NumberBins } from '../columns/column.js';
import type { Interval } from './intervals.js';
import type { Run } from './run-kernel.js';

/** Bins whose numbers all lie in an interval, and bins, two at most, of which only some may. */
export interface BinsWithin {
  readonly whole: readonly Run[];
  readonly cut: readonly number[];
}

export function binsWithin({ lows, highs }: NumberBins, interval: Interval): BinsWithin {
  const first = firstFrom(highs, (high) => high >= interval.low);
  const last = firstFrom(lows, (low) => low > interval.high) - 1;
  if (first > last) return { whole: [], cut: [] };
  const cut = [first, last].filter(
    (bin) => !((lows[bin] ?? NaN) >= interval.low && (highs[bin] ?? NaN) <= interval.high),
  );
  const low = cut.includes(first) ? first + 1 : first;
  const high = cut.includes(last) ? last - 1 : last;
  return { whole: low <= high ? [{ low, high }] : [], cut: [...new Set(cut)] };
}

/** The first bin, that of missing numbers left out, of which something is true that stays true of all behind it. */
function firstFrom(ends: Float64Array, isReached: (end: number) => boolean): number {
  let low = 1;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(ends[middle] ?? NaN)) high = middle;
    else low = middle + 1;
  }
  return low;
}
