import { wilson, type Interval } from '@tidewaiter/risk-model';

/** Examined cases, each weighing the inverse of the probability with which it was sent to inspection. */
export interface WeightedSample {
  readonly n: number;
  readonly found: number;
  /** Sum of the weights, of their squares, and of the weights of the finds. */
  readonly weight: number;
  readonly squares: number;
  readonly foundWeight: number;
}

export const emptySample: WeightedSample = { n: 0, found: 0, weight: 0, squares: 0, foundWeight: 0 };

/** Share of finds as it would be had selection been even (J. Hájek's ratio estimator); 0 without a case. */
export function rateOf({ weight, foundWeight }: WeightedSample): number {
  return weight > 0 ? foundWeight / weight : 0;
}

/** Cases of equal weight that would tell as much (L. Kish, "Survey Sampling", 1965). */
export function effectiveSize({ weight, squares }: WeightedSample): number {
  return squares > 0 ? (weight * weight) / squares : 0;
}

/** Wilson's 95 % interval of the rate at the effective size, or at another normal quantile. */
export function intervalOf(sample: WeightedSample, z = 1.96): Interval {
  const n = effectiveSize(sample);
  return wilson(rateOf(sample) * n, n, z);
}

/** What remains of a sample without a part of it. */
export function without(whole: WeightedSample, part: WeightedSample): WeightedSample {
  return {
    n: whole.n - part.n,
    found: whole.found - part.found,
    weight: Math.max(0, whole.weight - part.weight),
    squares: Math.max(0, whole.squares - part.squares),
    foundWeight: Math.max(0, whole.foundWeight - part.foundWeight),
  };
}

/** Standard deviations by which the first rate is above the second, pooled; infinite when there is nothing to compare. */
export function excessOver(first: WeightedSample, second: WeightedSample): number {
  const [n1, n2] = [effectiveSize(first), effectiveSize(second)];
  if (n1 < 1 || n2 < 1) return n1 < 1 ? -Infinity : Infinity;
  const pooled = (rateOf(first) * n1 + rateOf(second) * n2) / (n1 + n2);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return deviation > 0 ? (rateOf(first) - rateOf(second)) / deviation : 0;
}
