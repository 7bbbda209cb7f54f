import type { Study } from '../study.js';
import { contradictory } from './overlap.js';
import type { Inside } from './overlap.js';
import { insidesMeaning, pairsOf } from './pairs.js';
import { bothHit } from './report-insides.js';
import { headOf, relatedTo, Report } from './report.js';
import type { CheckResult } from './report.js';

/** The same declarations get contradictory instructions: two lanes, release where another checks, opposed controls. */
export function conflict(study: Study): CheckResult {
  const report = new Report('conflict', study);
  const { of, undecided } = pairsOf(study);
  report.counted(of, undecided);
  for (const inside of insidesMeaning('conflict', study)) {
    const { inner, outer } = inside;
    const [asked, against] = opposed(inside, study);
    report.found({
      parameters: { ruleId: inner.ruleId, other: outer.ruleId, asked: `\`${asked}\``, against: `\`${against}\`` },
      rule: inner,
      span: headOf(inner),
      related: [relatedTo(outer)],
      row: inner.witnesses[0],
      shows: bothHit(study, [inner, outer]),
    });
  }
  return report.result();
}

function opposed({ inner, outer }: Inside, study: Study): readonly [string, string] {
  const [own, other] = [inner.checked.rule.outcome.lane, outer.checked.rule.outcome.lane];
  return contradictory(inner, outer, study) ?? [`lane ${own ?? ''}`, `lane ${other ?? ''}`];
}
