import type { CheckedRule, Expression, NormalCondition } from '@tidewaiter/rule-language';
import type { Emission } from './emission.js';
import { writerFor } from './writer.js';

/**
 * Boolean SQL over columns named as the facts, for `SELECT` or `WHERE`: true where the rule hits, otherwise false, never
 * NULL. Every value is bound through the sink. As everywhere, only the condition is looked at, one row being one item.
 */
export function emitRule(rule: CheckedRule, emission: Emission): string {
  return emitCondition(rule.normal, emission);
}

/** Boolean SQL of a normal form, true where the condition is true, otherwise false, never NULL. */
export function emitCondition(condition: NormalCondition, emission: Emission): string {
  // Inside WHEN the databases stop at the first leaf that decides; elsewhere DuckDB would compute them all.
  return `(CASE WHEN ${writerFor(emission).test(condition)} THEN TRUE ELSE FALSE END)`;
}

/** SQL of the value of an expression, NULL when it is missing. */
export function emitExpression(expression: Expression, emission: Emission): string {
  return writerFor(emission).value(expression);
}
