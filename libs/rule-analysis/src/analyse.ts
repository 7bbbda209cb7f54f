import type { CheckedRuleSet } from '@tidewaiter/rule-language';
import type { AnalysisContext } from './analysis-context.js';
import { checks } from './checks/checks.js';
import type { Analysis, Finding, Undecided } from './finding.js';
import { findingKinds } from './finding-kinds.js';
import type { FindingCode } from './finding-kinds.js';
import { Study } from './study.js';

/**
 * Everything the checks can prove about a rule set, each with a declaration that shows it, and how often they could not
 * tell. A finding is never a guess: what is reported holds of every declaration the vocabulary allows.
 */
export function analyse(checked: CheckedRuleSet, context: AnalysisContext): Analysis {
  const study = new Study(checked, context);
  const codes = Object.keys(findingKinds) as readonly FindingCode[];
  const results = codes.map((code) => ({ code, ...checks[code](study) }));
  const findings = results.flatMap((result) => result.findings);
  const undecided = results.map(({ code, undecided: count, of }): Undecided => ({ check: code, count, of }));
  return { findings: inOrder(findings), undecided };
}

/** By place in the text; what has none, or the same, stays in the order of the checks. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => a.finding.span.start - b.finding.span.start || a.index - b.index)
    .map(({ finding }) => finding);
}
