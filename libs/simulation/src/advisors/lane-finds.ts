import { bindings } from '@tidewaiter/history';
import { wilson, type Interval } from '@tidewaiter/risk-model';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import { countsOf, countsSql, noCounts, precisionOf, sumOf, type Counts, type Precision } from '../figures.js';
import { keptPath, knownColumns, type KeptSimulation } from '../kept-outcomes.js';
import { laneWithoutDrawSql, streamSql } from './selection-sql.js';

/** What is known of the declarations that the release sends to a lane, its random draw left out. */
export interface LaneFinds extends Counts {
  readonly lane: Lane;
  /** Irregular among those of the lane that the random stream had examined: the only unbiased rate. */
  readonly random: Precision;
  /** Irregular declarations the lane holds, by that rate; null below the floor. */
  readonly irregular: (Interval & { readonly estimate: number }) | null;
}

/** Declarations of a lane by whether the random stream of then had them examined. */
export interface LaneGroup extends Counts {
  readonly lane: Lane;
  readonly stream: 'random' | 'other';
}

/** Seizures against releases: from the strictest lane. */
export function laneFinds(groups: readonly LaneGroup[], floor: number): LaneFinds[] {
  return lanes.map((lane) => {
    const ofLane = groups.filter((group) => group.lane === lane);
    const all = sumOf(ofLane);
    const drawn = ofLane.find(({ stream }) => stream === 'random') ?? noCounts;
    return { ...all, lane, random: precisionOf(drawn, floor), irregular: irregularIn(all, drawn, floor) };
  });
}

/** The rate of the random stream, and both ends of its interval, times the declarations of the lane. */
function irregularIn({ declarations }: Counts, drawn: Counts, floor: number): LaneFinds['irregular'] {
  const n = drawn.knownHit + drawn.knownClean;
  if (n === 0 || n < floor) return null;
  const { high, low } = wilson(drawn.knownHit, n);
  const estimate = (drawn.knownHit / n) * declarations;
  return { estimate, low: low * declarations, high: high * declarations };
}

/** The groups of a simulation's candidate. */
export async function laneGroups(simulation: KeptSimulation): Promise<LaneGroup[]> {
  const { bind, parameters } = bindings();
  const file = bind({ type: 'text', value: await keptPath(simulation) });
  const rows = await simulation.history.query(
    `SELECT lane, stream, ${countsSql} FROM (
       SELECT ${knownColumns}, ${laneWithoutDrawSql} AS lane, ${streamSql} AS stream FROM read_parquet(${file}))
     GROUP BY lane, stream`,
    parameters,
  );
  return rows.map((row) => ({
    lane: row['lane'] as Lane,
    stream: row['stream'] as LaneGroup['stream'],
    ...countsOf(row),
  }));
}
