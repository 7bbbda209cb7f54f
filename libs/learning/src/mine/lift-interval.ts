import type { Interval } from '@tidewaiter/risk-model';
import type { BaseRate } from './suggestion.js';
import { effectiveSize, intervalOf, rateOf, type WeightedSample } from './weighted-sample.js';

/**
 * 95 % interval of a rate over the base rate, both uncertain: normal on the logarithm (D. Katz et al., "Obtaining
 * confidence intervals for the risk ratio in cohort studies", Biometrics 34, 1978). Without a find from 0 to what the
 * upper end of the rate allows.
 */
export function liftInterval(sample: WeightedSample, base: BaseRate): Interval {
  const rate = rateOf(sample);
  const lift = rate / base.rate;
  if (!(rate > 0) || base.n === 0)
    return { low: 0, high: intervalOf(sample).high / Math.max(base.interval.high, 1e-9) };
  const variance = (1 - rate) / (effectiveSize(sample) * rate) + (1 - base.rate) / (base.n * base.rate);
  const factor = Math.exp(1.96 * Math.sqrt(variance));
  return { low: lift / factor, high: lift * factor };
}
