import type { Bind } from '@tidewaiter/history';
import { fusedSql } from '../fused-sql.js';
import { laneNameSql } from '../judge.js';
import type { SimulatedRelease } from '../plan.js';
import { leastSelected } from '../strictness.js';

/** SQL over the kept file, of the candidate: the strictness that points ask for and have room for, and score likewise. */
const byPoints = 'least(by_points_after, granted_after)';
const byScore = 'least(by_score_after, granted_after)';

/** Score or random stream send the declaration to red or yellow, with no rule as evidence beside the score. */
export function selectedAnywaySql({ model, policy }: SimulatedRelease['release'], bind: Bind): string {
  const fusion = policy.measure === 'fused' ? model?.score.metadata.fusion : undefined;
  const least = Math.min(policy.score.red ?? Infinity, policy.score.yellow ?? Infinity);
  if (fusion === undefined || least === Infinity) return `(greatest(by_random_after, ${byScore}) >= ${leastSelected})`;
  const alone = fusedSql(fusion, { score: 'score', evidence: () => '0' }, bind);
  return `(by_random_after >= ${leastSelected}
    OR granted_after >= ${leastSelected} AND coalesce(${alone} >= ${bind({ type: 'double', value: least })}, FALSE))`;
}

/** The points of its rules do, where they are enough: the office's day has room for it. */
export const roomForPointsSql = `(${byPoints} >= ${leastSelected})`;

/**
 * The lane that rules, points and score ask for. A declaration drawn at random then is drawn again in the simulation, and
 * would tell of no lane but red.
 */
export const laneWithoutDrawSql = laneNameSql(`greatest(by_rule_after, ${byPoints}, ${byScore})`);

/** Whether the random stream of then selected the declaration. */
export const streamSql = `CASE WHEN selected_by = 'random' THEN 'random' ELSE 'other' END`;
