import type { CheckedRule, Lane } from '@tidewaiter/rule-language';
import { wilson } from '@tidewaiter/risk-model';
import type { Confirmed } from './confirm.js';
import { added } from './declaration-sample.js';
import { draftCases } from './draft-cases.js';
import { draftText, idOf } from './draft-rules.js';
import { rowsAt, type Examined, type ExaminedDeclaration } from './examined.js';
import { liftInterval } from './lift-interval.js';
import type { MiningPlan } from './mining-request.js';
import type { Overlap } from './overlap.js';
import type { BaseRate, MiningTarget, Provenance, Rate, Suggestion } from './suggestion.js';
import { bitOf, miningTargets } from './target-bits.js';
import { emptySample, intervalOf, rateOf, type WeightedSample } from './weighted-sample.js';

/** What suggestions are described by, beside themselves. */
export interface Description {
  readonly plan: MiningPlan;
  readonly examined: Examined;
  readonly base: BaseRate;
  readonly provenance: Provenance;
  /** Months of the period, at least a day. */
  readonly months: number;
}

/** A confirmed candidate, its rule and what it would cost. */
export interface Priced {
  readonly one: Confirmed;
  readonly rule: CheckedRule;
  readonly overlap: Overlap;
}

/** A suggestion without its cases. */
export function described({ one, overlap }: Priced, about: Description): Omit<Suggestion, 'cases'> {
  const { examined, base, months } = about;
  const all = irregularIn(one, examined, () => true);
  const interval = intervalOf(all);
  const outcome = outcomeFor(one, interval.low);
  const { heldOut, hit } = one;
  return {
    ruleId: idOf(one.condition),
    miner: one.miner,
    target: one.target,
    text: draftText(one, outcome),
    condition: one.condition,
    title: one.title,
    ...outcome,
    namesParty: one.namesParty,
    indicator: one.indicator,
    figures: { n: all.n, found: all.found, rate: all.found / Math.max(1, all.n), interval: wilson(all.found, all.n) },
    corrected: { rate: rateOf(all), interval, lift: rateOf(all) / base.rate, liftInterval: liftInterval(all, base) },
    ofTarget: ofTarget(one),
    targetedShare: hit.filter((hits) => examined.declarations[hits.declaration]?.random === false).length / hit.length,
    confirmation: {
      ...rateFrom(heldOut),
      from: one.confirmedFrom,
      pValue: one.pValue,
      falseDiscoveryRate: one.falseDiscoveryRate,
    },
    overlap: { ...overlap, share: overlap.alreadyHit / Math.max(1, overlap.hits) },
    laneCost: { perMonth: overlap.hits / months, newPerMonth: (overlap.hits - overlap.alreadyHit) / months },
    gain: rateFrom(irregularIn(one, examined, ({ alreadyHit }) => !alreadyHit)),
    provenance: about.provenance,
  };
}

/** With cases that begin from items it hits, those with findings first. */
export function withCases(
  suggestion: Omit<Suggestion, 'cases'>,
  { one, rule }: Priced,
  { examined, plan }: Description,
): Suggestion {
  const irregular = [...one.items].filter((item) => examined.findings[item] !== 0);
  const starts = rowsAt(examined, [...irregular, ...one.items].slice(0, 3));
  return { ...suggestion, cases: draftCases(rule, plan.release, starts) };
}

function irregularIn(
  { hit }: Confirmed,
  { declarations, weights }: Examined,
  asked: (one: ExaminedDeclaration) => boolean,
): WeightedSample {
  return hit.reduce((sample, { declaration }) => {
    const one = declarations[declaration];
    if (one === undefined || !asked(one)) return sample;
    return added(sample, weights[declaration] ?? 1, one.irregular ? 1 : 0);
  }, emptySample);
}

function rateFrom(sample: WeightedSample): Rate {
  return { n: sample.n, found: sample.found, rate: rateOf(sample), interval: intervalOf(sample) };
}

function ofTarget({ hit, target }: Confirmed): Rate {
  const found = hit.filter(({ bits }) => (bits & bitOf(target)) !== 0).length;
  return { n: hit.length, found, rate: found / Math.max(1, hit.length), interval: wilson(found, hit.length) };
}

/** Goods must be seen for these; papers tell the others. */
const physical: ReadonlySet<MiningTarget> = new Set(['quantity', 'prohibited', 'ipr']);

/** The lane by what is mostly found, and as many points as the rate is sure to be in percent. */
function outcomeFor({ hit }: Confirmed, low: number): { readonly lane: Lane; readonly points: number } {
  const types = miningTargets.slice(2).map((target) => ({
    target,
    count: hit.filter(({ bits }) => (bits & bitOf(target)) !== 0).length,
  }));
  const most = types.reduce((best, next) => (next.count > best.count ? next : best));
  const lane = most.count > 0 && physical.has(most.target) ? 'red' : 'yellow';
  return { lane, points: Math.min(100, Math.max(5, Math.round(100 * low))) };
}
