import type { Session } from '@tidewaiter/history';
import { countsOf, countsSql, numberOf, precisionOf, type Counts, type Precision } from '../figures.js';
import type { SideName } from '../plan.js';
import { leastSelected } from '../strictness.js';
import { weightSql, weightSumsSql, weightedShareOf } from './weight-sums.js';
import type { WeightedShare } from './weighted-share.js';

/** What can be said honestly of all that a side selects, though only some of it was ever examined. */
export interface SideEstimates {
  /** Share irregular when none, and when every one, of the unknown is; null when nothing is selected. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** Null below the floor, and where some examined declaration does not say how probable its examination was. */
  readonly weighted: WeightedShare | null;
  /** Selected, examined and without a propensity. */
  readonly withoutPropensity: number;
  /** Of the selected, those that the random stream had sent to examination: an unbiased sample of them. */
  readonly random: Precision;
}

/** Estimates from the table `judged`. */
export async function sideEstimates(session: Session, side: SideName, floor: number): Promise<SideEstimates> {
  const [row = {}] = await session.query(`
    SELECT ${countsSql}, ${weightSumsSql}, count_if(selected_by = 'random' AND result = 'irregular') AS random_hit,
      count_if(selected_by = 'random' AND result = 'conform') AS random_clean
    FROM (SELECT result, duty_cents, selected_by, ${weightSql} AS weight FROM judged WHERE lane_${side} >= ${leastSelected})`);
  return {
    bounds: boundsOf(countsOf(row)),
    weighted: weightedShareOf(row, floor),
    withoutPropensity: numberOf(row['without_propensity']),
    random: precisionOf({ knownHit: numberOf(row['random_hit']), knownClean: numberOf(row['random_clean']) }, floor),
  };
}

/**
 * The widest truth that agrees with what is known, without any assumption (C. F. Manski, "Nonparametric bounds on treatment
 * effects", American Economic Review 80, 1990).
 */
export function boundsOf({ declarations, knownHit, unknown }: Counts): SideEstimates['bounds'] {
  if (declarations === 0) return null;
  return { low: knownHit / declarations, high: (knownHit + unknown) / declarations };
}
