import { hitsOf, isShadow, type PreparedRelease } from '@tidewaiter/decision';
import type { FactRow } from '@tidewaiter/rule-language';

/**
 * Ids of the rules that hit a declaration and were not in shadow on its day, whatever share of the draws they apply to. A
 * rule that reads the score does not hit: there is no score yet, and what it says is the model's.
 * @param rows one per item, with reference values  @param day of lodging, ISO date
 */
export function rulesOn(release: PreparedRelease, rows: readonly FactRow[], day: string): string[] {
  return hitsOf(release, rows, { day, draw: 0.5 })
    .filter(({ rule }) => !isShadow(rule.checked.rule.meta, day))
    .map(({ ruleId }) => ruleId);
}
