import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answer, engines } from './answers.js';
import { askAll } from './ask-all.js';
import { readCorpus, ruleWhen } from './corpus.js';
import { openDatabases, type Databases } from './databases.js';
import { describeDisagreement, findDisagreement } from './disagreement.js';
import { checked, lists, vocabulary } from './setting.js';

let databases: Databases;
beforeAll(async () => {
  databases = await openDatabases([...vocabulary.facts.values()]);
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

describe('random rules and rows', () => {
  it(`are answered alike by ${engines.join(', ')}, and reach every construct of the language`, async () => {
    const { totals, coverage } = await askAll({ runs: 1200, seed: 1 }, databases);
    expect(coverage.missing()).toEqual([]);
    const { interpret, stock, ...others } = totals.checks;
    expect(Object.values(others)).toEqual(Object.values(others).map(() => interpret));
    // Only rules that read a list without contents cannot be exported.
    expect(stock).toBeGreaterThan(interpret * 0.9);
    expect(totals.values).toBeGreaterThan(500);
  }, 600_000);
});
