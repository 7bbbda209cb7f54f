import { truthOf } from '@tidewaiter/rule-language';
import type { Condition, FactRow, Leaf } from '@tidewaiter/rule-language';
import { everyClass, missingOnly } from '../ranges/mask.js';
import type { Study } from '../study.js';
import { writtenLeaves } from '../written-nodes.js';
import { Report } from './report.js';
import type { CheckResult } from './report.js';
import { written } from './written.js';

/** A rule asks whether a value is in a list that has none: the answer is always the same. */
export function listEmpty(study: Study): CheckResult {
  const report = new Report('list-empty', study);
  for (const rule of study.rules) {
    for (const { leaf, written: own } of writtenLeaves(rule.checked)) {
      const list = emptyListOf(leaf, study);
      if (list === undefined || leaf.kind !== 'member') continue;
      report.answered('decided');
      report.found({
        parameters: { list, condition: written(own) },
        rule,
        span: own.span,
        nodeId: leaf.id,
        row: rowStating(leaf, study),
        shows: (row) => truthOf(leaf, row, study.context.lists) === leaf.negated,
      });
    }
  }
  return report.result();
}

/** Whether the condition is nothing but a test for a member of an empty list. */
export function isOfEmptyList(condition: Condition, study: Study): boolean {
  return condition.kind === 'member' && emptyListOf(condition, study) !== undefined;
}

function emptyListOf(leaf: Leaf, { context }: Study): string | undefined {
  if (leaf.kind !== 'member' || leaf.members.kind !== 'list') return undefined;
  const { name } = leaf.members;
  return context.lists.get(name)?.size === 0 ? name : undefined;
}

function rowStating({ subject }: Extract<Leaf, { kind: 'member' }>, study: Study): FactRow | undefined {
  const fact = subject.kind === 'fact' ? study.space.ofFact(subject.name) : undefined;
  return fact && study.rowOf(new Map([[fact.index, everyClass(fact.size) & ~missingOnly]]));
}
