import type { Examined, ExaminedDeclaration } from './examined.js';
import { bitOf } from './target-bits.js';
import type { MiningTarget } from './suggestion.js';
import { emptySample, type WeightedSample } from './weighted-sample.js';

/** A declaration that a rule hits, and what was found on the items it hits. */
export interface HitDeclaration {
  readonly declaration: number;
  readonly bits: number;
}

/** The declarations of some items, ascending. */
export function declarationsOf(items: Int32Array, { findings, owners }: Examined): HitDeclaration[] {
  const hit = new Map<number, number>();
  for (const item of items) {
    const owner = owners[item] ?? 0;
    hit.set(owner, (hit.get(owner) ?? 0) | (findings[item] ?? 0));
  }
  return [...hit].map(([declaration, bits]) => ({ declaration, bits }));
}

/** The sample of those declarations that are asked for; a find is one of the target on an item that is hit. */
export function sampleOf(
  hit: readonly HitDeclaration[],
  target: MiningTarget,
  from: { readonly examined: Examined; readonly asked: (one: ExaminedDeclaration, index: number) => boolean },
): WeightedSample {
  const bit = bitOf(target);
  const { declarations, weights } = from.examined;
  return hit.reduce((sample, { bits, declaration }) => {
    const one = declarations[declaration];
    if (one === undefined || !from.asked(one, declaration)) return sample;
    return added(sample, weights[declaration] ?? 1, (bits & bit) === 0 ? 0 : 1);
  }, emptySample);
}

/** The sample with one more case. */
export function added(sample: WeightedSample, weight: number, found: 0 | 1): WeightedSample {
  return {
    n: sample.n + 1,
    found: sample.found + found,
    weight: sample.weight + weight,
    squares: sample.squares + weight * weight,
    foundWeight: sample.foundWeight + weight * found,
  };
}
