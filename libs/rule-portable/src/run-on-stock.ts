import type { CheckedRule, FactRow, ListContents } from '@tidewaiter/rule-language';
import { createEngine } from './create-engine.js';
import { portableRelease } from './portable-release.js';
import { runEngine } from './run-release.js';

/**
 * Runs checked rules on stock json-rules-engine, row after row on an engine of its own, since runs that overlap on one
 * lose rules. For each row the indices, ascending, of the rules that hit it. Thousands of times slower than the index: a
 * second opinion for a sample, and for tests.
 */
export async function runOnStock(
  rules: readonly CheckedRule[],
  rows: readonly FactRow[],
  lists: ListContents,
): Promise<number[][]> {
  // Through JSON, because what we answer for is the document that others get.
  const release = JSON.parse(JSON.stringify(portableRelease(rules, lists))) as ReturnType<typeof portableRelease>;
  const indices = new Map(rules.map(({ rule }, index) => [rule.ruleId, index]));
  const engine = createEngine(release);
  const answers: number[][] = [];
  for (const row of rows) {
    const ruleIds = await runEngine(engine, release, row);
    answers.push(ruleIds.flatMap((ruleId) => indices.get(ruleId) ?? []));
  }
  return answers;
}
