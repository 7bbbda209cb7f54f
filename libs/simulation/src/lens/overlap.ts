import type { ReleasedRule } from './lens-ground.js';

/** Another rule that hits some of the same declarations. */
export interface Overlap {
  readonly ruleId: string;
  readonly name: string;
  /** Declarations that both hit. */
  readonly declarations: number;
}

/** At most so many of the rules that share most hits, by rule how many, most first; none that shares nothing. */
export function overlapsOf(shared: Float64Array, rules: readonly ReleasedRule[], most: number): Overlap[] {
  return rules
    .map(({ rule }, at) => ({
      ruleId: rule.checked.rule.ruleId,
      name: rule.checked.rule.name,
      declarations: shared[at] ?? 0,
    }))
    .filter((overlap) => overlap.declarations > 0)
    .toSorted((a, b) => b.declarations - a.declarations || (a.ruleId < b.ruleId ? -1 : 1))
    .slice(0, most);
}
