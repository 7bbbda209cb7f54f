import { printExpression, sidesOf, truthOf } from '@tidewaiter/rule-language';
import type { Expression, Leaf } from '@tidewaiter/rule-language';
import { boundsOfExpression, statedBounds } from '../ranges/bounds.js';
import type { Bounds } from '../ranges/bounds.js';
import { findRow } from '../example/find-row.js';
import type { StudiedRule, Study } from '../study.js';
import { writtenLeaves } from '../written-nodes.js';
import { constantsOf, movingSide } from './constants-in.js';
import { Report } from './report.js';
import type { CheckResult } from './report.js';

/** A threshold that no value of the fact or calculation can reach. */
export function outOfRange(study: Study): CheckResult {
  const report = new Report('out-of-range', study);
  const stated = statedBounds(study.context.vocabulary);
  for (const rule of study.rules) {
    for (const { leaf, written: own } of writtenLeaves(rule.checked)) {
      const side = movingSide(leaf);
      if (!side) continue;
      const bounds = boundsOfExpression(side, stated);
      for (const constant of constantsOf(leaf, own)) {
        if (constant.kind !== 'number') continue;
        report.answered('decided');
        if (constant.value < bounds.min || constant.value > bounds.max) {
          reportOutside({ rule, leaf, own, side, bounds, constant }, report, study);
        }
      }
    }
  }
  return report.result();
}

interface Place {
  readonly rule: StudiedRule;
  readonly leaf: Leaf;
  /** The leaf as written. */
  readonly own: Leaf;
  readonly side: Expression;
  readonly bounds: Bounds;
  readonly constant: Extract<Expression, { kind: 'number' }>;
}

function reportOutside(
  { rule, leaf, own, side, bounds, constant }: Place,
  report: Report<'out-of-range'>,
  study: Study,
): void {
  const present: Leaf = { kind: 'presence', id: '', span: leaf.span, subject: side, present: true };
  report.found({
    parameters: {
      value: constant.value,
      subject: printExpression(movingSide(own) ?? side),
      min: bounds.min,
      max: bounds.max,
    },
    rule,
    span: constant.span,
    nodeId: leaf.id,
    row: rule.witnesses.find((row) => truthOf(present, row, study.context.lists)) ?? rowStating(side, study),
    shows: (row) => truthOf(leaf, row, study.context.lists) !== undefined && sidesOf(leaf).length > 0,
  });
}

function rowStating(side: Expression, study: Study) {
  const name = printExpression(side);
  const dimension = side.kind === 'fact' ? study.space.ofFact(name) : study.space.ofCalculation(name);
  return dimension && findRow(new Map([[dimension.index, (1n << BigInt(dimension.size)) - 2n]]), study.space);
}
