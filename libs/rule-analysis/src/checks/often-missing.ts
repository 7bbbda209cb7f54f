import { factsOf, leavesOf, truthOf } from '@tidewaiter/rule-language';
import type { FactRow } from '@tidewaiter/rule-language';
import type { StudiedRule, Study } from '../study.js';
import { writtenLeaves } from '../written-nodes.js';
import type { WrittenLeaf } from '../written-nodes.js';
import { Report } from './report.js';
import type { CheckResult } from './report.js';
import { written } from './written.js';

const usualShare = 0.2;

/** A comparison with a fact that many declarations do not state, in a rule that never asks whether it is missing. */
export function oftenMissing(study: Study): CheckResult {
  const report = new Report('often-missing', study);
  const { missingRates = new Map<string, number>(), oftenMissing: least = usualShare } = study.context;
  for (const rule of study.rules) {
    const asked = presenceAsked(rule);
    for (const name of rule.checked.facts) {
      const share = missingRates.get(name) ?? 0;
      if (share < least || asked.has(name) || rule.lines?.length === 0) continue;
      report.answered(rule.witnesses.length > 0 ? 'decided' : 'undecided');
      const place = writtenLeaves(rule.checked).find(({ leaf }) => factsOf(leaf).includes(name));
      if (place && rule.witnesses.length > 0) reportMissing({ rule, ...place, name, share }, report, study);
    }
  }
  return report.result();
}

function presenceAsked({ condition }: StudiedRule): ReadonlySet<string> {
  const leaves = leavesOf(condition).filter((leaf) => leaf.kind === 'presence');
  return new Set(leaves.flatMap(factsOf));
}

interface Place extends WrittenLeaf {
  readonly rule: StudiedRule;
  readonly name: string;
  readonly share: number;
}

function reportMissing(
  { rule, leaf, written: own, name, share }: Place,
  report: Report<'often-missing'>,
  study: Study,
): void {
  // A rule with alternatives may hit without the fact: then its absence costs nothing there.
  const row = rule.witnesses.find((each) => each[name] !== undefined && !study.hits(rule, without(each, name)));
  if (!row) return;
  report.found({
    parameters: { fact: name, percent: Math.round(share * 100), condition: written(own) },
    rule,
    span: own.span,
    nodeId: leaf.id,
    row: without(row, name),
    shows: (shown) =>
      !study.hits(rule, shown) && study.hits(rule, row) && truthOf(leaf, shown, study.context.lists) === undefined,
  });
}

function without(row: FactRow, name: string): FactRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
}
