import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import {
  bindings,
  loadDataset,
  marksOf,
  relationsOf,
  writeDataset,
  type History,
  type Marks,
  type Row,
  type ServiceRecord,
} from '../src/index.js';
import { conform, decided, found, irregular, source, streamOf } from './load-samples.js';
import { declarationOn, entries, withHistory } from './samples.js';

const dataset = 'live';

/** Loads what has come since the marks that the dataset has. */
async function load(history: History, records: readonly ServiceRecord[], marks: Marks) {
  const manifest = await history.describe(dataset).catch(() => undefined);
  return loadDataset(history, streamOf(records), { dataset, source, after: marksOf(manifest, source), marks });
}

async function actsIn(history: History): Promise<Row[]> {
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const acts = relations.acts(bind);
  return history.query(`SELECT reference, act, result FROM ${acts} ORDER BY reference, act`, parameters);
}

async function outcomesIn(history: History): Promise<Row[]> {
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const outcomes = relations.outcomes(bind);
  return history.query(`SELECT reference, result FROM ${outcomes} ORDER BY reference`, parameters);
}

describe('loading what the service has recorded', () => {
  it('adds decisions, declarations and acts, and keeps up to where in the same step', () =>
    withHistory(async (history) => {
      const records = [decided('A', '2026-02-01'), decided('B', '2026-02-01'), found('A', 1, irregular('2026-02-02'))];
      const { added, manifest } = await load(history, records, { decisions: '7', acts: '1' });
      expect(added).toEqual({ declarations: 2, items: 2, acts: 1 });
      expect(manifest.files.map(({ kind, rows }) => [kind, rows])).toEqual([
        ['items', 2],
        ['acts', 1],
        ['decisions', 2],
      ]);
      expect(marksOf(await history.describe(dataset), source)).toEqual({ decisions: '7', acts: '1' });
      expect(marksOf(manifest, 'another')).toEqual({ decisions: '0', acts: '0' });
    }));

  it('puts a late act on a declaration of long ago, and a correction after what it corrects', () =>
    withHistory(async (history) => {
      await load(history, [decided('A', '2026-02-01')], { decisions: '1', acts: '0' });
      await load(history, [decided('B', '2026-02-05')], { decisions: '2', acts: '0' });
      const late = [found('A', 1, irregular('2026-02-03')), found('A', 2, conform('2026-02-02'))];
      const { added } = await load(history, late, { decisions: '2', acts: '2' });
      expect(added).toEqual({ declarations: 0, items: 0, acts: 2 });
      expect(await actsIn(history)).toEqual([
        { reference: 'A', act: 1, result: 'irregular' },
        { reference: 'A', act: 2, result: 'conform' },
      ]);
      expect(await outcomesIn(history)).toEqual([{ reference: 'A', result: 'conform' }]);
    }));

  it('takes back a correction by an act that says again what the first one said', () =>
    withHistory(async (history) => {
      const day = '2026-02-02';
      await load(history, [decided('A', '2026-02-01'), found('A', 1, irregular(day))], { decisions: '1', acts: '1' });
      await load(history, [found('A', 2, conform(day))], { decisions: '1', acts: '2' });
      await load(history, [found('A', 3, irregular(day))], { decisions: '1', acts: '3' });
      expect(await outcomesIn(history)).toEqual([{ reference: 'A', result: 'irregular' }]);
    }));

  it('lets the first declaration of a reference stand, wherever the second comes', () =>
    withHistory(async (history) => {
      await writeDataset(history, [{ reference: 'I', declaration: declarationOn('2026-01-05', ['610910']) }], {
        dataset,
      });
      const first = [
        decided('A', '2026-02-01'),
        decided('A', '2026-02-01', ['870899', '870899']),
        decided('I', '2026-02-01', ['870899', '870899']),
        found('I', 1, irregular('2026-02-02')),
      ];
      const { added, rejected, unchanged } = await load(history, first, { decisions: '3', acts: '1' });
      expect({ added, rejected, unchanged }).toEqual({
        added: { declarations: 1, items: 1, acts: 1 },
        rejected: [],
        unchanged: 1,
      });
      const again = [decided('A', '2026-02-01', ['870899', '870899']), found('A', 2, conform('2026-02-02'))];
      expect((await load(history, again, { decisions: '4', acts: '2' })).added).toEqual({
        declarations: 0,
        items: 0,
        acts: 1,
      });
    }));

  it('leaves dataset and marks as they were when it breaks off', () =>
    withHistory(async (history) => {
      await load(history, [decided('A', '2026-02-01')], { decisions: '1', acts: '0' });
      const before = await readdir(history.folder(dataset));
      async function* broken(): AsyncGenerator<ServiceRecord> {
        yield* streamOf([decided('B', '2026-02-01'), found('A', 1, conform('2026-02-01'))]);
        throw new Error('the database went away');
      }
      const step = { after: { decisions: '1', acts: '0' }, marks: { decisions: '2', acts: '1' } };
      const loading = loadDataset(history, broken(), { dataset, source, ...step });
      await expect(loading).rejects.toThrow('the database went away');
      expect(await readdir(history.folder(dataset))).toEqual(before);
      expect(marksOf(await history.describe(dataset), source)).toEqual({ decisions: '1', acts: '0' });
    }));

  it('does not add again what another process has loaded in the meantime', () =>
    withHistory(async (history) => {
      await load(history, [decided('A', '2026-02-01'), found('A', 1, conform('2026-02-01'))], {
        decisions: '1',
        acts: '1',
      });
      const step = { after: { decisions: '0', acts: '0' }, marks: { decisions: '1', acts: '1' } };
      const again = loadDataset(history, streamOf([found('A', 1, conform('2026-02-01'))]), {
        dataset,
        source,
        ...step,
      });
      await expect(again).rejects.toMatchObject({ code: 'locked' });
      expect(await actsIn(history)).toHaveLength(1);
    }));

  it('goes on where an import has added files, and leaves what the import brought alone', () =>
    withHistory(async (history) => {
      await load(history, [decided('A', '2026-02-01')], { decisions: '1', acts: '0' });
      await writeDataset(history, entries(30), { dataset });
      const { manifest } = await load(history, [decided('B', '2026-02-01')], { decisions: '2', acts: '0' });
      expect(manifest.counts).toMatchObject({ declarations: 32 });
      expect(marksOf(manifest, source)).toEqual({ decisions: '2', acts: '0' });
      expect(manifest.files.map(({ origin }) => origin?.from ?? 'written')).toEqual([
        'service',
        'service',
        'written',
        'written',
        'service',
        'service',
      ]);
    }));
});
