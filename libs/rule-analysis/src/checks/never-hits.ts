import type { Condition, FactRow } from '@tidewaiter/rule-language';
import type { StudiedRule, Study } from '../study.js';
import { isOfEmptyList } from './list-empty.js';
import { partsOf } from '../written-nodes.js';
import type { WrittenPart } from '../written-nodes.js';
import { holds, linesTogether, rowMeeting } from './parts.js';
import { headOf, Report } from './report.js';
import type { CheckResult } from './report.js';
import { listed, written } from './written.js';

/** No declaration can meet the condition. Shown by the row that meets as much of it as can be met together. */
export function neverHits(study: Study): CheckResult {
  const report = new Report('never-hits', study);
  for (const rule of study.rules) {
    const isOpen = rule.lines === undefined || (rule.lines.length > 0 && rule.witnesses.length === 0);
    report.answered(isOpen ? 'undecided' : 'decided');
    if (rule.lines?.length === 0) reportNever(rule, study, report);
  }
  return report.result();
}

function reportNever(rule: StudiedRule, study: Study, report: Report<'never-hits'>): void {
  const parts = partsOf(rule.checked);
  const core = coreOf(parts, study);
  // The list is at fault, and said to be.
  if (core.length === 1 && core.some(({ condition }) => isOfEmptyList(condition, study))) return;
  const { met, row } = nearest(parts, core, study);
  const at = core.at(-1);
  report.found({
    parameters: { ruleId: rule.ruleId, conditions: listed(core.map((part) => written(part.written))) },
    rule,
    span: at?.written.span ?? headOf(rule),
    ...(at && { nodeId: at.written.id }),
    related: core.slice(0, -1).map(({ written: { id, span } }) => ({ ruleId: rule.ruleId, nodeId: id, span })),
    row,
    shows: (shown) => !study.hits(rule, shown) && met.every(({ condition }) => holds(condition, shown, study)),
  });
}

/** Conditions that already cannot be met together, none of which can be left out. */
function coreOf(parts: readonly WrittenPart[], study: Study): readonly WrittenPart[] {
  return parts.reduce<readonly WrittenPart[]>((core, part) => {
    const others = core.filter((each) => each !== part);
    return others.length > 0 && linesTogether(others.map(conditionOf), study)?.length === 0 ? others : core;
  }, parts);
}

interface Nearest {
  readonly met: readonly WrittenPart[];
  readonly row: FactRow | undefined;
}

/** All conditions but one of the core, or as many of them as can be met. */
function nearest(parts: readonly WrittenPart[], core: readonly WrittenPart[], study: Study): Nearest {
  for (const left of [...core].reverse()) {
    const met = parts.filter((part) => part !== left);
    const row = rowMeeting(met.map(conditionOf), study);
    if (row) return { met, row };
  }
  return parts.reduce<Nearest>(
    (best, part) => {
      const met = [...best.met, part];
      const row = rowMeeting(met.map(conditionOf), study);
      return row ? { met, row } : best;
    },
    { met: [], row: {} },
  );
}

function conditionOf({ condition }: WrittenPart): Condition {
  return condition;
}
