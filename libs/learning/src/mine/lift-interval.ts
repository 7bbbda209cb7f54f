import type { Interval } from '@tidewaiter/risk-model';
import type { BaseRate } from './suggestion.js';
import { effectiveSize, rateOf, type WeightedSample } from './weighted-sample.js';

/**
 * 95 % interval of a rate over the base rate, both uncertain: normal on the logarithm (D. Katz et al., "Obtaining
 * confidence intervals for the risk ratio in cohort studies", Biometrics 34, 1978). From 0 without a find.
 */
export function liftInterval(sample: WeightedSample, base: BaseRate): Interval {
  const rate = rateOf(sample);
  const lift = rate / base.rate;
  if (!(rate > 0) || !Number.isFinite(lift)) return { low: 0, high: Number.POSITIVE_INFINITY };
  const variance = (1 - rate) / (effectiveSize(sample) * rate) + (1 - base.rate) / (base.n * base.rate);
  const factor = Math.exp(1.96 * Math.sqrt(variance));
  return { low: lift / factor, high: lift * factor };
}
