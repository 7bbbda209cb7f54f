import { leavesOf } from '@tidewaiter/rule-language';
import { everyClass, missingOnly } from '../ranges/mask.js';
import type { Line } from '../ranges/line.js';
import type { StudiedRule, Study, Verdict } from '../study.js';
import { headOf, Report } from './report.js';
import type { CheckResult } from './report.js';

/** The rule hits whatever states the facts it compares. Facts it asks `is missing` of may be missing or not. */
export function alwaysHits(study: Study): CheckResult {
  const report = new Report('always-hits', study);
  for (const rule of study.rules) {
    if (report.asked(doesAlwaysHit(rule, study)).is !== 'yes') continue;
    const stated = statedFacts(rule);
    report.found({
      parameters: { ruleId: rule.ruleId, facts: stated.map((name) => `\`${name}\``).join(', ') || '-' },
      rule,
      span: headOf(rule),
      row: study.rowOf(presentIn(stated, study)),
      shows: (row) => study.hits(rule, row),
    });
  }
  return report.result();
}

const known = new WeakMap<StudiedRule, Verdict>();

/** Whether the rule hits every row that states what it compares. */
export function doesAlwaysHit(rule: StudiedRule, study: Study): Verdict {
  const before = known.get(rule);
  if (before) return before;
  const { lines, witnesses } = rule;
  const isOpen = !lines || (witnesses.length === 0 && lines.length > 0);
  const stated = presentIn(statedFacts(rule), study);
  const verdict: Verdict = isOpen ? { is: 'undecided' } : study.within([stated], lines, witnesses[0]);
  known.set(rule, verdict);
  return verdict;
}

function statedFacts({ checked, condition }: StudiedRule): readonly string[] {
  const asked = leavesOf(condition).flatMap((leaf) =>
    leaf.kind === 'presence' && leaf.subject.kind === 'fact' ? [leaf.subject.name] : [],
  );
  return checked.facts.filter((name) => !asked.includes(name));
}

function presentIn(facts: readonly string[], { space }: Study): Line {
  const dimensions = facts.flatMap((name) => space.ofFact(name) ?? []);
  return new Map(dimensions.map(({ index, size }) => [index, everyClass(size) & ~missingOnly]));
}
