import type { FoundSuggestion } from '../../apps/decision-service/src/mining/suggestion.entity.js';

/** A suggestion as a search hands it over. */
export function found(ruleId: string, condition: string): FoundSuggestion {
  return {
    ruleId,
    title: { en: `Suggested ${ruleId}`, fr: `Suggérée ${ruleId}`, ar: `مقترحة ${ruleId}` },
    text: `rule ${ruleId} "Suggested"\nwhen ${condition}\nthen lane yellow, points 20\nbecause MINE\n`,
    lane: 'yellow',
    points: 20,
    support: 40,
    found: 24,
    hitRate: 0.6,
    interval: { low: 0.44, high: 0.74 },
    lift: 6,
    liftInterval: { low: 4.4, high: 7.4 },
    base: { source: 'randomStream', rate: 0.1, n: 500 },
    overlap: 0.25,
    perMonth: 12.5,
    newPerMonth: 9.4,
    confirmation: { from: '2026-01-01', n: 12, found: 7, rate: 0.58, interval: { low: 0.32, high: 0.81 } },
    indicator: false,
    namesParty: false,
    provenance: { miner: 'cell', datasetId: 'sample', datasetDigest: `sha256:${'0'.repeat(64)}`, seed: 1 },
  };
}
