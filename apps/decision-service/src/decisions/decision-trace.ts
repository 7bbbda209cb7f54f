import type { AnswerOf, getTrace, TraceNode } from '@tidewaiter/contracts';
import type { DeclarationSubset } from '@tidewaiter/declaration';
import { factsOf, stretchOn, type PreparedRelease, type PreparedRule } from '@tidewaiter/decision';
import { explain, hits, type FactRow, type ListContents, type Trace } from '@tidewaiter/rule-language';
import type { DecisionRow } from './decision.entity.js';

type TracedRule = AnswerOf<typeof getTrace>['rules'][number];

/** Every rule of the release (or those that hit) on the stored declaration, by the definition of the language. */
export function traceDecision(release: PreparedRelease, row: DecisionRow, which: 'hits' | 'all'): TracedRule[] {
  const declaration = row.declaration as DeclarationSubset;
  const { rows } = factsOf(release, declaration, row.draw);
  const { lists } = stretchOn(release, declaration.lodged_on ?? row.decidedAt.toISOString().slice(0, 10));
  const stored = new Set(row.ruleIds);
  return release.rules
    .filter(({ checked }) => which === 'all' || stored.has(checked.rule.ruleId))
    .map((rule) => tracedRule(rule, rows, lists));
}

function tracedRule({ checked }: PreparedRule, rows: readonly FactRow[], lists: ListContents): TracedRule {
  const traced = checked.perItem ? rows : rows.slice(0, 1);
  return {
    ruleId: checked.rule.ruleId,
    name: checked.rule.name,
    hit: rows.some((row) => hits(checked, row, lists)),
    items: traced.map((row, index) => ({
      item: index + 1,
      trace: traceNode(explain(checked, row, lists)),
    })),
  };
}

function traceNode(trace: Trace): TraceNode {
  return {
    text: trace.text,
    truth: trace.truth === undefined ? 'unknown' : trace.truth ? 'true' : 'false',
    operands: trace.operands.map(({ text, value }) => ({ text, value: value ?? null })),
    children: trace.children.map(traceNode),
  };
}
