import { bindings, type Bind } from '@tidewaiter/history';
import { wilson, type Interval } from '@tidewaiter/risk-model';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import { countsOf, noCounts, precisionOf, sumOf, type Counts, type Precision } from '../figures.js';
import { keptPath, type KeptSimulation } from '../kept-outcomes.js';
import type { SimulatedRelease } from '../plan.js';
import { keptCountsSql } from './hit-group.js';
import { selectionByRules } from './selecting-rule.js';

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
export async function laneGroups(simulation: KeptSimulation, candidate: SimulatedRelease): Promise<LaneGroup[]> {
  const { bind, parameters } = bindings();
  const file = bind({ type: 'text', value: await keptPath(simulation) });
  const rows = await simulation.history.query(
    `SELECT lane, stream, ${keptCountsSql} FROM (
       SELECT *, ${laneWithoutDrawSql(candidate, bind)} AS lane, ${streamSql} AS stream FROM read_parquet(${file}))
     GROUP BY lane, stream`,
    parameters,
  );
  return rows.map((row) => ({
    lane: row['lane'] as Lane,
    stream: row['stream'] as LaneGroup['stream'],
    ...countsOf(row),
  }));
}

/** SQL: whether the random stream of then selected the declaration. */
export const streamSql = `CASE WHEN selected_by = 'random' THEN 'random' ELSE 'other' END`;

/**
 * SQL of the lane that rules, points and score ask for. A declaration drawn at random then is drawn again in the
 * simulation, and would tell of no lane but red.
 */
export function laneWithoutDrawSql(candidate: SimulatedRelease, bind: Bind): string {
  const { points, score } = candidate.release.policy;
  const rules = [...selectionByRules(candidate).rules.values()];
  const asks = (lane: Lane): string => {
    const ids = rules.filter((rule) => rule.lane === lane).map(({ ruleId }) => ruleId);
    const byRule = `list_has_any(rules_after, ${bind({ type: 'textList', value: ids })})`;
    if (lane !== 'red' && lane !== 'yellow') return byRule;
    const byPoints = `points_after >= ${bind({ type: 'double', value: points[lane] })}`;
    const least = score[lane];
    const byScore =
      least === undefined ? '' : ` OR coalesce(score >= ${bind({ type: 'double', value: least })}, FALSE)`;
    return `(${byRule} OR ${byPoints}${byScore})`;
  };
  const cases = lanes.filter((lane) => lane !== 'green').map((lane) => `WHEN ${asks(lane)} THEN '${lane}'`);
  return `CASE WHEN cause_after <> 'random' THEN after ${cases.join(' ')} ELSE 'green' END`;
}
