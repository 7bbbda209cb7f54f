import { bindings } from '@tidewaiter/history';
import { aboveSql, type Thresholds } from '../judge.js';
import { pathForSweeps } from '../kept-outcomes.js';
import type { Side, SimulationPlan } from '../plan.js';
import type { SimulationOptions } from '../simulation-options.js';
import { strictnessOf } from '../strictness.js';
import { outcomeColumns, sweepPoints, sweepSql, type SweepPoint } from './sweep.js';

/** The points, or the score, from which the policy sends to a lane. */
export interface PolicyThreshold {
  readonly kind: 'points' | 'score';
  readonly lane: 'red' | 'yellow';
}

/** Values of one threshold of the policy of a plan's candidate, and where the simulation of the plan is kept. */
export interface PolicySweep {
  readonly digest: string;
  readonly threshold: PolicyThreshold;
  readonly values: readonly number[];
}

/**
 * What the candidate of a plan that has run selects with other values of one threshold of its policy; rules, random
 * stream and the other thresholds stay. Read from the outcomes kept, so that no rule is evaluated again.
 * @throws HistoryError `unknownSimulation`; the signal's reason when cancelled.
 */
export async function sweepPolicy(
  plan: SimulationPlan,
  { digest, threshold, values }: PolicySweep,
  { history, signal }: Pick<SimulationOptions, 'history' | 'signal'>,
): Promise<SweepPoint[]> {
  const path = await pathForSweeps({ history, dataset: plan.dataset, digest });
  const { after } = plan.sides;
  const { bind, parameters } = bindings();
  const { kind, lane } = threshold;
  const [varied, kept] = kind === 'points' ? (['points', 'score'] as const) : (['score', 'points'] as const);
  const measured = kind === 'points' ? 'points_after' : scoreOf(after);
  // The other lane's threshold stays: whichever asks for the stricter lane.
  const fixed: Thresholds = { ...after.policy?.[kind], [lane]: undefined };
  const asked = `
    SELECT value, ${outcomeColumns}, by_rule_after, by_random_after, by_${kept}_after,
      greatest(CASE WHEN ${measured} >= value THEN ${strictnessOf(lane)} ELSE 0 END,
        ${aboveSql(measured, fixed, bind)}) AS by_${varied}_after
    FROM read_parquet(${bind({ type: 'text', value: path })})
      CROSS JOIN (SELECT unnest(${bind({ type: 'doubleList', value: values })}) AS value)`;
  const rows = await history.query(sweepSql(asked, after, bind), parameters, signal);
  return sweepPoints(rows, values, plan.precisionFloor);
}

/** The column that the thresholds of the score are held against. */
function scoreOf({ policy, release }: Side): 'score' | 'fused' {
  return policy?.measure === 'fused' && release?.release.model?.score.metadata.fusion ? 'fused' : 'score';
}
