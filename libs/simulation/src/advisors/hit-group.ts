import { bindings, type Bind } from '@tidewaiter/history';
import { countsOf, type Counts } from '../figures.js';
import { keptPath, type KeptSimulation } from '../kept-outcomes.js';
import type { SimulatedRelease } from '../plan.js';

/** Declarations of a simulation on which the same rules of the candidate count. */
export interface HitGroup extends Counts {
  /** Ids, ascending. */
  readonly rules: readonly string[];
  /** The score or the random stream selects them, whatever the rules say. */
  readonly selectedAnyway: boolean;
}

/** Counts of the rows of a kept file. Money is summed in whole cents, so that the order of threads does not show. */
export const keptCountsSql = `count(*) AS declarations, count_if(outcome = 'irregular') AS hit,
  count_if(outcome = 'conform') AS clean, count_if(outcome = 'unknown') AS unknown,
  CAST(coalesce(sum(CAST(round(additional_duty * 100) AS BIGINT)), 0) AS DOUBLE) / 100 AS duty`;

/** The groups of a simulation in order of their rules; declarations without a hit are in none. */
export async function hitGroups(simulation: KeptSimulation, { release }: SimulatedRelease): Promise<HitGroup[]> {
  const { bind, parameters } = bindings();
  const file = bind({ type: 'text', value: await keptPath(simulation) });
  const rows = await simulation.history.query(
    `SELECT rules, anyway, ${keptCountsSql} FROM (
       SELECT *, list_sort(rules_after) AS rules, ${selectedAnywaySql(release.policy, bind)} AS anyway
       FROM read_parquet(${file}) WHERE len(rules_after) > 0)
     GROUP BY rules, anyway ORDER BY rules, anyway`,
    parameters,
  );
  return rows.map((row) => ({
    rules: row['rules'] as readonly string[],
    selectedAnyway: row['anyway'] === true,
    ...countsOf(row),
  }));
}

/** SQL: score or random stream send the declaration to red or yellow. */
export function selectedAnywaySql(policy: SimulatedRelease['release']['policy'], bind: Bind): string {
  const random = `coalesce(draw < ${bind({ type: 'double', value: policy.randomRate })}, FALSE)`;
  const least = leastOf(policy.score);
  if (least === undefined) return random;
  return `(${random} OR coalesce(score >= ${bind({ type: 'double', value: least })}, FALSE))`;
}

/** The lowest of the thresholds that lead to red or yellow; undefined without one. */
export function leastOf({
  red,
  yellow,
}: {
  readonly red?: number | undefined;
  readonly yellow?: number | undefined;
}): number | undefined {
  const stated = [red, yellow].filter((threshold) => threshold !== undefined);
  return stated.length === 0 ? undefined : Math.min(...stated);
}
