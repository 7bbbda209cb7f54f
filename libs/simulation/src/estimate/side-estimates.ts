import type { Session } from '@tidewaiter/history';
import { countsOf, countsSql, numberOf, precisionOf, type Counts, type Precision } from '../figures.js';
import type { SideName } from '../plan.js';
import { leastSelected } from '../strictness.js';
import { weightedShare, type WeightedShare } from './weighted-share.js';

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

const isSelected = (side: SideName): string => `lane_${side} >= ${leastSelected}`;

/** Weights in millionths: whole numbers add up to the same sum in whichever order threads deliver them. */
const micro = 1e6;
const weightSql = `CAST(round(${micro} / propensity) AS HUGEINT)`;
const sum = (value: string, where: string): string => `CAST(coalesce(sum(${value}) FILTER (${where}), 0) AS DOUBLE)`;

/** Estimates from the table `judged`. */
export async function sideEstimates(session: Session, side: SideName, floor: number): Promise<SideEstimates> {
  const [row = {}] = await session.query(`
    SELECT ${countsSql}, count_if(result IS NOT NULL AND weight IS NULL) AS bare,
      ${sum('weight', 'result IS NOT NULL')} AS weight, ${sum('weight * weight', 'result IS NOT NULL')} AS squares,
      ${sum('weight', `result = 'irregular'`)} AS hit_weight,
      ${sum('weight * weight', `result = 'irregular'`)} AS hit_squares
    FROM (SELECT result, duty_cents, CASE WHEN propensity > 0 THEN ${weightSql} END AS weight
      FROM judged WHERE ${isSelected(side)})`);
  const counts = countsOf(row);
  const [stream = {}] = await session.query(
    `SELECT ${countsSql} FROM judged WHERE ${isSelected(side)} AND selected_by = 'random'`,
  );
  const n = counts.knownHit + counts.knownClean;
  const withoutPropensity = numberOf(row['bare']);
  const sums = {
    n,
    weight: numberOf(row['weight']) / micro,
    squares: numberOf(row['squares']) / micro ** 2,
    hitWeight: numberOf(row['hit_weight']) / micro,
    hitSquares: numberOf(row['hit_squares']) / micro ** 2,
  };
  const canWeigh = withoutPropensity === 0 && n >= floor;
  return {
    bounds: boundsOf(counts),
    weighted: (canWeigh ? weightedShare(sums) : undefined) ?? null,
    withoutPropensity,
    random: precisionOf(countsOf(stream), floor),
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
