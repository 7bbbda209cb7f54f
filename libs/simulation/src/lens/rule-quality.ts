import { conform, irregular, type PastOutcomes } from '@tidewaiter/history';
import { precisionOf, type Precision } from '../figures.js';

/** Fewest inspected declarations for which a precision is shown. */
export const precisionFloor = 30;

/** A precision with the irregular declarations behind it, also below the floor. */
export interface KnownRate extends Precision {
  readonly hits: number;
}

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

export interface QualityInput {
  /** Places of the declarations that the rule hits. */
  readonly hits: Uint32Array;
  readonly applied: (at: number) => boolean;
  /** By declaration: hits of other rules that count. */
  readonly otherHits: Uint16Array;
  readonly outcomes: PastOutcomes;
  readonly floor: number;
}

interface Tally {
  knownHit: number;
  knownClean: number;
}

export function qualityOf(input: QualityInput): RuleQuality {
  const { applied, floor, hits, otherHits, outcomes } = input;
  const [all, random, alone]: [Tally, Tally, Tally] = [nothing(), nothing(), nothing()];
  const counts = { unknown: 0, unique: 0, dutyCents: 0, valueCents: 0 };
  for (const at of hits) {
    const isUnique = otherHits[at] === 0 && applied(at);
    if (isUnique) counts.unique += 1;
    const result = outcomes.results[at];
    tally(all, result);
    if (outcomes.random[at] === 1) tally(random, result);
    if (isUnique) tally(alone, result);
    if (result !== irregular && result !== conform) counts.unknown += 1;
    counts.dutyCents += outcomes.dutyCents[at] ?? 0;
    counts.valueCents += outcomes.valueCents[at] ?? 0;
  }
  return {
    ...all,
    unknown: counts.unknown,
    precision: rateOf(all, floor),
    randomPrecision: rateOf(random, floor),
    unique: counts.unique,
    uniquePrecision: rateOf(alone, floor),
    duty: counts.dutyCents / 100,
    customsValue: counts.valueCents / 100,
  };
}

/** Irregular among those that the random stream selected: the only unbiased rate. */
export function randomStreamOf({ random, results }: PastOutcomes, floor: number): KnownRate {
  const stream = nothing();
  random.forEach((chosen, at) => {
    if (chosen === 1) tally(stream, results[at]);
  });
  return rateOf(stream, floor);
}

function rateOf(tally: Tally, floor: number): KnownRate {
  return { ...precisionOf(tally, floor), hits: tally.knownHit };
}

function nothing(): Tally {
  return { knownHit: 0, knownClean: 0 };
}

function tally(group: Tally, result: number | undefined): void {
  if (result === irregular) group.knownHit += 1;
  if (result === conform) group.knownClean += 1;
}
