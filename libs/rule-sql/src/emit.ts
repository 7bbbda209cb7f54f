import type { CheckedRule, Expression, NormalCondition } from '@tidewaiter/rule-language';
import type { Emission, Writer } from './emission.js';
import { writeExpression } from './write-expression.js';
import { writeLeaf } from './write-leaf.js';

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
  return `(CASE WHEN ${writerOf(emission).test(condition)} THEN TRUE ELSE FALSE END)`;
}

/** SQL of the value of an expression, NULL when it is missing. */
export function emitExpression(expression: Expression, emission: Emission): string {
  return writerOf(emission).value(expression);
}

function writerOf(emission: Emission): Writer {
  const writer: Writer = {
    ...emission,
    test: (condition) => writeCondition(condition, writer),
    value: (expression) => writeExpression(expression, writer),
  };
  return writer;
}

/** Without negations above the leaves, NULL counts as false all the way up. */
function writeCondition(condition: NormalCondition, writer: Writer): string {
  if (condition.kind === 'leaf') {
    const test = writeLeaf(condition.leaf, writer);
    return condition.negated ? `(NOT ${test})` : test;
  }
  if (condition.conditions.length === 0) return condition.kind === 'all' ? 'TRUE' : 'FALSE';
  return `(${condition.conditions.map(writer.test).join(condition.kind === 'all' ? ' AND ' : ' OR ')})`;
}
