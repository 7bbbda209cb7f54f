import { wilson } from '@tidewaiter/risk-model';
import { added } from './declaration-sample.js';
import type { Examined } from './examined.js';
import type { BaseRate, MiningTarget } from './suggestion.js';
import { bitOf, miningTargets } from './target-bits.js';
import { emptySample, intervalOf, rateOf } from './weighted-sample.js';

/** Fewer than this of the random stream tell too little. */
const leastRandom = 200;

/** The rate of irregular declarations that lift is relative to, and where it comes from. */
export function baseRate({ declarations, weights }: Examined): BaseRate {
  const drawn = declarations.filter(({ random }) => random);
  if (drawn.length >= leastRandom) {
    const found = drawn.filter(({ irregular }) => irregular).length;
    const n = drawn.length;
    return { source: 'randomStream', n, found, rate: found / n, interval: wilson(found, n) };
  }
  const sample = declarations.reduce(
    (sum, { irregular }, at) => added(sum, weights[at] ?? 1, irregular ? 1 : 0),
    emptySample,
  );
  const known = declarations.every(({ propensity }) => propensity !== undefined && propensity > 0);
  const { n, found } = sample;
  return {
    source: known ? 'weighted' : 'examined',
    n,
    found,
    rate: rateOf(sample),
    interval: intervalOf(sample),
  };
}

/**
 * The rate each target must exceed, in the order of `miningTargets`: for any irregularity and for a finding type
 * `leastLift` times the base rate, so that a rule for one kind of finding pays for its inspections by that kind alone; for
 * critical findings `leastLift` times their own, for they are rare and worth more.
 */
export function thresholdsFor(examined: Examined, base: BaseRate, leastLift: number): number[] {
  const common = Math.min(0.95, leastLift * base.rate);
  const critical = base.rate * shareOf('critical', examined);
  return miningTargets.map((target) => (target === 'critical' ? Math.min(0.95, leastLift * critical) : common));
}

/** Share of the irregular examined items that the target is found on. */
function shareOf(target: MiningTarget, { findings }: Examined): number {
  const irregular = findings.filter((bits) => bits !== 0);
  return irregular.filter((bits) => (bits & bitOf(target)) !== 0).length / Math.max(1, irregular.length);
}
