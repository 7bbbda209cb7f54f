import { describe, expect, it } from '@jest/globals';
import { columns as facts } from '@tidewaiter/declaration';
import { rowIn, valueIn } from '@tidewaiter/rule-index';
import { openPastColumns, relationsOf, writeDataset, type History, type Relations, type Texts } from '../src/index.js';
import { readColumns } from '../src/columns/read-columns.js';
import { entries, withHistory } from './samples.js';

const dataset = 'past';
const plan = { dataset, references: new Map(), seed: 'seed' };

async function open(history: History, slice = {}) {
  return openPastColumns({ ...plan, history, slice });
}

const textsOf = ({ at, length }: Texts) => Array.from({ length }, (_, place) => String(at(place)));

describe('columns of the past', () => {
  it('hold texts, days, truth values and numbers as they were declared, and what is missing', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(60), { dataset });
      const { load, outcomes, store } = await open(history);
      const names = ['office', 'lodged_on', 'container', 'item.customs_value', 'item.brand', 'importer.authorised'];
      await load(names);
      const first = textsOf(outcomes.references).indexOf('R-000000');
      expect(rowIn(store, (outcomes.starts[first] ?? 0) + 1, names)).toEqual({
        office: 'CUO01',
        lodged_on: '2026-01-01',
        container: true,
        'item.customs_value': 2000.2,
        'importer.authorised': false,
      });
    }));

  it('know where declarations begin, what they come to and what was found', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(2500), { dataset });
      const { outcomes, store } = await open(history);
      expect(store.declarations).toBe(2500);
      expect(new Set(textsOf(outcomes.references)).size).toBe(2500);
      textsOf(outcomes.references).forEach((reference, at) => {
        const index = Number(reference.slice(2));
        const items = index % 4 === 0 ? 2 : 1;
        const known = index % 6 === 0 ? { result: 2, duty: 12_050 } : { result: index % 3 === 0 ? 1 : 0, duty: 0 };
        expect({
          items: (outcomes.starts[at + 1] ?? 0) - (outcomes.starts[at] ?? 0),
          cents: outcomes.valueCents[at],
          random: outcomes.random[at],
          result: outcomes.results[at],
          duty: outcomes.dutyCents[at],
        }).toEqual({ items, cents: items === 2 ? 300_030 : 100_010, random: known.result === 1 ? 1 : 0, ...known });
      });
    }));

  it('are empty for a slice without declarations', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(10), { dataset });
      const { load, outcomes, store } = await open(history, { offices: ['NONE'] });
      await load(['office', 'lodged_on', 'item.customs_value', 'draw']);
      expect(store).toMatchObject({ rows: 0, declarations: 0 });
      expect(outcomes.references).toMatchObject({ length: 0 });
      expect(store.column('office')).toMatchObject({ values: [undefined] });
    }));

  it('have longer codes where a fact has more than 65,535 values', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(1), { dataset });
      const rows = 70_000;
      const many = `(SELECT CASE WHEN range = 9 THEN NULL ELSE 'V' || (range % 69000) END AS office, CAST(range AS VARCHAR) AS reference FROM range(${rows}))`;
      const relations: Relations = { ...(await relationsOf(history, dataset)), items: () => many };
      const read = await history.session((session) =>
        readColumns(session, {
          relations,
          slice: {},
          facts: facts.filter(({ name }) => name === 'office'),
          starts: Uint32Array.from({ length: rows + 1 }, (_, at) => at),
          sources: { references: '', profiles: undefined, scoreFiles: [], seed: '' },
        }),
      );
      const column = read.get('office');
      expect(column).toMatchObject({ kind: 'codes', codes: expect.any(Uint32Array) });
      const values = column && [0, 8, 9, 10, 68_999, 69_000, 69_999].map((row) => valueIn(column, row));
      expect(values).toEqual(['V0', 'V8', undefined, 'V10', 'V68999', 'V0', 'V999']);
    }));

  it('stop with the reason of the signal', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(10), { dataset });
      const controller = new AbortController();
      const { load } = await openPastColumns({ ...plan, history, signal: controller.signal });
      controller.abort(new Error('not needed any more'));
      await expect(load(['office'])).rejects.toThrow('not needed any more');
    }));
});

describe('readNumbers of a session', () => {
  it('refuses what is no number', () =>
    withHistory(async (history) => {
      const read = history.session((session) => session.readNumbers({ sql: `SELECT 'x'`, parameters: [] }, () => {}));
      await expect(read).rejects.toThrow(TypeError);
    }));
});
