import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  compactDataset,
  loadDataset,
  marksOf,
  needsCompaction,
  openHistory,
  snapshotDataset,
  takeProfileSnapshot,
  verifyDataset,
  writeDataset,
  type History,
} from '../src/index.js';
import { conform, contentOf, decided, found, irregular, source, streamOf } from './load-samples.js';
import { entries, withHistory } from './samples.js';

const dataset = 'live';

/** Loads of one declaration and one act each, over two months. */
async function loads(history: History, first: number, count: number): Promise<void> {
  for (let index = first; index < first + count; index += 1) {
    const manifest = await history.describe(dataset).catch(() => undefined);
    const day = `2026-0${1 + (index % 2)}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const act = index % 3 === 0 ? irregular(day) : conform(day);
    const records = [decided(`L-${index}`, day), found(`L-${Math.max(0, index - 2)}`, index + 1, act)];
    const marks = { decisions: String(index + 1), acts: String(index + 1) };
    await loadDataset(history, streamOf(records), { dataset, source, after: marksOf(manifest, source), marks });
  }
}

const names = async (history: History) => (await history.describe(dataset)).files.map(({ name }) => name);

describe('compaction', () => {
  it('makes one file a month of the many that loads leave, and changes no row', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(20), { dataset });
      await loads(history, 0, 23);
      expect(needsCompaction(await history.describe(dataset))).toBe(false);
      await loads(history, 23, 1);
      const before = await contentOf(history, dataset);
      const profiles = await takeProfileSnapshot({ history, dataset }, '2026-02-15');
      expect(needsCompaction(await history.describe(dataset))).toBe(true);
      const { files } = await compactDataset({ history, dataset });
      expect(files.map(({ kind, month = 'imported' }) => `${kind} ${month}`)).toEqual([
        'items imported',
        'acts imported',
        'items 2026-01',
        'items 2026-02',
        'acts 2026-01',
        'acts 2026-02',
        'decisions 2026-01',
        'decisions 2026-02',
      ]);
      expect(await contentOf(history, dataset)).toEqual(before);
      expect((await takeProfileSnapshot({ history, dataset }, '2026-02-15')).families).toEqual(profiles.families);
      expect((await verifyDataset({ history, dataset })).faults).toEqual([]);
    }));

  it('goes on with a month’s file, and gives no name twice', () =>
    withHistory(async (history) => {
      await loads(history, 0, 6);
      const given = await names(history);
      await compactDataset({ history, dataset });
      await loads(history, 6, 5);
      const before = await contentOf(history, dataset);
      given.push(...(await names(history)));
      await compactDataset({ history, dataset });
      const last = await names(history);
      expect(last).toHaveLength(6);
      expect(last.filter((name) => given.includes(name))).toEqual([]);
      expect(await contentOf(history, dataset)).toEqual(before);
      await loads(history, 11, 1);
      expect((await history.describe(dataset)).counts).toMatchObject({ declarations: 12, acts: 12 });
    }));

  it('keeps what it replaced for those who read it, and removes it a day later', () =>
    withHistory(async (history, home) => {
      await loads(history, 0, 4);
      const old = await names(history);
      await compactDataset({ history, dataset });
      const folder = history.folder(dataset);
      expect(await readdir(folder)).toEqual(expect.arrayContaining(old));
      const tomorrow = await openHistory(home, { clock: () => new Date('2026-03-03T20:00:00Z') });
      await loads(tomorrow, 4, 1);
      expect((await readdir(folder)).filter((name) => old.includes(name))).toEqual([]);
      expect((await contentOf(tomorrow, dataset)).counts).toMatchObject({ declarations: 5 });
      await tomorrow.close();
    }));

  it('does not copy a damaged file', () =>
    withHistory(async (history) => {
      await loads(history, 0, 3);
      const before = await history.describe(dataset);
      const path = join(history.folder(dataset), 'items-000002.parquet');
      await truncate(path, (await stat(path)).size - 1);
      await expect(compactDataset({ history, dataset })).rejects.toThrow(/items-000002\.parquet/);
      expect(await history.describe(dataset)).toEqual(before);
    }));
});

describe('a snapshot of a dataset', () => {
  it('stays as it was, whatever becomes of the dataset', () =>
    withHistory(async (history, home) => {
      await writeDataset(history, entries(20), { dataset });
      await loads(history, 0, 4);
      const { digest } = await history.describe(dataset);
      const before = await contentOf(history, dataset);
      const title = { en: 'Before the change', fr: 'Avant le changement', ar: 'قبل التغيير' };
      const taken = await snapshotDataset({ history, dataset, name: 'before-change', title });
      expect(taken).toMatchObject({ name: 'before-change', digest, title, snapshot: { of: dataset } });
      await loads(history, 4, 3);
      await compactDataset({ history, dataset });
      const tomorrow = await openHistory(home, { clock: () => new Date('2026-03-03T20:00:00Z') });
      await loads(tomorrow, 7, 1);
      expect(await contentOf(tomorrow, 'before-change')).toEqual(before);
      expect((await verifyDataset({ history: tomorrow, dataset: 'before-change' })).faults).toEqual([]);
      expect((await tomorrow.datasets()).map(({ name }) => name)).toEqual(['before-change', 'live']);
      await tomorrow.close();
    }));

  it('takes nothing in, and has a name of its own', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(5), { dataset });
      await snapshotDataset({ history, dataset, name: 'kept' });
      await expect(writeDataset(history, entries(9), { dataset: 'kept' })).rejects.toMatchObject({ code: 'frozen' });
      for (const name of ['kept', dataset]) {
        await expect(snapshotDataset({ history, dataset, name })).rejects.toMatchObject({ code: 'nameTaken' });
      }
      await expect(snapshotDataset({ history, dataset, name: '../x' })).rejects.toMatchObject({ code: 'badName' });
      await expect(snapshotDataset({ history, dataset: 'none', name: 'y' })).rejects.toMatchObject({
        code: 'unknownDataset',
      });
    }));
});
