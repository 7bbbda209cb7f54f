import { prepareRelease, runCase, type ReleaseContent, type RuleCase } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';

/** How many cases of the release's rules pass. */
export async function caseFigures(
  manager: EntityManager,
  content: ReleaseContent,
): Promise<{ passed: number; failed: number }> {
  const { release } = prepareRelease(content);
  const cases = await manager.query<RuleCase[]>(
    `SELECT rule_id AS "ruleId", name, declaration, expect FROM rule_cases
      WHERE rule_set_id = ANY ($1::text[]) ORDER BY rule_id, name`,
    [content.ruleSets.map((ruleSet) => ruleSet.id)],
  );
  const known = new Set(release?.rules.map(({ checked }) => checked.rule.ruleId));
  const own = cases.filter((one) => known.has(one.ruleId));
  const passed = release === undefined ? 0 : own.filter((one) => runCase(release, one).passed).length;
  return { passed, failed: own.length - passed };
}
