import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expressionsIn, printExpression, type Expression, type Rule } from '@tidewaiter/rule-language';
import { ruleGenerators } from '../support/rule-generators.js';
import { answer, engines, expressionsOf, valuesOf, valuing, type Question } from './answers.js';
import { addToCorpus, readCorpus, ruleWhen } from './corpus.js';
import { describeDisagreement, findDisagreement, smallest } from './disagreement.js';
import { openDatabases, type Databases } from './databases.js';
import { checked, checkedOrNot, lists, vocabulary } from './setting.js';
import { tellingRow } from './telling-rows.js';

const runs = Number(process.env['PARITY_RUNS'] ?? 2000);
const seed = Number(process.env['PARITY_SEED'] ?? 1);
const rulesPerBatch = 20;
const rowsPerBatch = 25;
const batches = Math.ceil(runs / (rulesPerBatch * rowsPerBatch));
const facts = [...vocabulary.facts.values()];
const generators = ruleGenerators(vocabulary);

let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases(facts);
});
afterAll(() => databases.close());

describe('the corpus', () => {
  const corpus = readCorpus();

  it('is answered alike by every engine, each condition on every row', async () => {
    const conditions = [...new Set(corpus.flatMap(({ hitting, sparing }) => [...hitting, ...sparing]))];
    const rules = conditions.map((condition, index) => ruleWhen(condition, `C-${index}`));
    const question = { checked: checked(rules), rows: corpus.map(({ row }) => row), vocabulary, lists };
    const hits = await answer(question, databases);
    const found = findDisagreement(question, hits);
    if (found) throw new Error(describeDisagreement(found, question));
    for (const [rowIndex, { text, hitting, sparing }] of corpus.entries()) {
      const isHit = (condition: string) => hits.interpret[conditions.indexOf(condition)]?.[rowIndex];
      expect({ text, hitting: hitting.map(isHit), sparing: sparing.map(isHit) }).toEqual({
        text,
        hitting: hitting.map(() => true),
        sparing: sparing.map(() => false),
      });
    }
  });
});

describe(`random rules and rows, seed ${seed}`, () => {
  const accepted = generators.rule.filter((rule) => checkedOrNot([rule]) !== undefined);
  const batch = fc
    .array(accepted, { minLength: rulesPerBatch, maxLength: rulesPerBatch })
    .map((rules) => rules.map((rule, index): Rule => ({ ...rule, ruleId: `P-${index}` })))
    .chain((rules) => {
      const row = tellingRow(
        rules.map(({ condition }) => condition),
        facts,
        lists,
      );
      return fc.tuple(fc.constant(rules), fc.array(row, { minLength: rowsPerBatch, maxLength: rowsPerBatch }));
    });
  const questions = fc
    .sample(batch, { numRuns: batches, seed })
    .map(([rules, rows]): Question => ({ checked: checked(rules), rows, vocabulary, lists }));

  it(`are answered alike by ${engines.join(', ')}`, async () => {
    for (const question of questions) {
      const found = findDisagreement(question, await answer(question, databases));
      if (!found) continue;
      const least = await smallest(found, question, databases);
      addToCorpus(least.rule.rule.condition, least.row);
      throw new Error(describeDisagreement(least, question));
    }
  }, 600_000);

  it('give expressions the same values', async () => {
    for (const question of questions) {
      const expressions = question.checked.rules.flatMap(({ normal }) => expressionsOf(normal)).filter(isComputed);
      const values = await valuesOf(expressions, question, databases);
      for (const engine of valuing) {
        for (const [index, expression] of expressions.entries()) {
          const text = printExpression(expression);
          expect({ text, engine, values: values[engine][index] }).toEqual({
            text,
            engine,
            values: values.interpret[index],
          });
        }
      }
    }
  }, 600_000);
});

/** Whether something is computed: values must agree to the last bit. */
function isComputed(expression: Expression): boolean {
  return expressionsIn(expression).length > 1;
}
