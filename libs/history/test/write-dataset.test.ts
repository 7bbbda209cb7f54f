import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openHistory, writeDataset } from '../src/index.js';
import { declarationOn, entries, steppingClock, withHistory } from './samples.js';

const dataset = 'sample';

describe('writeDataset', () => {
  it('keeps every item and act, and says what it kept', () =>
    withHistory(async (history) => {
      const { added, manifest, rejected } = await writeDataset(history, entries(600), { dataset });
      expect(added).toEqual({ declarations: 600, items: 750, acts: 200 });
      expect(rejected).toEqual([]);
      expect(manifest.period).toEqual({ from: '2026-01-01', to: '2026-02-28' });
      expect(await history.describe(dataset)).toEqual(manifest);
      const [row] = await history.query(
        `SELECT * FROM read_parquet($1::VARCHAR[]) WHERE reference = 'R-000004' AND item = 2`,
        [{ type: 'textList', value: [join(history.folder(dataset), 'items-000001.parquet')] }],
      );
      expect(row).toMatchObject({
        month: '2026-01',
        lodged_on: '2026-01-05',
        item_count: 2,
        container: true,
        'importer.id': 'T1',
        'item.commodity_code': '870899',
        'item.customs_value': 2000.2,
        'item.net_mass': null,
      });
    }));

  it('writes the same files for the same declarations', async () => {
    const digests: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      await withHistory(async (history) => {
        digests.push((await writeDataset(history, entries(300), { dataset })).manifest.digest);
      });
    }
    expect(digests[0]).toBe(digests[1]);
  });

  it('adds nothing the second time, and refuses another declaration under a known reference', () =>
    withHistory(async (history) => {
      const first = await writeDataset(history, entries(60), { dataset });
      const again = await writeDataset(history, entries(60), { dataset });
      expect(again.added).toEqual({ declarations: 0, items: 0, acts: 0 });
      expect(again.unchanged).toBe(60);
      expect(again.manifest).toEqual(first.manifest);

      const changed = { reference: 'R-000001', declaration: declarationOn('2026-02-02', ['610910', '610910']) };
      const later = { reference: 'R-9', declaration: declarationOn('2026-03-01', ['610910']) };
      const third = await writeDataset(history, [changed, later], { dataset });
      expect(third.added).toEqual({ declarations: 1, items: 1, acts: 0 });
      expect(third.rejected).toEqual([{ line: 1, reference: 'R-000001', code: 'conflict', detail: '' }]);
      expect(third.manifest.files.map(({ name }) => name)).toEqual([
        'items-000001.parquet',
        'acts-000001.parquet',
        'items-000002.parquet',
      ]);
    }));

  it('numbers a later act of a known declaration after the ones it has', () =>
    withHistory(async (history) => {
      const declaration = declarationOn('2026-01-05', ['610910']);
      const conform = { inspected_on: '2026-01-06', result: 'conform' as const, findings: [] };
      const irregular = {
        inspected_on: '2026-01-06',
        result: 'irregular' as const,
        findings: [{ item: 1, type: 'origin' as const, severity: 'major' as const }],
      };
      await writeDataset(history, [{ reference: 'A', declaration, act: conform }], { dataset });
      const second = await writeDataset(history, [{ reference: 'A', declaration, act: irregular }], { dataset });
      expect(second.added).toEqual({ declarations: 0, items: 0, acts: 1 });
      const acts = await history.query(
        `SELECT act, result, item, finding_type FROM read_parquet($1::VARCHAR[]) ORDER BY act`,
        [
          {
            type: 'textList',
            value: second.manifest.files
              .filter(({ kind }) => kind === 'acts')
              .map(({ name }) => join(history.folder(dataset), name)),
          },
        ],
      );
      expect(acts).toEqual([
        { act: 1, result: 'conform', item: null, finding_type: null },
        { act: 2, result: 'irregular', item: 1, finding_type: 'origin' },
      ]);
    }));

  it('leaves the dataset as it was when cancelled', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(10), { dataset });
      const before = await readdir(history.folder(dataset));
      const abort = new AbortController();
      const writing = writeDataset(history, entries(50_000), {
        dataset,
        signal: abort.signal,
        onProgress: (count) => count >= 5000 && abort.abort(new Error('cancelled by the user')),
      });
      await expect(writing).rejects.toThrow('cancelled by the user');
      expect(await readdir(history.folder(dataset))).toEqual(before);
      expect((await history.describe(dataset)).counts.declarations).toBe(10);
    }));
});

