import { Client } from 'pg';
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

/** Puts suggestions into the database of a service that runs in another process. */
export async function addSuggestions(databaseUrl: string, suggestions: readonly FoundSuggestion[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const [index, suggestion] of suggestions.entries()) {
    await client.query(
      `INSERT INTO suggestions (id, text_digest, job_id, rank, suggestion, state, found_at)
       VALUES ($1, $1, 'job_none', $2, $3, 'open', now())`,
      [`sug_${suggestion.ruleId}`, index + 1, JSON.stringify(suggestion)],
    );
  }
  await client.end();
}
