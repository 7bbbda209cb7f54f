import { bindings, type Bind, type Relations, type Session } from '@tidewaiter/history';
import { fusedSql } from './fused-sql.js';
import type { HitLists } from './hit-lists.js';
import type { Side, SimulationPlan } from './plan.js';
import { askedOf, firstRoomSql, secondRoomSql } from './room-sql.js';
import { lanesByStrictness, strictnessOf } from './strictness.js';

export interface JudgeContext {
  readonly plan: SimulationPlan;
  readonly relations: Relations;
  readonly hits: Required<HitLists>;
  /** Number of the pass in which the side before was evaluated: 0 with the side after, or 1. */
  readonly passBefore: number;
}

/**
 * The table `judged`: one row per declaration with, for both sides, hits, strictness of the lane (0 green to 3 red),
 * cause and points, and what is known of it. The same decision as `select`, in SQL.
 */
export async function judge(session: Session, context: JudgeContext): Promise<void> {
  const { passBefore, plan, relations } = context;
  const { bind, parameters } = bindings();
  const { after, before } = plan.sides;
  const joined = passBefore === 0 ? 'evaluated_0 AS d' : 'evaluated_0 AS d JOIN evaluated_1 AS e USING (reference)';
  const others =
    passBefore === 0
      ? 'd.*'
      : 'd.*, e.* EXCLUDE (reference, lodged_on, office, importer, authorised, items, value_cents, draw)';
  const sql = `
    CREATE OR REPLACE TEMP TABLE judged AS
    WITH joined AS (
      SELECT ${others}, o.result, CAST(round(o.additional_duty * 100) AS BIGINT) AS duty_cents, o.selected_by,
        o.propensity
      FROM ${joined} LEFT JOIN ${relations.outcomes(bind)} AS o USING (reference)
    ), hit AS (
      SELECT ${declarationColumns}, score_0, score_${passBefore} AS score_before,
        ${context.hits.before(bind)} AS hits_before,
        ${context.hits.after(bind)} AS hits_after
      FROM joined
    ), asked AS (SELECT *, ${askedSql(before, 'score_before', bind)}, ${askedSql(after, 'score_0', bind)} FROM hit),
    red_room AS (SELECT *, ${firstRoomSql(before, bind)}, ${firstRoomSql(after, bind)} FROM asked),
    all_room AS (SELECT *, ${secondRoomSql(before, bind)}, ${secondRoomSql(after, bind)} FROM red_room)
    SELECT ${declarationColumns}, score_0 AS score, fused_before, fused_after, hits_before, hits_after, points_before, points_after,
      ${laneSql('before')}, ${laneSql('after')}, ${askedAfter}, granted_after
    FROM all_room`;
  await session.query(sql, parameters);
}

const declarationColumns = `reference, lodged_on, office, importer, authorised, items, value_cents, draw, result,
  duty_cents, selected_by, propensity`;

/** How strict a lane each cause asks for: what a sweep of one of them leaves as it is. */
const askedAfter = 'by_rule_after, by_random_after, by_points_after, by_score_after';

/** Points, the fused probability, and how strict a lane each of rule, random stream, points and score asks for. */
function askedSql(side: Side, score: string, bind: Bind): string {
  const { name, policy, rules } = side;
  const numbers = (values: readonly number[]): string => bind({ type: 'doubleList', value: values });
  const ofHits = (aggregate: string, values: readonly number[]): string =>
    `coalesce(${aggregate}(list_transform(list_filter(hits_${name}, hit -> hit.applied),
      hit -> (${numbers(values)})[hit.rule + 1])), 0)`;
  const points = ofHits(
    'list_sum',
    rules.map(({ checked }) => checked.rule.outcome.points),
  );
  const ruleRank = ofHits(
    'list_max',
    rules.map(({ checked }) => strictnessOf(checked.rule.outcome.lane ?? 'green')),
  );
  const fusion = side.release?.release.model?.score.metadata.fusion;
  const weights = rules.map(({ checked }) => fusion?.weights[checked.rule.ruleId] ?? 0);
  const measure = policy?.measure === 'fused' && fusion ? `fused_${name}` : score;
  const random = policy ? `draw < ${bind({ type: 'double', value: policy.randomRate })}` : 'FALSE';
  return `${points} AS points_${name}, ${fusedSql(fusion, { score, evidence: () => ofHits('list_sum', weights) }, bind)} AS fused_${name},
    ${ruleRank} AS by_rule_${name},
    CASE WHEN ${random} THEN ${strictnessOf('red')} ELSE 0 END AS by_random_${name},
    ${aboveSql(`points_${name}`, policy?.points, bind)} AS by_points_${name},
    ${aboveSql(measure, policy?.score, bind)} AS by_score_${name}`;
}

export interface Thresholds {
  readonly red?: number | undefined;
  readonly yellow?: number | undefined;
}

/** SQL of the strictness that thresholds give a value. */
export function aboveSql(value: string, thresholds: Thresholds | undefined, bind: Bind): string {
  const cases = (['red', 'yellow'] as const).flatMap((lane) => {
    const threshold = thresholds?.[lane];
    if (threshold === undefined) return [];
    return `WHEN ${value} >= ${bind({ type: 'double', value: threshold })} THEN ${strictnessOf(lane)}`;
  });
  return cases.length === 0 ? '0' : `CASE ${cases.join(' ')} ELSE 0 END`;
}

/** The strictest lane asked for and granted, the first that asks for it, and whether a stricter one had no room. */
function laneSql(name: Side['name']): string {
  const causes = grantedOf(name);
  const { mandatory, wanted } = askedOf(name);
  const strictest = strictestSql(name);
  const cases = causes.map(({ asked, cause }) => `WHEN ${asked} = ${strictest} THEN '${cause}'`);
  return `CAST(${strictest} AS INTEGER) AS lane_${name},
    CASE WHEN ${strictest} = 0 THEN 'none' ${cases.join(' ')} END AS cause_${name},
    ${strictest} < greatest(${wanted}, ${mandatory}) AS displaced_${name}`;
}

function grantedOf(name: Side['name']): readonly { readonly cause: string; readonly asked: string }[] {
  const granted = (cause: string): string => `least(by_${cause}_${name}, granted_${name})`;
  return [
    { cause: 'rule', asked: `by_rule_${name}` },
    { cause: 'random', asked: `by_random_${name}` },
    { cause: 'points', asked: granted('points') },
    { cause: 'score', asked: granted('score') },
  ];
}

/** SQL of the strictest lane asked for and granted, from the columns `by_…` and `granted_…`. */
export function strictestSql(name: Side['name']): string {
  return `greatest(${grantedOf(name)
    .map(({ asked }) => asked)
    .join(', ')})`;
}

/** SQL of a lane's name from its strictness. */
export function laneNameSql(strictness: string): string {
  return `[${lanesByStrictness.map((lane) => `'${lane}'`).join(', ')}][${strictness} + 1]`;
}
