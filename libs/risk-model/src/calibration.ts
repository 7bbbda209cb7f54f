import { z } from 'zod';

const rising = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
const shares = z.array(z.number().gt(0).lt(1)).min(1).max(10_000).refine(rising, { message: 'must rise' });

/**
 * How a model's own probability becomes one that can be taken at its word. Both kinds rise strictly between 0 and 1, so
 * calibration never changes which of two declarations comes first.
 */
export const calibrationSchema = z.discriminatedUnion('kind', [
  /** p becomes logistic(slope · logit(p) + intercept). */
  z.strictObject({ kind: z.literal('platt'), slope: z.number().positive(), intercept: z.number() }),
  /** Straight lines between the points (score, rate), and from them to (0, 0) and (1, 1). */
  z
    .strictObject({ kind: z.literal('isotonic'), scores: shares, rates: shares })
    .refine(({ scores, rates }) => scores.length === rates.length, { message: 'scores and rates differ in number' }),
]);

export type Calibration = z.infer<typeof calibrationSchema>;

/** The calibrated probability, 0 to 1. Without a calibration the model's own. */
export function calibrate(calibration: Calibration | undefined, probability: number): number {
  if (calibration === undefined) return probability;
  if (calibration.kind === 'isotonic') return between(calibration.scores, calibration.rates, probability);
  const margin = Math.log(probability / (1 - probability));
  return 1 / (1 + Math.exp(-(calibration.slope * margin + calibration.intercept)));
}

/** Number of the first value that is not less than `wanted`; the length when all are. */
export function lowerBound(values: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function between(scores: readonly number[], rates: readonly number[], probability: number): number {
  const at = lowerBound(scores, probability);
  const [left, right] = [scores[at - 1] ?? 0, scores[at] ?? 1];
  const [low, high] = [rates[at - 1] ?? 0, rates[at] ?? 1];
  return right > left ? low + ((high - low) * (probability - left)) / (right - left) : high;
}
