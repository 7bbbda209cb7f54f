import { conform, irregular } from '@tidewaiter/history';
import type { HitTally } from './hit-tally.js';
import { rateOf, type Known, type KnownRate } from './known-rate.js';
import type { TraitGroup } from './traits.js';

/** What is known of the declarations that a rule hits, and what they are worth. */
export interface RuleQuality {
  readonly knownHit: number;
  readonly knownClean: number;
  readonly unknown: number;
  readonly precision: KnownRate;
  /** The same among the hits that the random stream inspected: chance alone chose them. */
  readonly randomPrecision: KnownRate;
  /** Hits where no other rule of the release counts. */
  readonly unique: number;
  readonly uniquePrecision: KnownRate;
  /** Additional duty of the known finds and customs value of all hits, in the currency of the administration. */
  readonly duty: number;
  readonly customsValue: number;
}

export function qualityOf({ dutyCents, groups, valueCents }: HitTally, floor: number): RuleQuality {
  const unique = groups.filter(({ isAlone, isApplied }) => isAlone && isApplied);
  const all = knownOf(groups);
  return {
    ...all,
    unknown: sizeOf(groups) - all.knownHit - all.knownClean,
    precision: rateOf(all, floor),
    randomPrecision: rateOf(knownOf(groups.filter(({ isRandom }) => isRandom)), floor),
    unique: sizeOf(unique),
    uniquePrecision: rateOf(knownOf(unique), floor),
    duty: dutyCents / 100,
    customsValue: valueCents / 100,
  };
}

function knownOf(groups: readonly TraitGroup[]): Known {
  return {
    knownHit: sizeOf(groups.filter(({ result }) => result === irregular)),
    knownClean: sizeOf(groups.filter(({ result }) => result === conform)),
  };
}

function sizeOf(groups: readonly TraitGroup[]): number {
  return groups.reduce((sum, { declarations }) => sum + declarations, 0);
}
