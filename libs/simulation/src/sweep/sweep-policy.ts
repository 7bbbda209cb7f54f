import type { SelectionPolicy } from '@tidewaiter/decision';
import { bindings } from '@tidewaiter/history';
import { aboveSql, type Thresholds } from '../judge.js';
import { strictnessOf } from '../strictness.js';
import { pathForSweeps, type KeptSimulation } from '../kept-outcomes.js';
import { outcomeColumns, sweepPoints, sweepSql, type SweepPoint } from './sweep.js';

/** The points, or the score, from which the policy sends to a lane. */
export interface PolicyThreshold {
  readonly kind: 'points' | 'score';
  readonly lane: 'red' | 'yellow';
}

const measured = { points: 'points_after', score: 'score' } as const;

/**
 * What the candidate of a simulation selects with other values of one threshold of its policy; rules, random stream and
 * the other thresholds stay. Read from the outcomes kept, so that no rule is evaluated again.
 * @throws HistoryError `unknownSimulation`.
 */
export async function sweepPolicy(
  simulation: KeptSimulation,
  {
    floor,
    policy,
    threshold,
  }: { readonly policy: SelectionPolicy; readonly threshold: PolicyThreshold; readonly floor: number },
  values: readonly number[],
): Promise<SweepPoint[]> {
  const path = await pathForSweeps(simulation);
  const { bind, parameters } = bindings();
  const { kind, lane } = threshold;
  const other = kind === 'points' ? 'asked_score' : 'asked_points';
  const varied = `CASE WHEN ${measured[kind]} >= value THEN ${strictnessOf(lane)} ELSE 0 END`;
  // The other lane's threshold stays: whichever asks for the stricter lane.
  const fixed: Thresholds = { ...policy[kind], [lane]: undefined };
  const tried = `
    SELECT value, ${outcomeColumns}, greatest(asked_rule, asked_random, ${other}, ${varied},
      ${aboveSql(measured[kind], fixed, bind)}) AS lane
    FROM read_parquet(${bind({ type: 'text', value: path })})
      CROSS JOIN (SELECT unnest(${bind({ type: 'doubleList', value: values })}) AS value)`;
  return sweepPoints(await simulation.history.query(sweepSql(tried), parameters), values, floor);
}
