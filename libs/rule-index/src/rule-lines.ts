import type { NormalCondition } from '@tidewaiter/rule-language';
import type { Predicate, PredicatePool } from './predicate-pool.js';

/** One way for a rule to be true: all parts hold. */
export interface Line {
  /** Index of the rule among the rules compiled together. */
  readonly rule: number;
  readonly parts: readonly Predicate[];
}

/** A rule of more alternatives is kept whole, as one line to be checked. */
const mostLines = 64;

/**
 * The alternatives at the root of a condition, each with the parts that must all hold. Alternatives deeper down stay
 * whole as parts: multiplying them out makes more lines than it saves checks.
 */
export function linesOf(condition: NormalCondition, rule: number, pool: PredicatePool): Line[] {
  const alternatives = condition.kind === 'any' ? flatten(condition, 'any') : [condition];
  const kept = alternatives.length > mostLines ? [condition] : alternatives;
  return kept.map((alternative) => {
    const parts = alternative.kind === 'all' ? flatten(alternative, 'all') : [alternative];
    return { rule, parts: [...new Set(parts.map(pool))] };
  });
}

function flatten(condition: NormalCondition, kind: 'all' | 'any'): NormalCondition[] {
  return condition.kind === kind ? condition.conditions.flatMap((child) => flatten(child, kind)) : [condition];
}
