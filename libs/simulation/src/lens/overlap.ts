import { countCommon, type Bitmap } from '@tidewaiter/rule-index';
import type { ReleasedRule } from './lens-ground.js';

/** Another rule that hits some of the same declarations. */
export interface Overlap {
  readonly ruleId: string;
  readonly name: string;
  /** Declarations that both hit. */
  readonly declarations: number;
}

/** At most so many of the rules that share most hits, most first; none that shares nothing. */
export function overlapsOf(declarations: Bitmap, others: readonly ReleasedRule[], most: number): Overlap[] {
  return others
    .map(({ declarations: theirs, rule }) => ({
      ruleId: rule.checked.rule.ruleId,
      name: rule.checked.rule.name,
      declarations: countCommon(declarations, theirs),
    }))
    .filter((overlap) => overlap.declarations > 0)
    .toSorted((a, b) => b.declarations - a.declarations || (a.ruleId < b.ruleId ? -1 : 1))
    .slice(0, most);
}
