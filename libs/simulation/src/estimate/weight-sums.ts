import type { Row } from '@tidewaiter/history';
import { numberOf } from '../figures.js';
import { weightedShare, type WeightedShare } from './weighted-share.js';

/** Weights in millionths: whole numbers add up to the same sum in whichever order threads deliver them. */
const micro = 1e6;

/** SQL of the weight 1 ÷ propensity; NULL where it was not logged. */
export const weightSql = `CASE WHEN propensity > 0 THEN CAST(round(${micro} / propensity) AS HUGEINT) END`;

const sumOver = (value: string, where: string): string =>
  `CAST(coalesce(sum(${value}) FILTER (${where}), 0) AS DOUBLE)`;

/** SQL of the sums over rows with `result` and `weight`. */
export const weightSumsSql = `count_if(result IS NOT NULL) AS examined,
  count_if(result IS NOT NULL AND weight IS NULL) AS without_propensity,
  ${sumOver('weight', 'result IS NOT NULL')} AS weight_sum,
  ${sumOver('weight * weight', 'result IS NOT NULL')} AS weight_squares,
  ${sumOver('weight', `result = 'irregular'`)} AS hit_weight,
  ${sumOver('weight * weight', `result = 'irregular'`)} AS hit_squares`;

/**
 * The estimate from a row of these sums: null below the floor, and where some examined declaration does not say how
 * probable its examination was.
 */
export function weightedShareOf(row: Row, floor: number): WeightedShare | null {
  const n = numberOf(row['examined']);
  if (n < floor || numberOf(row['without_propensity']) > 0) return null;
  const sums = {
    n,
    weight: numberOf(row['weight_sum']) / micro,
    squares: numberOf(row['weight_squares']) / micro ** 2,
    hitWeight: numberOf(row['hit_weight']) / micro,
    hitSquares: numberOf(row['hit_squares']) / micro ** 2,
  };
  return weightedShare(sums) ?? null;
}
