import type { DeclarationSubset } from '@tidewaiter/declaration';
import { hits, type Lane } from '@tidewaiter/rule-language';
import { factsOf } from './facts-of.js';
import type { PreparedRelease } from './prepare-release.js';

/** A rule's saved test: part of a declaration, and whether the rule shall hit it. */
export interface RuleCase {
  readonly ruleId: string;
  readonly name: string;
  readonly declaration: DeclarationSubset;
  /** `lane`: what the rule shall ask for when it hits. */
  readonly expect: { readonly hits: boolean; readonly lane?: Lane | undefined };
}

export interface CaseOutcome {
  readonly passed: boolean;
  readonly hits: boolean;
  /** The lane the rule asks for, when it hits. */
  readonly lane?: Lane;
  /** False where the release has no rule of that id. */
  readonly known: boolean;
}

/**
 * Runs one case: the rule alone, by its definition, on every item. The draw is 0.5; dates of validity, of the rule as
 * of the values of lists, are not judged, since a case tests what the rule says.
 */
export function runCase(release: PreparedRelease, ruleCase: RuleCase): CaseOutcome {
  const rule = release.rules.find(({ checked }) => checked.rule.ruleId === ruleCase.ruleId);
  if (rule === undefined) return { passed: false, hits: false, known: false };
  const { rows } = factsOf(release, ruleCase.declaration, 0.5);
  const hit = rows.some((row) => hits(rule.checked, row, release.lists));
  const lane = hit ? rule.checked.rule.outcome.lane : undefined;
  const laneFits = !hit || ruleCase.expect.lane === undefined || ruleCase.expect.lane === lane;
  return { passed: hit === ruleCase.expect.hits && laneFits, hits: hit, known: true, ...(lane && { lane }) };
}
