import type { Session } from '@tidewaiter/history';
import type { SideName } from '../plan.js';

/** A rule, by its number, that hits a declaration: how many items, and whether the hit counts. */
export interface SampledHit {
  readonly rule: number;
  readonly items: number;
  readonly applied: boolean;
}

/** What hits declarations, by side and reference. */
export type SampledHits = Readonly<Partial<Record<SideName, ReadonlyMap<string, readonly SampledHit[]>>>>;

/** The hits of declarations of the table `judged`: the first by SHA-256 of seed and reference. */
export async function drawSample(
  session: Session,
  { seed, size }: { readonly seed: string; readonly size: number },
): Promise<Required<SampledHits>> {
  const rows = await session.query(
    `SELECT reference, hits_before, hits_after FROM judged WHERE reference IN (
       SELECT reference FROM judged ORDER BY sha256($1 || reference), reference LIMIT CAST($2::DOUBLE AS BIGINT))
     ORDER BY reference`,
    [
      { type: 'text', value: `${seed}:` },
      { type: 'double', value: size },
    ],
  );
  const bySide = (side: SideName) =>
    new Map(rows.map((row) => [String(row['reference']), row[`hits_${side}`] as unknown as readonly SampledHit[]]));
  return { before: bySide('before'), after: bySide('after') };
}
