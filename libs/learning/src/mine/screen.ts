import { binomialTail } from './binomial-tail.js';
import { declarationsOf, sampleOf } from './declaration-sample.js';
import type { Examined } from './examined.js';
import type { Measured } from './members.js';
import { miningTargets } from './target-bits.js';
import { effectiveSize, rateOf } from './weighted-sample.js';

const leastFinds = 3;
const greatestChance = 0.02;

/** Those that exceed their threshold on the declarations that are not held out, so that few are tested in vain. */
export function screen(measured: readonly Measured[], examined: Examined, thresholds: readonly number[]): Measured[] {
  return measured.filter(({ items, target }) => {
    const asked = (_: unknown, index: number): boolean => index < examined.heldOutFrom;
    const sample = sampleOf(declarationsOf(items, examined), target, { examined, asked });
    const n = effectiveSize(sample);
    const threshold = thresholds[miningTargets.indexOf(target)] ?? 1;
    return sample.found >= leastFinds && binomialTail(rateOf(sample) * n, n, threshold) < greatestChance;
  });
}
