import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bindings, type History, type Session } from '@tidewaiter/history';
import { laneNameSql } from './judge.js';
import type { SideName, SimulationPlan } from './plan.js';

/** How strict a lane each cause of the side after asks for: what a sweep of one of them leaves as it is. */
const asked = ['rule', 'random', 'points', 'score']
  .map((cause) => `CAST(by_${cause}_after AS TINYINT) AS by_${cause}_after`)
  .join(', ');

/** Where the declarations of a simulation are kept, one row each, in the order of `position`. */
export function outcomePath(history: History, dataset: string, digest: string): string {
  const name = createHash('sha256').update(digest).digest('hex').slice(0, 32);
  return join(history.folder(dataset), 'simulations', `${name}.parquet`);
}

/**
 * Keeps the table `judged` as a Parquet file. `position` orders the declarations: those that change lane first, by the
 * size of the change, by what was found, latest first, then by reference.
 */
export async function keepOutcomes(session: Session, plan: SimulationPlan, path: string): Promise<void> {
  const { bind, parameters } = bindings();
  const rules = (side: SideName): string => {
    const ids = plan.sides[side].rules.map(({ checked }) => checked.rule.ruleId);
    const names = bind({ type: 'textList', value: ids });
    return `list_transform(list_filter(hits_${side}, hit -> hit.applied), hit -> (${names})[hit.rule + 1]) AS rules_${side}`;
  };
  const { after } = plan.sides;
  // Only where there is one: files of simulations without keep their bytes.
  const fused = after.release?.release.model?.score.metadata.fusion ? 'fused_after AS fused,' : '';
  const temporary = `${path}.${randomUUID()}`;
  await mkdir(join(path, '..'), { recursive: true });
  const sql = `
    CREATE OR REPLACE TEMP TABLE outcomes AS SELECT CAST(row_number() OVER (
        ORDER BY abs(lane_after - lane_before) DESC, coalesce(duty_cents, 0) DESC, lodged_on DESC, reference
      ) AS INTEGER) AS position, reference, lodged_on, office, importer, authorised, items,
      CAST(value_cents AS DOUBLE) / 100 AS customs_value, score, ${fused} coalesce(result, 'unknown') AS outcome,
      CAST(duty_cents AS DOUBLE) / 100 AS additional_duty,
      ${laneNameSql('lane_before')} AS before, ${laneNameSql('lane_after')} AS after,
      cause_before, cause_after, points_before, points_after, ${asked}, CAST(granted_after AS TINYINT) AS granted_after,
      propensity, ${rules('before')}, ${rules('after')}, draw, selected_by
    FROM judged`;
  try {
    await session.query(sql, parameters);
    await session.query('COPY (FROM outcomes ORDER BY position) TO $1 (FORMAT parquet, COMPRESSION zstd)', [
      { type: 'text', value: temporary },
    ]);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
