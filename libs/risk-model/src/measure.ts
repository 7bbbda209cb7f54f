import { wilson, type Interval } from './wilson.js';

/** A figure with its 95 % interval. */
export interface Measure extends Interval {
  readonly value: number;
}

/** A share with Wilson's interval; without cases 0, and anything is possible. */
export function shareOf(hits: number, n: number): Measure {
  return { value: n === 0 ? 0 : hits / n, ...wilson(hits, n) };
}
