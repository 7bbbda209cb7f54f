import { conform, irregular, type PastOutcomes } from '@tidewaiter/history';
import { precisionOf, type Precision } from '../figures.js';

/** Fewest inspected declarations for which a precision is shown. */
export const precisionFloor = 30;

/** A precision with the irregular declarations behind it, also below the floor. */
export interface KnownRate extends Precision {
  readonly hits: number;
}

/** Inspected declarations that were found irregular, and conform. */
export interface Known {
  readonly knownHit: number;
  readonly knownClean: number;
}

export function rateOf(known: Known, floor: number): KnownRate {
  return { ...precisionOf(known, floor), hits: known.knownHit };
}

/** Irregular among those that the random stream selected: the only unbiased rate. */
export function randomStreamOf({ random, results }: PastOutcomes, floor: number): KnownRate {
  const stream = { knownHit: 0, knownClean: 0 };
  random.forEach((chosen, at) => {
    if (chosen === 1 && results[at] === irregular) stream.knownHit += 1;
    if (chosen === 1 && results[at] === conform) stream.knownClean += 1;
  });
  return rateOf(stream, floor);
}
