import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  importCsv,
  loadDataset,
  needsRebuilding,
  quarantineDamaged,
  verifyDataset,
  writeDataset,
  type History,
  type Mapping,
} from '../src/index.js';
import { conform, contentOf, decided, found, irregular, source, streamOf } from './load-samples.js';
import { entries, withHistory } from './samples.js';

const dataset = 'live';
const marks = { decisions: '3', acts: '2' };
const records = [
  decided('A', '2026-02-01'),
  decided('B', '2026-02-01'),
  decided('C', '2026-03-01', ['610910', '870899']),
  found('A', 1, irregular('2026-02-02')),
  found('A', 2, conform('2026-02-02')),
];

const load = (history: History, mode?: 'rebuild') =>
  loadDataset(history, streamOf(records), { dataset, source, after: { decisions: '0', acts: '0' }, marks, mode });

const fileOf = (history: History, name: string) => join(history.folder(dataset), name);

/** Ways in which a file goes bad, and what is said of it. */
const damages = {
  missing: (path: string) => rm(path),
  altered: (path: string) => truncate(path, 100),
} as const;

describe('a damaged file', () => {
  it('is found and named, whatever is wrong with it', () =>
    withHistory(async (history) => {
      await load(history);
      const whole = await verifyDataset({ history, dataset });
      expect(whole.faults).toEqual([]);
      expect(whole.bytes).toBe(whole.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0));
      for (const [problem, damage] of Object.entries(damages)) {
        const path = fileOf(history, 'acts-000001.parquet');
        await copyFile(path, `${path}.kept`);
        await damage(path);
        const { faults } = await verifyDataset({ history, dataset });
        expect(faults.map(({ file, ...rest }) => [file.name, rest.problem])).toEqual([
          ['acts-000001.parquet', problem],
        ]);
        await copyFile(`${path}.kept`, path);
      }
      // One bit, in the middle, of a file of the same size.
      const path = fileOf(history, 'items-000001.parquet');
      const bytes = await readFile(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(path, bytes);
      expect((await verifyDataset({ history, dataset })).faults).toMatchObject([{ problem: 'altered' }]);
    }));

  it.each(['items-000001.parquet', 'acts-000001.parquet', 'decisions-000001.parquet'])(
    'of what the service recorded (%s) is taken out and loaded again, and nothing is missing then',
    (name) =>
      withHistory(async (history) => {
        await writeDataset(history, entries(12), { dataset });
        await load(history);
        const before = await contentOf(history, dataset);
        const own = (await history.describe(dataset)).files.find(
          ({ kind, origin }) => name.startsWith(kind) && origin !== undefined,
        );
        await truncate(fileOf(history, own?.name ?? ''), 50);
        const out = await quarantineDamaged({ history, dataset });
        expect(out.map((file) => file.name)).toEqual([own?.name]);
        const between = await history.describe(dataset);
        expect(needsRebuilding(between, source)).toBe(true);
        expect((await verifyDataset({ history, dataset })).faults).toEqual([]);
        await load(history, 'rebuild');
        const after = await history.describe(dataset);
        expect(needsRebuilding(after, source)).toBe(false);
        expect(await contentOf(history, dataset)).toEqual(before);
        expect(await readdir(join(history.folder(dataset), 'quarantine'))).toEqual([own?.name]);
      }),
  );

  it('of an import says which file to import again, and is whole after that', () =>
    withHistory(async (history, home) => {
      await load(history);
      await bring(history, home);
      const before = await contentOf(history, dataset);
      await rm(fileOf(history, 'items-000002.parquet'));
      await expect(contentOf(history, dataset)).rejects.toThrow();
      const out = await quarantineDamaged({ history, dataset });
      expect(out).toMatchObject([{ name: 'items-000002.parquet', origin: { from: 'upload', fileName: 'past.csv' } }]);
      expect((await history.describe(dataset)).quarantined).toHaveLength(1);
      expect((await history.describe(dataset)).counts).toMatchObject({ declarations: 3 });
      await bring(history, home);
      expect(await contentOf(history, dataset)).toEqual(before);
      expect((await history.describe(dataset)).quarantined).toEqual([]);
    }));

  it('that was none changes nothing', () =>
    withHistory(async (history) => {
      await load(history);
      const before = await history.describe(dataset);
      expect(await quarantineDamaged({ history, dataset })).toEqual([]);
      expect(await history.describe(dataset)).toEqual(before);
      await expect(quarantineDamaged({ history, dataset: 'none' })).rejects.toMatchObject({ code: 'unknownDataset' });
    }));
});

const mapping: Mapping = {
  name: 'past',
  dataset,
  grain: 'item',
  title: { en: 'Past', fr: 'Passé', ar: 'الماضي' },
  delimiter: ',',
  encoding: 'utf-8',
  reference: 'Ref',
  columns: { Day: { fact: 'lodged_on' }, Office: { fact: 'office' } },
  constants: {},
  acts: [],
  ignore: [],
};

async function bring(history: History, home: string): Promise<void> {
  const file = join(home, 'past.csv');
  await writeFile(file, 'Ref,Day,Office\nX-1,2026-01-05,CUO01\nX-2,2026-01-06,CUO02\n');
  const origin = { from: 'upload', fileName: 'past.csv' } as const;
  expect(await importCsv(history, { source: { file }, mapping, origin })).toMatchObject({ status: 'imported' });
}
