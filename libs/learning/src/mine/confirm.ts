import { binomialTail } from './binomial-tail.js';
import { declarationsOf, sampleOf, type HitDeclaration } from './declaration-sample.js';
import type { Examined, ExaminedDeclaration } from './examined.js';
import { falseDiscoveryRates } from './false-discoveries.js';
import type { Measured } from './members.js';
import { miningTargets } from './target-bits.js';
import { effectiveSize, rateOf, type WeightedSample } from './weighted-sample.js';

/** A candidate with what the held-out part says of it. */
export interface Confirmed extends Measured {
  readonly hit: readonly HitDeclaration[];
  readonly heldOut: WeightedSample;
  /** First day of the declarations it is confirmed on. */
  readonly confirmedFrom: string;
  readonly pValue: number;
  readonly falseDiscoveryRate: number;
}

export interface Confirmation {
  /** By target, in the order of `miningTargets`. */
  readonly thresholds: readonly number[];
  readonly falseDiscoveryRate: number;
}

/** Finds of a pattern come from at least so many importers; fewer are traders. */
const leastImporters = 3;

/**
 * The candidates whose rate exceeds its threshold on the held-out declarations too: one exact binomial test each, at the
 * effective size, and control of the false discoveries over all of them together.
 */
export function confirm(
  measured: readonly Measured[],
  examined: Examined,
  { falseDiscoveryRate, thresholds }: Confirmation,
): { readonly tested: number; readonly confirmed: Confirmed[] } {
  const tested = measured.filter((one) => one.namesParty || fromSeveral(one, examined));
  const results = tested.map((one) => {
    const hit = declarationsOf(one.items, examined);
    const asked = heldOut(one, examined);
    const confirmedFrom = examined.declarations.find(asked)?.day ?? '';
    const sample = sampleOf(hit, one.target, { examined, asked });
    const n = effectiveSize(sample);
    const threshold = thresholds[miningTargets.indexOf(one.target)] ?? 1;
    return { ...one, hit, heldOut: sample, confirmedFrom, pValue: binomialTail(rateOf(sample) * n, n, threshold) };
  });
  const rates = falseDiscoveryRates(results.map(({ pValue }) => pValue));
  const judged = results.map((one, at) => ({ ...one, falseDiscoveryRate: rates[at] ?? 1 }));
  return { tested: tested.length, confirmed: judged.filter((one) => one.falseDiscoveryRate <= falseDiscoveryRate) };
}

function heldOut(
  { miner, seenUntil = '' }: Measured,
  { heldOutFrom }: Examined,
): (one: ExaminedDeclaration, index: number) => boolean {
  return (one, index) => index >= heldOutFrom && one.day > seenUntil && (miner !== 'missedFinds' || !one.alreadyHit);
}

function fromSeveral({ items }: Measured, { findings, heldOutFrom, owners, rows }: Examined): boolean {
  const importers = new Set<unknown>();
  for (const item of items) {
    if ((owners[item] ?? 0) >= heldOutFrom) break;
    if (findings[item] !== 0) importers.add(rows[item]?.['importer.id'] ?? owners[item]);
    if (importers.size >= leastImporters) return true;
  }
  return false;
}
