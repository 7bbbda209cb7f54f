import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bindings, openPastColumns, relationsOf } from '@tidewaiter/history';
import { askPast, firstDifference, pastEngines } from './ask-past.js';
import { openPast, type Past } from './past.js';
import { randomRules, starterRules } from './past-rules.js';

const declarations = 2000;

let past: Past;
beforeAll(async () => {
  past = await openPast(declarations);
}, 300_000);
afterAll(() => past.close());

describe(`the engines on the rows of ${declarations} past declarations`, () => {
  it(`agree on the starter pack: ${pastEngines.join(', ')}`, async () => {
    const rules = await starterRules(past);
    const answers = await askPast(past, rules);
    expect(firstDifference(past, rules, answers)).toBeUndefined();
    const hits = answers.interpret.map((rows) => rows.size);
    expect(hits).toHaveLength(rules.length);
    expect(hits.filter((count) => count > 0).length).toBeGreaterThan(rules.length / 2);
  }, 300_000);

  it('agree on random rules', async () => {
    const rules = randomRules(past, { count: 80, seed: 11 });
    const answers = await askPast(past, rules);
    expect(firstDifference(past, rules, answers)).toBeUndefined();
    const telling = answers.interpret.filter(({ size }) => size > 0 && size < past.rows.length);
    expect(telling.length).toBeGreaterThan(15);
  }, 300_000);

  it('would show a single row on which one of them is wrong', async () => {
    const rules = (await starterRules(past)).slice(0, 3);
    const answers = await askPast(past, rules);
    const [first = new Set<number>(), ...others] = answers.postgres;
    const wrong = new Set(first.has(7) ? [...first].filter((row) => row !== 7) : [...first, 7]);
    const found = firstDifference(past, rules, { ...answers, postgres: [wrong, ...others] });
    expect(found).toMatch(/^rule .*, row 7: interpret (true|false), .*postgres (true|false)$/);
  });
});

describe('the columns of past declarations', () => {
  it('know what the items come to, and what was found', async () => {
    const { columns, history } = past;
    const relations = await relationsOf(history, past.dataset);
    const { bind, parameters } = bindings();
    const [known] = await history.query(
      `SELECT count(*) AS n, count_if(result = 'irregular') AS irregular, count_if(selected_by = 'random') AS random,
         sum(CAST(round(additional_duty * 100) AS BIGINT)) AS duty FROM ${relations.outcomes(bind)}`,
      parameters,
    );
    const { dutyCents, random, results } = columns.outcomes;
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
    expect({
      n: results.filter((result) => result > 0).length,
      irregular: results.filter((result) => result === 2).length,
      random: sum(random),
      duty: sum(dutyCents),
    }).toEqual(known);
  });

  it('hold a slice alone', async () => {
    const slice = { period: { from: '2025-01-01', to: '2025-03-31' }, offices: ['CUO01'] };
    const { columns, dataset, history, references, seed } = past;
    const part = await openPastColumns({ history, dataset, slice, references, seed });
    await part.load(['lodged_on', 'office', 'no.such_fact']);
    const days = part.store.column('lodged_on');
    expect(
      days?.kind === 'codes' &&
        days.values.slice(1).every((day) => String(day) >= '2025-01-01' && String(day) <= '2025-03-31'),
    ).toBe(true);
    expect(part.store.column('office')).toMatchObject({ values: [undefined, 'CUO01'] });
    expect(part.store.rows).toBeLessThan(columns.store.rows);
    expect(part.store.rows).toBeGreaterThan(0);
    expect(part.bytes()).toBeLessThan(columns.bytes());
  });
});
