import type { Bind, Row } from '@tidewaiter/history';
import { weightSql, weightSumsSql, weightedShareOf } from '../estimate/weight-sums.js';
import type { WeightedShare } from '../estimate/weighted-share.js';
import { countsOf, countsSql, numberOf, precisionOf, type Counts, type Precision } from '../figures.js';
import { strictestSql } from '../judge.js';
import { knownColumns } from '../kept-outcomes.js';
import type { Side } from '../plan.js';
import { firstRoomSql, officeAndDay, secondRoomSql } from '../room-sql.js';
import { leastSelected, strictnessOf } from '../strictness.js';

/** What the candidate selects with one value, all else as it is. */
export interface SweepPoint extends Counts {
  readonly value: number;
  readonly red: number;
  readonly yellow: number;
  readonly precision: Precision;
  readonly weighted: WeightedShare | null;
  /** No other value finds as much that is known with fewer inspections, or more with as many. */
  readonly efficient: boolean;
}

/** Asks to be selected. What does not takes nobody's room, so that it may be left out before its values are spread out. */
export const asksSql = `greatest(by_rule_after, by_random_after, by_points_after, by_score_after) >= ${leastSelected}`;

/**
 * SQL of the figures by value, from a relation with `value`, the columns of `outcomeColumns` and how strict a lane each cause
 * asks for, `by_…_after`. An office's day has room for each value apart.
 */
export function sweepSql(asked: string, side: Side, bind: Bind): string {
  const within = `value, ${officeAndDay}`;
  return `
    WITH asked AS (SELECT * FROM (${asked}) WHERE ${asksSql}),
    red_room AS (SELECT *, ${firstRoomSql(side, bind, within)} FROM asked),
    all_room AS (SELECT *, ${secondRoomSql(side, bind, within)} FROM red_room)
    SELECT value, ${countsSql}, ${weightSumsSql}, count_if(lane = ${strictnessOf('red')}) AS red,
      count_if(lane = ${strictnessOf('yellow')}) AS yellow
    FROM (SELECT *, ${strictestSql('after')} AS lane, ${weightSql} AS weight FROM all_room)
    WHERE lane >= ${leastSelected} GROUP BY value`;
}

/** What the kept outcomes say of a declaration, under the names the figures read. */
export const outcomeColumns = `reference, office, lodged_on, ${knownColumns}, propensity`;

/** The points in the order of their values; a value that selects nothing has a point too. */
export function sweepPoints(rows: readonly Row[], values: readonly number[], floor: number): SweepPoint[] {
  const byValue = new Map(rows.map((row) => [numberOf(row['value']), row]));
  const points = values.map((value) => {
    const row = byValue.get(value) ?? {};
    const counts = countsOf(row);
    const lanes = { red: numberOf(row['red']), yellow: numberOf(row['yellow']) };
    return { value, ...counts, ...lanes, precision: precisionOf(counts, floor), weighted: weightedShareOf(row, floor) };
  });
  return points.map((point) => ({ ...point, efficient: !points.some((other) => dominates(other, point)) }));
}

/** Of Pareto: nowhere worse, somewhere better. */
function dominates(other: Counts, point: Counts): boolean {
  return (
    other.declarations <= point.declarations &&
    other.knownHit >= point.knownHit &&
    (other.declarations < point.declarations || other.knownHit > point.knownHit)
  );
}
