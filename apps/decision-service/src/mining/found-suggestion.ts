import type { BaseRate, Suggestion } from '@tidewaiter/learning';
import type { FoundSuggestion } from './suggestion.entity.js';

/** A suggestion of the miner as it is kept. */
export function foundSuggestion(one: Suggestion, { source, rate, n }: BaseRate): FoundSuggestion {
  const { confirmation, corrected, figures, laneCost, overlap, provenance } = one;
  return {
    ruleId: one.ruleId,
    title: one.title,
    text: one.text,
    lane: one.lane,
    points: one.points,
    support: figures.n,
    found: figures.found,
    hitRate: corrected.rate,
    interval: corrected.interval,
    lift: corrected.lift,
    liftInterval: corrected.liftInterval,
    base: { source, rate, n },
    overlap: overlap.share,
    perMonth: laneCost.perMonth,
    newPerMonth: laneCost.newPerMonth,
    confirmation: {
      from: confirmation.from,
      n: confirmation.n,
      found: confirmation.found,
      rate: confirmation.rate,
      interval: confirmation.interval,
    },
    indicator: one.indicator,
    namesParty: one.namesParty,
    provenance: {
      miner: one.miner,
      datasetId: provenance.dataset,
      datasetDigest: provenance.digest,
      ...provenance.period,
      seed: provenance.seed,
    },
  };
}
