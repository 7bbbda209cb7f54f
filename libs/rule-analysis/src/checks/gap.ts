import type { FactRow } from '@tidewaiter/rule-language';
import type { Dimension } from '../ranges/dimension.js';
import { intersection } from '../ranges/line.js';
import type { Line } from '../ranges/line.js';
import { maskWhere } from '../ranges/mask.js';
import type { Mask } from '../ranges/mask.js';
import type { Study } from '../study.js';
import { doesAlwaysHit } from './always-hits.js';
import { families } from './families.js';
import type { Family } from './families.js';
import { gapFix } from './gap-fix.js';
import { gapText, gapsIn } from './gaps-in.js';
import type { Gap } from './gaps-in.js';
import { headOf, relatedTo, Report } from './report.js';
import type { CheckResult } from './report.js';

/**
 * Rules that differ only in the band of one ordered fact or calculation leave a part of it to none of them. Without a
 * stated domain only what lies between bands is looked at, and only where the bands plainly mean to meet.
 */
export function gap(study: Study): CheckResult {
  const report = new Report('gap', study);
  for (const family of families(study)) {
    for (const found of gapsIn(family, study.context)) {
      const mask = maskWhere(family.dimension.size, (index) => index >= found.first && index <= found.last);
      const line = new Map([...family.others, [family.dimension.index, mask]]);
      if (isCovered(line, study, report)) continue;
      reportGap({ family, found, row: study.rowOf(line, family.members[0].witnesses[0]) }, report, study);
    }
  }
  return report.result();
}

/** Whether other rules take every declaration of the gap. */
function isCovered(line: Line, study: Study, report: Report<'gap'>): boolean {
  // A rule that always hits is no answer to the question which rule takes the gap.
  const rules = study.rules.filter((rule) => doesAlwaysHit(rule, study).is !== 'yes');
  const others = rules.flatMap(({ lines }) => lines ?? []).filter((other) => intersection(other, line));
  return report.asked(study.within([line], others)).is === 'yes';
}

interface Place {
  readonly family: Family;
  readonly found: Gap;
  readonly row: FactRow | undefined;
}

function reportGap({ family, found, row }: Place, report: Report<'gap'>, study: Study): void {
  const [rule, ...others] = family.members;
  const above = family.members.find(({ mask }) => isJustAbove(mask, found));
  const below = family.members.find(({ mask }) => mask.toString(2).length - 1 === found.first - 1);
  const at = above ?? below ?? rule;
  report.found({
    parameters: { ruleId: at.ruleId, gap: gapText(family.dimension, found) },
    rule: at,
    span: headOf(at),
    related: [rule, ...others].filter((each) => each !== at).map(relatedTo),
    fix: above && below && gapFix(above, below, family.dimension),
    row,
    shows: (shown) =>
      family.members.every((member) => !study.hits(member, shown)) && isIn(family.dimension, found, shown),
  });
}

function isJustAbove(mask: Mask, { last }: Gap): boolean {
  const digits = mask.toString(2);
  return digits.length - 1 - digits.lastIndexOf('1') === last + 1;
}

function isIn(dimension: Dimension, { first, last }: Gap, row: FactRow): boolean {
  const index = dimension.classOf(row);
  return index >= first && index <= last;
}
