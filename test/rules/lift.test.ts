import { describe, expect, it } from '@jest/globals';
import { check } from '@tidewaiter/rule-language';
import { figuresOf, liftOf, liftTable, type Figures } from '../support/lift.js';
import { rewriteBetween, rewriting } from '../support/readme-table.js';
import { sampleHistory } from '../support/sample.js';
import { readKnowledge, readTheme, themes } from '../support/starter-pack.js';

/** Inspected hits below which a rate is not judged. */
const floor = 30;

async function figuresFor(declarations: number): Promise<Figures> {
  const documents = await Promise.all(themes.map(readTheme));
  const knowledge = await readKnowledge();
  const checked = documents.flatMap((document) => check(document, knowledge.vocabulary).checked?.rules ?? []);
  const rules = checked.map(({ rule, condition }) => ({ ...rule, condition }));
  return figuresOf(rules, sampleHistory(declarations), knowledge);
}

describe('the starter pack on the sample history', () => {
  it('lifts: rules find more than the random stream', async () => {
    const figures = await figuresFor(30_000);
    const judged = figures.rules.filter(({ inspected }) => inspected >= floor);
    const weak = judged.filter((rule) => liftOf(rule, figures) <= 1.5).map(({ ruleId }) => ruleId);
    expect(judged.length).toBeGreaterThanOrEqual(15);
    expect(weak).toEqual([]);
  });

  it('lifts in truth too, and leaves something to find', async () => {
    const figures = await figuresFor(10_000);
    const prevalence = figures.irregular / figures.declarations;
    const weak = figures.rules.filter((rule) => rule.hits >= floor && rule.irregular / rule.hits < 1.3 * prevalence);
    expect(weak.map(({ ruleId }) => ruleId)).toEqual([]);
    const perfect = figures.rules.filter((rule) => rule.hits >= floor && rule.irregular === rule.hits);
    expect(perfect.map(({ ruleId }) => ruleId)).toEqual([]);
  });

  (rewriting ? it : it.skip)(
    'has its table in the README',
    async () => {
      const figures = await figuresFor(120_000);
      const { inspected, found } = figures.random;
      const caption = `${figures.declarations} declarations; random stream: ${found} / ${inspected} completed acts found something.`;
      await rewriteBetween('lift', `${caption}\n\n${liftTable(figures)}`);
    },
    300_000,
  );
});
