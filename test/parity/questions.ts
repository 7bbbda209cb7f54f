import fc from 'fast-check';
import type { Rule } from '@tidewaiter/rule-language';
import { definitionsOver } from '../support/random-definitions.js';
import { ruleGenerators } from '../support/rule-generators.js';
import type { Question } from './answers.js';
import { checked, checkedOrNot, lists, vocabulary } from './setting.js';
import { tellingRow } from './telling-rows.js';

/** Rules of one question; each is one run, on all the rows of the question and all engines. */
export const rulesPerQuestion = 40;
const rowsPerQuestion = 8;
const definitionsPerQuestion = 3;

const facts = [...vocabulary.facts.values()];
const definitions = definitionsOver(vocabulary, definitionsPerQuestion);

/** Random rules with rows that tell engines apart on them, by a seed and a number: the same ones every time. */
export function questionAt(seed: number, number: number): Question {
  const place = { numRuns: 1, seed: (seed + Math.imul(number, 0x9e37_79b1)) | 0 };
  const [known = { vocabulary }] = fc.sample(definitions, place);
  const rule = ruleGenerators(known.vocabulary).rule.filter(
    (each) => checkedOrNot([each], known.vocabulary) !== undefined,
  );
  const several = fc.array(rule, { minLength: rulesPerQuestion, maxLength: rulesPerQuestion });
  const [made = []] = fc.sample(several, place);
  const set = checked(
    made.map((one, index): Rule => ({ ...one, ruleId: `P-${index}` })),
    known.vocabulary,
  );
  const row = tellingRow(
    set.rules.map(({ condition }) => condition),
    facts,
    lists,
  );
  const [rows = []] = fc.sample(fc.array(row, { minLength: rowsPerQuestion, maxLength: rowsPerQuestion }), place);
  return { checked: set, rows, vocabulary: known.vocabulary, lists };
}
