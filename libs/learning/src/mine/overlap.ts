import {
  bindings,
  loadReferenceValues,
  relationsOf,
  scoreDataset,
  withReferenceValues,
  type Bind,
} from '@tidewaiter/history';
import type { CheckedRuleSet } from '@tidewaiter/rule-language';
import { duckdb, emitRule, type ParameterSink } from '@tidewaiter/rule-sql';
import type { PreparedRule } from '@tidewaiter/decision';
import type { MiningPlan } from './mining-request.js';

/** Declarations of the slice that a draft hits, and those of them that an active rule hits too. */
export interface Overlap {
  readonly hits: number;
  readonly alreadyHit: number;
}

/** Counts the hits of drafts over all declarations of the slice, inspected or not, in the order of the drafts. */
export async function overlapsOf(plan: MiningPlan, drafts: CheckedRuleSet, signal?: AbortSignal): Promise<Overlap[]> {
  if (drafts.rules.length === 0) return [];
  const relations = await relationsOf(plan.history, plan.dataset);
  const scores = await scoreFiles(plan, signal);
  return plan.history.session(async (session) => {
    await loadReferenceValues(session, 'mining_references', plan.release.references);
    const { bind, parameters, sink } = bindings();
    const items = withScores(withReferenceValues(relations.items(plan.slice, bind), 'mining_references'), scores, bind);
    const lists = plan.release.lists;
    const hits = drafts.rules.map(
      (rule, at) => `bool_or(${emitRule(rule, { lists, sink, dialect: duckdb })}) AS hit_${at}`,
    );
    const counts = drafts.rules.map(
      (_, at) => `count_if(hit_${at}) AS hits_${at}, count_if(hit_${at} AND already) AS already_${at}`,
    );
    const sql = `SELECT ${counts.join(', ')} FROM (
      SELECT bool_or(${activeSql(plan, sink, bind)}) AS already, ${hits.join(', ')} FROM ${items} GROUP BY reference)`;
    const [row = {}] = await session.query(sql, parameters);
    return drafts.rules.map((_, at) => ({ hits: Number(row[`hits_${at}`]), alreadyHit: Number(row[`already_${at}`]) }));
  }, signal);
}

/** Whether an item is hit by a rule that was valid and not in shadow on the day of lodging. */
function activeSql({ release, modelDigest }: MiningPlan, sink: ParameterSink, bind: Bind): string {
  const known = release.rules.filter(({ checked }) => modelDigest !== '' || !checked.facts.includes('score'));
  const tests = known.map((rule) => {
    const condition = emitRule(rule.checked, { lists: release.lists, sink, dialect: duckdb });
    return `(${[...periodSql(rule, bind), condition].join(' AND ')})`;
  });
  return tests.length === 0 ? 'FALSE' : tests.join(' OR ');
}

function periodSql({ checked }: PreparedRule, bind: Bind): string[] {
  const { reviewBy, validFrom, validUntil } = checked.rule.meta;
  const day = (value: string): string => bind({ type: 'date', value });
  return [
    validFrom === undefined ? [] : `lodged_on >= ${day(validFrom)}`,
    validUntil === undefined ? [] : `lodged_on <= ${day(validUntil)}`,
    reviewBy === undefined ? [] : `lodged_on <= ${day(reviewBy)}`,
  ].flat();
}

/** Scores are joined only where an active rule reads them. */
async function scoreFiles({ dataset, history, modelDigest, release }: MiningPlan, signal?: AbortSignal) {
  const { model, references, rules } = release;
  if (model === undefined || modelDigest === '' || !rules.some(({ checked }) => checked.facts.includes('score')))
    return [];
  return scoreDataset({ history, dataset }, { score: model.score, digest: modelDigest, references }, { signal });
}

function withScores(items: string, files: readonly string[], bind: Bind): string {
  if (files.length === 0) return `(SELECT i.*, CAST(NULL AS DOUBLE) AS score FROM ${items} AS i)`;
  const paths = bind({ type: 'textList', value: files });
  return `(SELECT i.*, s.score FROM ${items} AS i
    LEFT JOIN (SELECT reference, max(score) AS score FROM read_parquet(${paths}) GROUP BY reference) AS s USING (reference))`;
}
