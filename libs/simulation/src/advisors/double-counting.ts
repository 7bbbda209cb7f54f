import { precisionOf, sumOf, type Counts, type Precision } from '../figures.js';
import type { HitGroup } from './hit-group.js';
import type { SelectingRule, SelectionByRules } from './selecting-rule.js';

/** Two rules that count on the same declarations. */
export interface RulePair {
  readonly first: SelectingRule;
  readonly second: SelectingRule;
  readonly both: Counts;
  /** Declarations of each, the shared ones included. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Shared ÷ those of either (P. Jaccard, 1901); 1 when they count on the same declarations. */
  readonly jaccard: number;
  /** Shared ÷ those of the rule: 1 when the other counts wherever it does. */
  readonly shareOfFirst: number;
  readonly shareOfSecond: number;
  /** Irregular among the inspected of the shared. */
  readonly precision: Precision;
}

/** Pairs with a shared declaration, most alike first, then by ids. */
export function doubleCounting(
  groups: readonly HitGroup[],
  { rules }: SelectionByRules,
  { floor, most }: { readonly floor: number; readonly most: number },
): RulePair[] {
  const declarations = new Map<string, number>();
  const shared = new Map<string, HitGroup[]>();
  for (const group of groups) {
    for (const [index, ruleId] of group.rules.entries()) {
      declarations.set(ruleId, (declarations.get(ruleId) ?? 0) + group.declarations);
      for (const other of group.rules.slice(index + 1)) push(shared, `${ruleId} ${other}`, group);
    }
  }
  const pairs = [...shared].flatMap(([key, sharing]) => {
    const [first, second] = key.split(' ').map((ruleId) => rules.get(ruleId));
    if (first === undefined || second === undefined) return [];
    const [ofFirst, ofSecond] = [first, second].map(({ ruleId }) => declarations.get(ruleId) ?? 0);
    return [pairOf({ first, second }, sumOf(sharing), { ofFirst: ofFirst ?? 0, ofSecond: ofSecond ?? 0, floor })];
  });
  return pairs.toSorted(byLikeness).slice(0, most);
}

function push(shared: Map<string, HitGroup[]>, key: string, group: HitGroup): void {
  const known = shared.get(key);
  if (known === undefined) shared.set(key, [group]);
  else known.push(group);
}

function pairOf(
  rules: Pick<RulePair, 'first' | 'second'>,
  both: Counts,
  { floor, ofFirst, ofSecond }: { readonly ofFirst: number; readonly ofSecond: number; readonly floor: number },
): RulePair {
  return {
    ...rules,
    both,
    ofFirst,
    ofSecond,
    jaccard: both.declarations / (ofFirst + ofSecond - both.declarations),
    shareOfFirst: both.declarations / ofFirst,
    shareOfSecond: both.declarations / ofSecond,
    precision: precisionOf(both, floor),
  };
}

function byLikeness(a: RulePair, b: RulePair): number {
  if (a.jaccard !== b.jaccard) return b.jaccard - a.jaccard;
  if (a.both.declarations !== b.both.declarations) return b.both.declarations - a.both.declarations;
  return idsOf(a) < idsOf(b) ? -1 : 1;
}

function idsOf({ first, second }: RulePair): string {
  return `${first.ruleId} ${second.ruleId}`;
}
