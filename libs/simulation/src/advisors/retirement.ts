import { noCounts, precisionOf, sumOf, type Counts, type Precision } from '../figures.js';
import type { HitGroup } from './hit-group.js';
import { selectsAlone, type SelectingRule, type SelectionByRules } from './selecting-rule.js';

/** What dropping one more rule costs and frees. */
export interface RetirementStep {
  readonly rule: SelectingRule;
  /** Declarations on which it counts. */
  readonly hits: number;
  /** No longer selected because this rule goes too. */
  readonly freed: Counts;
  /** No longer selected once this rule and all before it are gone. */
  readonly freedInAll: Counts;
  /** Irregular among the inspected of `freedInAll`: what the inspections given up were finding. */
  readonly precision: Precision;
}

export interface Retirement {
  /** What the release selects because of its rules, score and random stream left out. */
  readonly selected: Counts;
  /** In the order in which to drop. */
  readonly steps: readonly RetirementStep[];
}

/**
 * Which rules to drop first. Greedy, as for the set cover problem read backwards (D. S. Johnson, "Approximation
 * algorithms for combinatorial problems", 1974): at each step goes the rule whose loss of known finds is smallest, of
 * equals the one that frees most inspections, then the one with the lower id. Rules that cannot select are left out.
 * @param floor fewest inspected declarations for which a precision is shown
 */
export function retirement(groups: readonly HitGroup[], selection: SelectionByRules, floor: number): Retirement {
  const open = groups.filter((group) => !group.selectedAnyway).map((group) => standingOf(group, selection));
  const byRule = new Map<string, Standing[]>();
  for (const standing of open) {
    for (const ruleId of standing.group.rules) {
      const known = byRule.get(ruleId);
      if (known === undefined) byRule.set(ruleId, [standing]);
      else known.push(standing);
    }
  }
  const isSelected = (standing: Standing): boolean => selects(standing, selection.points);
  const selected = sumOf(open.filter(isSelected).map(({ group }) => group));
  const left = new Map([...selection.rules].filter(([, rule]) => selectsAlone(rule) || rule.points > 0));
  const steps: RetirementStep[] = [];
  let freedInAll: Counts = noCounts;
  while (left.size > 0) {
    const next = cheapest([...left.values()], (rule) => freedBy(rule, byRule.get(rule.ruleId) ?? [], selection.points));
    for (const standing of byRule.get(next.rule.ruleId) ?? []) drop(standing, next.rule);
    left.delete(next.rule.ruleId);
    freedInAll = sumOf([freedInAll, next.freed]);
    const hits = hitsOf(next.rule.ruleId, groups);
    steps.push({ ...next, hits, freedInAll, precision: precisionOf(freedInAll, floor) });
  }
  return { selected, steps };
}

/** A group and what still selects it. */
interface Standing {
  readonly group: HitGroup;
  alone: number;
  points: number;
}

function standingOf(group: HitGroup, { rules }: SelectionByRules): Standing {
  const hits = group.rules.map((ruleId) => rules.get(ruleId)).filter((rule) => rule !== undefined);
  return {
    group,
    alone: hits.filter(selectsAlone).length,
    points: hits.reduce((sum, { points }) => sum + points, 0),
  };
}

function selects({ alone, points }: Pick<Standing, 'alone' | 'points'>, least: number | undefined): boolean {
  return alone > 0 || (least !== undefined && points >= least);
}

function freedBy(rule: SelectingRule, standings: readonly Standing[], least: number | undefined): Counts {
  const lost = standings.filter((standing) => selects(standing, least) && !selects(without(standing, rule), least));
  return sumOf(lost.map(({ group }) => group));
}

function without({ alone, points }: Standing, rule: SelectingRule): Pick<Standing, 'alone' | 'points'> {
  return { alone: alone - (selectsAlone(rule) ? 1 : 0), points: points - rule.points };
}

function drop(standing: Standing, rule: SelectingRule): void {
  Object.assign(standing, without(standing, rule));
}

interface Candidate {
  readonly rule: SelectingRule;
  readonly freed: Counts;
}

/** @param rules at least one, in order of id */
function cheapest(rules: readonly SelectingRule[], freedOf: (rule: SelectingRule) => Counts): Candidate {
  const candidates = rules.map((rule) => ({ rule, freed: freedOf(rule) }));
  return candidates.reduce((best, one) => (isCheaper(one.freed, best.freed) ? one : best));
}

function isCheaper(one: Counts, best: Counts): boolean {
  if (one.knownHit !== best.knownHit) return one.knownHit < best.knownHit;
  return one.declarations > best.declarations;
}

function hitsOf(ruleId: string, groups: readonly HitGroup[]): number {
  return sumOf(groups.filter(({ rules }) => rules.includes(ruleId))).declarations;
}
