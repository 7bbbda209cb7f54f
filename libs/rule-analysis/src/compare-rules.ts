import { hits } from '@tidewaiter/rule-language';
import type { CheckedRule, FactRow } from '@tidewaiter/rule-language';
import type { AnalysisContext } from './analysis-context.js';
import { Study } from './study.js';
import type { Verdict } from './study.js';

/** What a change of a rule does to the declarations it hits. `stricter`: it hits fewer; `wider`: it hits more. */
export type RuleRelation = 'equivalent' | 'stricter' | 'wider' | 'different' | 'undecided';

export interface RuleComparison {
  readonly relation: RuleRelation;
  /** Hit before and no longer, if there is such a row. */
  readonly lost?: FactRow;
  /** Hit now and not before. */
  readonly gained?: FactRow;
  /** Hit by both. */
  readonly kept?: FactRow;
}

/** Compares the conditions of two revisions of a rule over every declaration the vocabulary allows. */
export function compareRules(before: CheckedRule, after: CheckedRule, context: AnalysisContext): RuleComparison {
  const study = new Study({ rules: [before, after] }, context);
  const [first, second] = study.rules;
  if (!first || !second) return { relation: 'undecided' };
  const isHit = (rule: CheckedRule, row: FactRow): boolean => hits(rule, row, context.lists);
  const [narrower, wider] = [study.included(second, first), study.included(first, second)];
  const kept = [...first.witnesses, ...second.witnesses].find((row) => isHit(before, row) && isHit(after, row));
  return {
    relation: relationOf(narrower, wider),
    ...(wider.is === 'no' && { lost: wider.row }),
    ...(narrower.is === 'no' && { gained: narrower.row }),
    ...(kept && { kept }),
  };
}

function relationOf(narrower: Verdict, wider: Verdict): RuleRelation {
  if (narrower.is === 'undecided' || wider.is === 'undecided') return 'undecided';
  if (narrower.is === 'yes') return wider.is === 'yes' ? 'equivalent' : 'stricter';
  return wider.is === 'yes' ? 'wider' : 'different';
}
