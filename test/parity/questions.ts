import fc from 'fast-check';
import type { Rule } from '@tidewaiter/rule-language';
import { ruleGenerators } from '../support/rule-generators.js';
import type { Question } from './answers.js';
import { checked, checkedOrNot, lists, vocabulary } from './setting.js';
import { tellingRow } from './telling-rows.js';

/** Rules of one question; each is one run, on all the rows of the question and all engines. */
export const rulesPerQuestion = 40;
const rowsPerQuestion = 8;

const facts = [...vocabulary.facts.values()];
const rule = ruleGenerators(vocabulary).rule.filter((each) => checkedOrNot([each]) !== undefined);
const rules = fc
  .array(rule, { minLength: rulesPerQuestion, maxLength: rulesPerQuestion })
  .map((each) => each.map((one, index): Rule => ({ ...one, ruleId: `P-${index}` })));

/** Random rules with rows that tell engines apart on them, by a seed and a number: the same ones every time. */
export function questionAt(seed: number, number: number): Question {
  const place = { numRuns: 1, seed: (seed + Math.imul(number, 0x9e37_79b1)) | 0 };
  const [made = []] = fc.sample(rules, place);
  const row = tellingRow(
    made.map(({ condition }) => condition),
    facts,
    lists,
  );
  const [rows = []] = fc.sample(fc.array(row, { minLength: rowsPerQuestion, maxLength: rowsPerQuestion }), place);
  return { checked: checked(made), rows, vocabulary, lists };
}
