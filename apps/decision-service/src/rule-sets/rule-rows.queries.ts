import type { AnswerOf, listRules } from '@tidewaiter/contracts';
import { runCase } from '@tidewaiter/decision';
import type { ReleaseContent } from '@tidewaiter/decision';
import { factsOf, parse, printRule } from '@tidewaiter/rule-language';
import type { Rule } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { prepareDrafts } from './draft-content.queries.js';
import type { PreparedDrafts } from './draft-content.queries.js';
import type { LiveFigures } from './live-figures.queries.js';
import { RuleCaseRow } from './rule-case.entity.js';

type RuleRow = AnswerOf<typeof listRules>['items'][number];
type Figures = NonNullable<RuleRow['figures']>;

/** Everything about rules that is not in their text, by rule id. */
interface Surroundings {
  readonly active: ReadonlyMap<string, string>;
  readonly live: LiveFigures['rules'];
  readonly figures: ReadonlyMap<string, Figures>;
  readonly cases: ReadonlyMap<string, { passed: number; failed: number }>;
  readonly drafts: PreparedDrafts;
}

/** Printed rules of the active release. */
async function activeRules(manager: EntityManager): Promise<Map<string, string>> {
  const rows = await manager.query<{ text: string }[]>(
    `SELECT r.text FROM releases, jsonb_array_elements_text(content -> 'revisionIds') AS chosen
       JOIN revisions r ON r.id = chosen WHERE state = 'active'`,
  );
  const rules = rows.flatMap(({ text }) => parse(text).document.rules);
  return new Map(rules.map((rule) => [rule.ruleId, printRule(rule)]));
}

/** Figures of the newest finished simulation. */
async function newestFigures(manager: EntityManager): Promise<Map<string, Figures>> {
  const rows = await manager.query<(Omit<Figures, 'simulationId'> & { id: string; ruleId: string })[]>(
    `SELECT s.id, rule ->> 'ruleId' AS "ruleId", (rule ->> 'declarations')::int AS declarations,
            (rule ->> 'unique')::int AS "unique", rule -> 'precision' AS precision
       FROM (SELECT id, summary FROM simulations WHERE digest IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT 1) s,
            jsonb_array_elements(summary -> 'rules') AS rule
      WHERE rule ->> 'in' <> 'baseline'`,
  );
  return new Map(
    rows.map(({ id, ruleId, declarations, unique, precision }) => [
      ruleId,
      { simulationId: id, declarations, unique, precision },
    ]),
  );
}

async function caseCounts(manager: EntityManager, { release }: PreparedDrafts): Promise<Surroundings['cases']> {
  const counts = new Map<string, { passed: number; failed: number }>();
  for (const row of await manager.find(RuleCaseRow)) {
    const count = counts.get(row.ruleId) ?? { passed: 0, failed: 0 };
    counts.set(row.ruleId, count);
    if (release && runCase(release, row).passed) count.passed += 1;
    else count.failed += 1;
  }
  return counts;
}

function stateOf(rule: Rule, active: ReadonlyMap<string, string>): RuleRow['state'] {
  const before = active.get(rule.ruleId);
  if (before === undefined) return 'new';
  return before === printRule(rule) ? 'active' : 'changed';
}

function rowOf(rule: Rule, ruleSet: ReleaseContent['ruleSets'][number], around: Surroundings): RuleRow {
  const { meta, outcome, ruleId } = rule;
  const figures = around.figures.get(ruleId);
  const live = around.live.get(ruleId);
  const own = around.drafts.diagnostics.filter(({ diagnostic }) => diagnostic.ruleId === ruleId);
  const count = (severity: string): number => own.filter((one) => one.diagnostic.severity === severity).length;
  return {
    ruleId,
    ruleSetId: ruleSet.id,
    name: rule.name,
    text: meta.text,
    agency: meta.agency ?? ruleSet.agency,
    ...(outcome.lane && { lane: outcome.lane }),
    points: outcome.points,
    ...(meta.owner !== undefined && { owner: meta.owner }),
    ...(meta.reviewBy !== undefined && { reviewBy: meta.reviewBy }),
    state: stateOf(rule, around.active),
    facts: [...factsOf(rule.condition)],
    diagnostics: { errors: count('error'), warnings: count('warning') },
    ...(figures && { figures }),
    ...(live && { live }),
    cases: around.cases.get(ruleId) ?? { passed: 0, failed: 0 },
  };
}

/** One row for each rule of the drafts, in the order of their texts. */
export async function ruleRows(
  manager: EntityManager,
  content: ReleaseContent,
  live: LiveFigures['rules'],
): Promise<RuleRow[]> {
  const drafts = prepareDrafts(content);
  const around: Surroundings = {
    active: await activeRules(manager),
    live,
    figures: await newestFigures(manager),
    cases: await caseCounts(manager, drafts),
    drafts,
  };
  return content.ruleSets.flatMap((ruleSet) =>
    parse(ruleSet.text).document.rules.map((rule) => rowOf(rule, ruleSet, around)),
  );
}
