import type { EntityManager } from 'typeorm';

const bins = 10;
/** Fewer decisions say nothing of a shift. */
const leastDecisions = 200;
/** An empty bin would make the index infinite. */
const leastShare = 1e-4;

export interface ScoreDrift {
  readonly psi?: number;
  readonly n: number;
}

/**
 * Population stability index of the champion's score: how its percentiles, which are even in the training period, are
 * spread over live decisions since then. Absent below 200 decisions.
 */
export async function scoreDrift(manager: EntityManager, since: Date): Promise<ScoreDrift> {
  const counts = await manager.query<{ bin: number; n: number }[]>(
    `SELECT least(floor((score ->> 'percentile')::float8 * ${bins}), ${bins - 1})::int AS bin, count(*)::int AS n
       FROM decisions
      WHERE decided_at >= $1 AND score IS NOT NULL AND (score ->> 'model', (score ->> 'version')::int) IN (
        SELECT name, version FROM models JOIN releases ON content ->> 'modelId' = models.id AND state = 'active')
      GROUP BY 1`,
    [since],
  );
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return n < leastDecisions ? { n } : { n, psi: stability(counts, n) };
}

/** Σ (b − a) · ln(b ÷ a) over the bins, a even. */
function stability(counts: readonly { readonly bin: number; readonly n: number }[], n: number): number {
  const even = 1 / bins;
  return Array.from({ length: bins }, (_, bin) => {
    const share = Math.max(leastShare, (counts.find((one) => one.bin === bin)?.n ?? 0) / n);
    return (share - even) * Math.log(share / even);
  }).reduce((sum, part) => sum + part, 0);
}
