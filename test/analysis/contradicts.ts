import type { Finding } from '@tidewaiter/rule-analysis';
import {
  childrenOf,
  expressionsOf,
  hits,
  leavesOf,
  truthOf,
  type CheckedRule,
  type Condition,
  type FactRow,
  type ListContents,
} from '@tidewaiter/rule-language';

/** The rules a finding is about, and where to try them. */
export interface Trial {
  readonly rules: ReadonlyMap<string, CheckedRule>;
  readonly rows: readonly FactRow[];
  readonly lists: ListContents;
}

/** A row on which the definition of the language says otherwise than the finding, if one is among the rows tried. */
export function contradiction(finding: Finding, { rules, rows, lists }: Trial): FactRow | undefined {
  const rule = rules.get(finding.ruleId ?? '');
  if (!rule) return undefined;
  const others = finding.related.flatMap(({ ruleId }) => rules.get(ruleId) ?? []);
  const hit = (each: CheckedRule, row: FactRow): boolean => hits(each, row, lists);
  switch (finding.code) {
    case 'never-hits':
      return rows.find((row) => hit(rule, row));
    case 'always-hits':
      return rows.find((row) => statesAll(rule, row) && !hit(rule, row));
    case 'duplicate':
      return rows.find((row) => others.some((other) => hit(other, row) !== hit(rule, row)));
    case 'conflict':
    case 'double-counting':
    case 'subsumed':
    case 'no-effect':
      return rows.find((row) => hit(rule, row) && !others.some((other) => hit(other, row)));
    case 'removes-nothing': {
      const less = without(rule.condition, finding.nodeId ?? '');
      return rows.find((row) => hit(rule, row) !== (truthOf(less, row, lists) === true));
    }
    default:
      return undefined;
  }
}

function statesAll(rule: CheckedRule, row: FactRow): boolean {
  const asked = leavesOf(rule.condition)
    .filter((leaf) => leaf.kind === 'presence')
    .flatMap(expressionsOf)
    .flatMap((part) => (part.kind === 'fact' ? [part.name] : []));
  return rule.facts.every((name) => asked.includes(name) || row[name] !== undefined);
}

/** The condition without the node of that id. */
function without(condition: Condition, id: string): Condition {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const conditions = childrenOf(condition).filter((child) => child.id !== id);
    return { ...condition, conditions: conditions.map((child) => without(child, id)) };
  }
  return condition.kind === 'not' ? { ...condition, condition: without(condition.condition, id) } : condition;
}
