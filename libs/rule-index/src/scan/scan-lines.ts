import type { CheckedRule, NormalCondition } from '@tidewaiter/rule-language';
import type { Predicate, PredicatePool } from '../predicate-pool.js';
import type { Line } from '../rule-lines.js';

/** So many lines a rule is multiplied out to; a part that would make more stays whole. */
const mostLines = 4;

/**
 * The lines of rules, those of a rule together. Unlike where one row is asked at a time, alternatives deeper down are
 * multiplied out: a line more costs a scan nearly nothing, a part that no fact decides costs a check for many a row.
 */
export function scanLines(rules: readonly CheckedRule[], pool: PredicatePool): Line[] {
  return rules.flatMap(({ normal }, rule) =>
    alternativesOf(normal, pool).map((parts) => ({ rule, parts: [...new Set(parts)] })),
  );
}

type Parts = readonly Predicate[];

function alternativesOf(condition: NormalCondition, pool: PredicatePool): readonly Parts[] {
  const whole = [[pool(condition)]];
  if (condition.kind === 'leaf' || pool(condition).aspect) return whole;
  if (condition.kind === 'any') {
    const all = condition.conditions.flatMap((child) => alternativesOf(child, pool));
    return all.length <= mostLines ? all : whole;
  }
  return condition.conditions.reduce<readonly Parts[]>(
    (lines, child) => {
      const alternatives = alternativesOf(child, pool);
      const kept = lines.length * alternatives.length <= mostLines ? alternatives : [[pool(child)]];
      return lines.flatMap((line) => kept.map((parts) => [...line, ...parts]));
    },
    [[]],
  );
}
