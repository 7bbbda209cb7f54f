import { bindings } from '@tidewaiter/history';
import { countsOf, countsSql, type Counts } from '../figures.js';
import { keptPath, knownColumns, type KeptSimulation } from '../kept-outcomes.js';
import type { SimulatedRelease } from '../plan.js';
import { roomForPointsSql, selectedAnywaySql } from './selection-sql.js';

/** Declarations of a simulation on which the same rules of the candidate count. */
export interface HitGroup extends Counts {
  /** Ids, ascending. */
  readonly rules: readonly string[];
  /** The score or the random stream selects them, whatever the rules say. */
  readonly selectedAnyway: boolean;
  /** The points of the rules together select them. */
  readonly selectedByPoints: boolean;
}

/** The groups of a simulation in order of their rules; declarations without a hit are in none. */
export async function hitGroups(simulation: KeptSimulation, { release }: SimulatedRelease): Promise<HitGroup[]> {
  const { bind, parameters } = bindings();
  const file = bind({ type: 'text', value: await keptPath(simulation) });
  const rows = await simulation.history.query(
    `SELECT rules, anyway, by_points, ${countsSql} FROM (
       SELECT ${knownColumns}, list_sort(rules_after) AS rules, ${selectedAnywaySql(release, bind)} AS anyway,
         ${roomForPointsSql} AS by_points
       FROM read_parquet(${file}) WHERE len(rules_after) > 0)
     GROUP BY rules, anyway, by_points ORDER BY rules, anyway, by_points`,
    parameters,
  );
  return rows.map((row) => ({
    rules: row['rules'] as readonly string[],
    selectedAnyway: row['anyway'] === true,
    selectedByPoints: row['by_points'] === true,
    ...countsOf(row),
  }));
}
