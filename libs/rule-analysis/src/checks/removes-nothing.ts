import { childrenOf } from '@tidewaiter/rule-language';
import type { Condition, FactRow } from '@tidewaiter/rule-language';
import { formOf } from '../ranges/form.js';
import { linesOf } from '../ranges/lines-of.js';
import type { StudiedRule, Study, Verdict } from '../study.js';
import { writtenGroups } from '../written-nodes.js';
import { isOfEmptyList } from './list-empty.js';
import { holds } from './parts.js';
import { removalFrom } from './removal.js';
import { Report } from './report.js';
import type { CheckResult } from './report.js';
import { written } from './written.js';

type Group = Extract<Condition, { kind: 'all' | 'any' }>;

/** Without one of its conditions the rule hits the same declarations. */
export function removesNothing(study: Study): CheckResult {
  const report = new Report('removes-nothing', study);
  for (const rule of study.rules) {
    if (rule.lines?.length === 0) continue;
    const gone = new Set<Condition>();
    const groups = writtenGroups(rule.checked);
    for (const group of groupsOf(rule.condition)) {
      if (groups.get(group.id)?.kind !== group.kind || gone.has(group) || group.conditions.length < 2) continue;
      // A test of an empty list is a finding of its own.
      const left = group.conditions.find(
        (each) => !isOfEmptyList(each, study) && changesNothing(group, each, { rule, study, report }),
      );
      if (!left) continue;
      // What is inside a condition that can go needs no finding of its own.
      for (const inner of [left, ...groupsOf(left)]) gone.add(inner);
      reportIdle([group, left], { rule, study, report });
    }
  }
  return report.result();
}

interface Question {
  readonly rule: StudiedRule;
  readonly study: Study;
  readonly report: Report<'removes-nothing'>;
}

function changesNothing(group: Group, left: Condition, { rule, study, report }: Question): boolean {
  const without = withoutPart(rule.condition, group, left);
  const lines = linesOf(formOf(without, study.context.vocabulary), study.space);
  const [near] = rule.witnesses;
  return report.asked(equal({ lines: rule.lines, others: lines }, study, near)).is === 'yes';
}

function equal(
  { lines, others }: { readonly lines: StudiedRule['lines']; readonly others: StudiedRule['lines'] },
  study: Study,
  near: FactRow | undefined,
): Verdict {
  if (!lines || !others) return { is: 'undecided' };
  const wider = study.within(others, lines, near);
  return wider.is === 'yes' ? study.within(lines, others, near) : wider;
}

/** Every `and` and `or` of a condition, outer ones first. */
function groupsOf(condition: Condition): Group[] {
  const inner = childrenOf(condition).flatMap(groupsOf);
  return condition.kind === 'all' || condition.kind === 'any' ? [condition, ...inner] : inner;
}

function withoutPart(condition: Condition, group: Group, left: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kept = condition === group ? condition.conditions.filter((each) => each !== left) : condition.conditions;
      const [only] = kept;
      if (kept.length === 1 && only) return withoutPart(only, group, left);
      return { ...condition, conditions: kept.map((each) => withoutPart(each, group, left)) };
    }
    case 'not':
      return { ...condition, condition: withoutPart(condition.condition, group, left) };
    default:
      return condition;
  }
}

function reportIdle([group, left]: readonly [Group, Condition], { rule, study, report }: Question): void {
  const without = withoutPart(rule.condition, group, left);
  const own = writtenGroups(rule.checked).get(group.id);
  const part = own && childrenOf(own)[group.conditions.indexOf(left)];
  if (!part || (own.kind !== 'all' && own.kind !== 'any')) return;
  report.found({
    parameters: { ruleId: rule.ruleId, condition: written(part) },
    rule,
    span: part.span,
    nodeId: part.id,
    fix: removalFrom(own, part),
    row: rule.witnesses[0],
    shows: (row) => study.hits(rule, row) && holds(without, row, study),
  });
}
