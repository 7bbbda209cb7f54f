import type { StudiedRule, Study } from '../study.js';
import type { Overlap } from './overlap.js';
import { insidesMeaning, pairsOf } from './pairs.js';
import { headOf, relatedTo, Report } from './report.js';
import type { CheckResult } from './report.js';
import { removalOf } from './removal.js';

/** Reports rules inside others, each shown by a declaration that both hit. */
export function reportInsides(code: Exclude<Overlap, 'conflict' | 'no-effect'>, study: Study): CheckResult {
  const report = new Report(code, study);
  const { of, undecided } = pairsOf(study);
  report.counted(of, undecided);
  for (const { inner, outer } of insidesMeaning(code, study)) {
    report.found({
      parameters: { ruleId: inner.ruleId, other: outer.ruleId },
      rule: inner,
      span: headOf(inner),
      related: [relatedTo(outer)],
      fix: code === 'duplicate' ? removalOf(inner) : undefined,
      row: inner.witnesses[0],
      shows: bothHit(study, [inner, outer]),
    });
  }
  return report.result();
}

/** Every row found for the first rule is hit by all: one is shown, the others must not contradict. */
export function bothHit(study: Study, rules: readonly StudiedRule[]) {
  return (row: Parameters<Study['hitsOf']>[0]): boolean => rules.every((rule) => study.hits(rule, row));
}
