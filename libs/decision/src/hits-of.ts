import type { FactRow, Lane, Meta } from '@tidewaiter/rule-language';
import { onArc } from './draw.js';
import { stretchOn, type PreparedRelease, type PreparedRule } from './prepare-release.js';

/** A rule that fired. */
export interface Hit {
  readonly rule: PreparedRule;
  readonly ruleId: string;
  readonly agency: string;
  readonly lane?: Lane;
  readonly points: number;
  /** Item numbers from 1, ascending; empty for a rule that reads the header only. */
  readonly items: readonly number[];
  /** False where the rule is past its review date (shadow) or its share left this declaration out: no effect on the lane. */
  readonly applied: boolean;
}

/**
 * Hits by priority (highest first), then id. Rules outside their validity on `day` (ISO date) do not fire, and lists hold
 * what counts on it.
 */
export function hitsOf(release: PreparedRelease, rows: readonly FactRow[], when: { day: string; draw: number }): Hit[] {
  const itemsByRule = new Map<number, number[]>();
  const driver = stretchOn(release, when.day).driver();
  rows.forEach((row, index) => {
    for (const rule of driver.hits(row)) {
      const items = itemsByRule.get(rule);
      if (items === undefined) itemsByRule.set(rule, [index + 1]);
      else items.push(index + 1);
    }
  });
  return [...itemsByRule]
    .flatMap(([index, items]) => {
      const rule = release.rules[index];
      return rule === undefined || !isValid(rule.checked.rule.meta, when.day) ? [] : [hitOf(rule, items, when)];
    })
    .sort(byPriority);
}

function hitOf(rule: PreparedRule, items: readonly number[], when: { day: string; draw: number }): Hit {
  const { ruleId, outcome, meta } = rule.checked.rule;
  return {
    rule,
    ruleId,
    agency: rule.agency,
    ...(outcome.lane && { lane: outcome.lane }),
    points: outcome.points,
    items: rule.checked.perItem ? items : [],
    applied: !isShadow(meta, when.day) && (rule.arc === undefined || onArc(when.draw, rule.arc)),
  };
}

/** Whether the rule applies on the day: between its first and its last day, both included. */
export function isValid(meta: Meta, day: string): boolean {
  return (meta.validFrom ?? day) <= day && day <= (meta.validUntil ?? day);
}

/** Past its review date a rule still fires, but has no effect. */
export function isShadow(meta: Meta, day: string): boolean {
  return meta.reviewBy !== undefined && meta.reviewBy < day;
}

function byPriority(a: Hit, b: Hit): number {
  const byRank = b.rule.checked.rule.priority - a.rule.checked.rule.priority;
  return byRank !== 0 ? byRank : a.ruleId < b.ruleId ? -1 : 1;
}
