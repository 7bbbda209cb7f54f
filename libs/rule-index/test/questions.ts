import fc from 'fast-check';
import type { CheckedRuleSet, FactRow, Rule } from '@tidewaiter/rule-language';
import { checked, checkedOrNot, lists, vocabulary } from '../../../test/parity/setting.js';
import { tellingRow } from '../../../test/parity/telling-rows.js';
import { ruleGenerators } from '../../../test/support/rule-generators.js';

const facts = [...vocabulary.facts.values()];
const rule = ruleGenerators(vocabulary).rule.filter((one) => checkedOrNot([one]) !== undefined);
export interface Question {
  readonly set: CheckedRuleSet;
  readonly declarations: FactRow[][];
}

/** Random rules with declarations of one to four items, at and around what the rules ask. */
export function questions(numRuns: number, rulesEach = 5): Question[] {
  const question = fc
    .array(rule, { minLength: rulesEach, maxLength: rulesEach })
    .map((rules) => rules.map((one, index): Rule => ({ ...one, ruleId: `A-${index}` })))
    .chain((rules) => {
      const row = tellingRow(
        rules.map(({ condition }) => condition),
        facts,
        lists,
      );
      const declaration = fc.array(row, { minLength: 1, maxLength: 4 });
      return fc.tuple(fc.constant(rules), fc.array(declaration, { minLength: 30, maxLength: 30 }));
    });
  return fc
    .sample(question, { numRuns, seed: 7 })
    .map(([rules, declarations]) => ({ set: checked(rules), declarations }));
}

/** Values of one type where another belongs, in one row of four. */
export function spoiled(row: FactRow, index: number): FactRow {
  if (index % 4 !== 0) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? 'heavy' : 7] as const),
  );
}