describe('the lock of a dataset', () => {
  it('keeps a second writer out, and not the readers', () =>
    withHistory(async (history, home) => {
      await writeDataset(history, entries(5), { dataset });
      const other = await openHistory(home, { clock: steppingClock() });
      async function* slow() {
        yield { reference: 'S', declaration: declarationOn('2026-01-05', ['610910']) };
        await expect(writeDataset(other, entries(9), { dataset })).rejects.toMatchObject({ code: 'locked' });
        expect((await other.describe(dataset)).counts.declarations).toBe(5);
      }
      await writeDataset(history, slow(), { dataset });
      expect((await other.describe(dataset)).counts.declarations).toBe(6);
      await other.close();
    }));

  it('is taken over from a process that is gone, with what it left behind', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(5), { dataset });
      const folder = history.folder(dataset);
      const owner = { token: 'gone', pid: 2 ** 22 + 1, host: hostname() };
      await writeFile(join(folder, 'lock'), JSON.stringify(owner));
      await writeFile(join(folder, 'items-000002.parquet'), 'half a file');
      const { added } = await writeDataset(history, entries(7), { dataset });
      expect(added.declarations).toBe(2);
      expect(await readdir(folder)).not.toContain('lock');
      expect(await readFile(join(folder, 'items-000002.parquet'), 'latin1')).toMatch(/^PAR1/);
    }));
});

describe('a damaged manifest', () => {
  it('is named, and does not hide the other datasets', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(3), { dataset });
      await writeDataset(history, entries(3), { dataset: 'other' });
      await writeFile(join(history.folder(dataset), 'manifest.json'), '{"version":1,');
      expect((await history.datasets()).map(({ name }) => name)).toEqual(['other']);
      await expect(history.describe(dataset)).rejects.toMatchObject({ code: 'damaged' });
      await expect(writeDataset(history, entries(3), { dataset })).rejects.toMatchObject({ code: 'damaged' });
    }));
});

describe('the database', () => {
  it('reads the history and nothing else', () =>
    withHistory(async (history) => {
      await expect(history.query(`SELECT * FROM read_csv('/etc/hostname')`)).rejects.toThrow(
        /disabled by configuration/,
      );
      await expect(history.query(`SET enable_external_access = true`)).rejects.toThrow(/Cannot (change|enable)/);
    }));

  it('stops a statement when asked', () =>
    withHistory(async (history) => {
      const abort = new AbortController();
      const query = history.query('SELECT count(*) FROM range(1000000) a, range(1000000) b', [], abort.signal);
      setTimeout(() => abort.abort(new Error('enough')), 50);
      await expect(query).rejects.toThrow('enough');
    }));

  it('binds every value with its type', () =>
    withHistory(async (history) => {
      const [row] = await history.query(
        `SELECT 7 / $1::DOUBLE AS half, $2::DATE + 1 AS day, list_contains($3::VARCHAR[], '01') AS found, $4::BOOLEAN AS yes`,
        [
          { type: 'double', value: 2 },
          { type: 'date', value: '2024-02-28' },
          { type: 'textList', value: ['01', '02'] },
          { type: 'boolean', value: true },
        ],
      );
      expect(row).toEqual({ half: 3.5, day: '2024-02-29', found: true, yes: true });
    }));
});
