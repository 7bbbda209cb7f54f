import { truthOf } from '@tidewaiter/rule-language';
import type { Leaf, Literal } from '@tidewaiter/rule-language';
import { everyClass, missingOnly } from '../ranges/mask.js';
import type { StudiedRule, Study } from '../study.js';
import { writtenLeaves } from '../written-nodes.js';
import { constantsOf, movingSide } from './constants-in.js';
import { Report } from './report.js';
import type { CheckResult } from './report.js';

/** A text that the fact can never hold, or a beginning that none of its values has. */
export function impossibleValue(study: Study): CheckResult {
  const report = new Report('impossible-value', study);
  for (const rule of study.rules) {
    for (const { leaf, written: own } of writtenLeaves(rule.checked)) {
      const side = movingSide(leaf);
      if (side?.kind !== 'fact') continue;
      for (const constant of constantsOf(leaf, own)) {
        if (constant.kind !== 'text') continue;
        report.answered('decided');
        const alone = asking(leaf, constant, side.name);
        if (isImpossible(alone, side.name, study)) reportImpossible({ rule, leaf, alone, constant }, report, study);
      }
    }
  }
  return report.result();
}

/** The test for this one value. */
function asking(leaf: Leaf, constant: Literal, fact: string): Leaf {
  const { id, span } = leaf;
  const subject = { kind: 'fact', name: fact, span } as const;
  if (leaf.kind === 'prefix') return { kind: 'prefix', id, span, subject, prefixes: [constant] };
  return { kind: 'compare', id, span, operator: '=', left: subject, right: constant };
}

function isImpossible(leaf: Leaf, fact: string, { space }: Study): boolean {
  const atom = { kind: 'fact', fact, marks: [], test: { leaf, negated: false } } as const;
  return space.locate(atom).mask === 0n;
}

interface Place {
  readonly rule: StudiedRule;
  readonly leaf: Leaf;
  readonly alone: Leaf;
  readonly constant: Literal;
}

function reportImpossible(
  { rule, leaf, alone, constant }: Place,
  report: Report<'impossible-value'>,
  study: Study,
): void {
  const side = movingSide(leaf);
  const fact = side?.kind === 'fact' ? study.space.ofFact(side.name) : undefined;
  const row = fact && study.rowOf(new Map([[fact.index, everyClass(fact.size) & ~missingOnly]]));
  const subject = fact?.key ?? '';
  report.found({
    parameters: { value: String(constant.value), subject, example: String(row?.[subject] ?? '') },
    rule,
    span: constant.span,
    nodeId: leaf.id,
    row,
    shows: (shown) => truthOf(alone, shown, study.context.lists) === false,
  });
}
