import { intersection } from '../ranges/line.js';
import type { Line } from '../ranges/line.js';
import type { StudiedRule, Study } from '../study.js';
import { addsNothing, appliesWhenever } from './overlap.js';
import { insidesMeaning, pairsOf } from './pairs.js';
import { headOf, relatedTo, Report } from './report.js';
import type { CheckResult } from './report.js';
import { removalOf } from './removal.js';
import { listed } from './written.js';

/** Every declaration of the rule already gets as much from another rule, or from several together. */
export function noEffect(study: Study): CheckResult {
  const report = new Report('no-effect', study);
  const { of, undecided, insides } = pairsOf(study);
  report.counted(of, undecided);
  for (const { inner, outer } of insidesMeaning('no-effect', study)) reportNone([inner, outer], report, study);
  const inside = new Set(insides.flatMap(({ inner, overlap }) => (overlap ? [inner.index] : [])));
  for (const rule of study.rules) {
    const others = inside.has(rule.index) ? [] : coveringTogether(rule, study, report);
    if (others.length > 0) reportNone([rule, ...others], report, study);
  }
  return report.result();
}

/** Several rules that together hit all of the rule's declarations and ask for as much; as few as will do. */
function coveringTogether(rule: StudiedRule, study: Study, report: Report<'no-effect'>): readonly StudiedRule[] {
  const { lines } = rule;
  if (!lines || rule.witnesses.length === 0) return [];
  const isEligible = (other: StudiedRule): boolean =>
    other !== rule && other.lines !== undefined && appliesWhenever(other, rule) && addsNothing(rule, other);
  const eligible = study.rules.filter(isEligible);
  if (!study.table.areMet(rule.index, new Set(eligible.map(({ index }) => index)))) return [];
  const candidates = eligible.filter((other) => meets(lines, other.lines ?? []));
  if (candidates.length < 2) return [];
  const isCovered = (by: readonly StudiedRule[]): boolean =>
    study.within(
      lines,
      by.flatMap((other) => other.lines ?? []),
      rule.witnesses[0],
    ).is === 'yes';
  const verdict = report.asked(
    study.within(
      lines,
      candidates.flatMap((other) => other.lines ?? []),
      rule.witnesses[0],
    ),
  );
  if (verdict.is !== 'yes') return [];
  return candidates.reduce<readonly StudiedRule[]>((kept, other) => {
    const fewer = kept.filter((each) => each !== other);
    return isCovered(fewer) ? fewer : kept;
  }, candidates);
}

function meets(lines: readonly Line[], others: readonly Line[]): boolean {
  return lines.some((line) => others.some((other) => intersection(line, other) !== undefined));
}

function reportNone(
  [rule, ...others]: readonly [StudiedRule, ...StudiedRule[]],
  report: Report<'no-effect'>,
  study: Study,
): void {
  report.found({
    parameters: { ruleId: rule.ruleId, others: `\`${listed(others.map(({ ruleId }) => ruleId))}\`` },
    rule,
    span: headOf(rule),
    related: others.map(relatedTo),
    fix: removalOf(rule),
    row: rule.witnesses[0],
    shows: (row) => study.hits(rule, row) && others.some((other) => study.hits(other, row)),
  });
}
