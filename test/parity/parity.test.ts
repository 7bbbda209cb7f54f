import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expressionsIn, printExpression, type Expression, type Rule } from '@tidewaiter/rule-language';
import { ruleGenerators } from '../support/rule-generators.js';
import { answer, engines, expressionsOf, valuesOf, type Question } from './answers.js';
import { addToCorpus, readCorpus, ruleWhen } from './corpus.js';
import { describeDisagreement, findDisagreement, smallest } from './disagreement.js';
import { DuckdbRows } from './duckdb-rows.js';
import { checked, checkedOrNot, lists, vocabulary } from './setting.js';
import { tellingRow } from './telling-rows.js';

const runs = Number(process.env['PARITY_RUNS'] ?? 2000);
const seed = Number(process.env['PARITY_SEED'] ?? 1);
const rulesPerBatch = 20;
const rowsPerBatch = 25;
const batches = Math.ceil(runs / (rulesPerBatch * rowsPerBatch));
const facts = [...vocabulary.facts.values()];
const generators = ruleGenerators(vocabulary);

let database: DuckdbRows;
beforeAll(async () => {
  database = await DuckdbRows.open();
});
afterAll(() => database.close());

describe('the corpus', () => {
  const corpus = readCorpus();

  it('is answered alike by every engine, each condition on every row', async () => {
    const conditions = [...new Set(corpus.flatMap(({ hitting, sparing }) => [...hitting, ...sparing]))];
    const rules = conditions.map((condition, index) => ruleWhen(condition, `C-${index}`));
    const question = { checked: checked(rules), rows: corpus.map(({ row }) => row), vocabulary, lists };
    const hits = await answer(question, database);
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
      const found = findDisagreement(question, await answer(question, database));
      if (!found) continue;
      const least = await smallest(found, question, database);
      addToCorpus(least.rule.rule.condition, least.row);
      throw new Error(describeDisagreement(least, question));
    }
  }, 600_000);

  it('give expressions the same values', async () => {
    for (const question of questions) {
      const expressions = question.checked.rules.flatMap(({ normal }) => expressionsOf(normal)).filter(isComputed);
      for (const expression of expressions) {
        const { interpret, index, duckdb } = await valuesOf(expression, question, database);
        expect({ text: printExpression(expression), index, duckdb }).toEqual({
          text: printExpression(expression),
          index: interpret,
          duckdb: interpret,
        });
      }
    }
  }, 600_000);
});

/** Whether something is computed: values must agree to the last bit. */
function isComputed(expression: Expression): boolean {
  return expressionsIn(expression).length > 1;
}
