import type { PreparedRule } from '@tidewaiter/decision';
import { bindings, relationsOf, type Bind, type Session } from '@tidewaiter/history';
import { evaluate } from '../evaluate.js';
import { profilesOf, scoreFilesOf } from '../evaluation-files.js';
import { fusedSql } from '../fused-sql.js';
import { appliedSql } from '../hit-columns.js';
import { aboveSql } from '../judge.js';
import type { Side, SimulationPlan } from '../plan.js';
import type { SimulationOptions } from '../simulation-options.js';
import { strictnessOf } from '../strictness.js';
import { pathForSweeps } from '../kept-outcomes.js';
import { asksSql, outcomeColumns, sweepPoints, sweepSql, type SweepPoint } from './sweep.js';
import type { Variant } from './rule-threshold.js';

/** Other texts of one rule of the plan's candidate, and where the simulation of the plan is kept. */
export interface RuleSweep {
  readonly digest: string;
  readonly ruleId: string;
  readonly variants: readonly Variant[];
}

/**
 * What the candidate of a plan that has run selects with other variants of one rule; all other rules are as they were, and
 * only the variants are evaluated.
 * @throws HistoryError `unknownSimulation`, `unknownDataset`; RangeError for a rule the candidate does not have; the
 * signal's reason when cancelled.
 */
export async function sweepRule(
  plan: SimulationPlan,
  { digest, ruleId, variants }: RuleSweep,
  options: Pick<SimulationOptions, 'history' | 'signal'>,
): Promise<SweepPoint[]> {
  const { history, signal } = options;
  const { after } = plan.sides;
  const own = after.rules.find(({ checked }) => checked.rule.ruleId === ruleId);
  if (own === undefined) throw new RangeError(`the candidate has no rule ${ruleId}`);
  const path = await pathForSweeps({ history, dataset: plan.dataset, digest });
  const side: Side = { ...after, rules: variants.map(({ rule }) => ({ ...own, checked: rule })) };
  const profileFacts = after.release?.release.profileFacts ?? new Set<string>();
  const circumstances = { key: ruleId, sides: [side] };
  const context = {
    plan,
    relations: await relationsOf(history, plan.dataset),
    scoreFiles: reads(variants, scoreFacts) ? await scoreFilesOf(circumstances, plan, options) : [],
    profiles: reads(variants, profileFacts) ? await profilesOf(plan, options) : undefined,
    pass: 0,
  };
  return history.session(async (session) => {
    const { after: columns = [] } = await evaluate(session, circumstances, context);
    const tried = { path, own, side: after, columns, values: variants.map(({ value }) => value) };
    return sweepPoints(await selectedBy(session, tried), tried.values, plan.precisionFloor);
  }, signal);
}

const scoreFacts: ReadonlySet<string> = new Set(['score']);

/** Joining scores or profiles costs more than all the rest: only for a rule that reads them. */
function reads(variants: readonly Variant[], facts: ReadonlySet<string>): boolean {
  return variants.some(({ rule }) => rule.facts.some((name) => facts.has(name)));
}

interface Tried {
  readonly path: string;
  /** The rule as the candidate has it. */
  readonly own: PreparedRule;
  readonly side: Side;
  /** Of the table of hits, variant by variant. */
  readonly columns: readonly string[];
  readonly values: readonly number[];
}

/**
 * A declaration is judged twice, with the rule's hit and without it; each value then counts the one that it makes of it.
 */
async function selectedBy(session: Session, { columns, own, path, side, values }: Tried) {
  const { bind, parameters } = bindings();
  const { lane = 'green', points } = own.checked.rule.outcome;
  const hits = columns.map((column) => `${column} > 0 AND ${appliedSql(own, bind)}`);
  const others = othersOf(own, side, bind);
  const ifHit = (value: number): string => `CASE WHEN hit THEN ${bind({ type: 'double', value })} ELSE 0 END`;
  const { fusion, weight } = fusionOf(side, own);
  const fused = fusedSql(fusion, { score: 'score', evidence: () => `(others_weight + ${ifHit(weight)})` }, bind);
  const measure = side.policy?.measure === 'fused' && fusion ? 'fused' : 'score';
  const asked = `
    SELECT *, unnest(tried) AS value FROM (
      SELECT ${outcomeColumns}, by_random_after, by_points_after, ${aboveSql('measure', side.policy?.score, bind)}
        AS by_score_after, greatest(others_rank, CASE WHEN hit THEN ${strictnessOf(lane)} ELSE 0 END) AS by_rule_after,
        list_filter(${bind({ type: 'doubleList', value: values })}, (value, place) -> coalesce(hits[place], FALSE) = hit) AS tried
      FROM (
        SELECT *, ${measure} AS measure, ${aboveSql('points', side.policy?.points, bind)} AS by_points_after
        FROM (
          SELECT *, others_points + ${ifHit(points)} AS points, ${fused} AS fused
          FROM (
            SELECT o.* EXCLUDE (rules_after), e.lodged_on, ${others}, [${hits.join(', ')}] AS hits,
              unnest([FALSE, TRUE]) AS hit
            FROM (SELECT reference, lodged_on, draw, ${columns.join(', ')} FROM evaluated_0) AS e JOIN (
              SELECT reference, office, outcome, additional_duty, propensity, score, by_random_after, rules_after
              FROM read_parquet(${bind({ type: 'text', value: path })})) AS o USING (reference)))))
    WHERE ${asksSql}`;
  return session.query(sweepSql(asked, side, bind), parameters);
}

/** How the candidate's model weighs hits, and the weight of this rule's. */
function fusionOf({ release }: Side, { checked }: PreparedRule) {
  const fusion = release?.release.model?.score.metadata.fusion;
  return { fusion, weight: fusion?.weights[checked.rule.ruleId] ?? 0 };
}

/** SQL of the strictest lane, the points and the weights of all rules that hit but this one. */
function othersOf({ checked }: PreparedRule, { release, rules }: Side, bind: Bind): string {
  const ids = bind({ type: 'textList', value: rules.map((rule) => rule.checked.rule.ruleId) });
  const text = bind({ type: 'text', value: checked.rule.ruleId });
  const weights = release?.release.model?.score.metadata.fusion?.weights ?? {};
  const others = `list_filter(rules_after, id -> id <> ${text})`;
  const total = (aggregate: string, valueOf: (rule: PreparedRule) => number): string => {
    const numbers = bind({ type: 'doubleList', value: rules.map(valueOf) });
    return `coalesce(${aggregate}(list_transform(${others}, id -> (${numbers})[list_position(${ids}, id)])), 0)`;
  };
  const rank = total('list_max', (rule) => strictnessOf(rule.checked.rule.outcome.lane ?? 'green'));
  const points = total('list_sum', (rule) => rule.checked.rule.outcome.points);
  const weight = total('list_sum', (rule) => weights[rule.checked.rule.ruleId] ?? 0);
  return `${rank} AS others_rank, ${points} AS others_points, ${weight} AS others_weight`;
}
