import { describe, expect, it } from '@jest/globals';
import { browse, readDeclarations, writeDataset } from '../src/index.js';
import { entries, withHistory } from './samples.js';

const dataset = 'sample';

describe('browse', () => {
  it('pages through every declaration once, latest first', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(95), { dataset });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await browse({ history, dataset }, {}, { cursor, limit: 20 });
        seen.push(...page.items.map(({ lodgedOn, reference }) => `${lodgedOn} ${reference}`));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(95);
      expect(seen).toEqual([...new Set(seen)].toSorted().reverse());
    }));

  it('filters, and says what is known of each declaration', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(96), { dataset });
      const page = await browse(
        { history, dataset },
        {
          outcome: 'irregular',
          commodity: '8708',
          period: { from: '2026-01-01', to: '2026-01-31' },
          offices: ['CUO01'],
        },
        { limit: 50 },
      );
      expect(page.items.map(({ reference }) => reference).toSorted()).toEqual(
        [0, 12, 24, 36, 48, 60, 72, 84].map((index) => `R-${String(index).padStart(6, '0')}`),
      );
      expect(page.nextCursor).toBeUndefined();
      expect(page.items.find(({ reference }) => reference === 'R-000012')).toEqual({
        reference: 'R-000012',
        lodgedOn: '2026-01-13',
        office: 'CUO01',
        importer: 'T1',
        declarant: null,
        items: 2,
        customsValue: 1000.1 + 2000.2,
        commodityCodes: ['010121', '870899'],
        outcome: 'irregular',
        additionalDuty: 120.5,
      });
      expect((await browse({ history, dataset }, { outcome: 'unknown' }, { limit: 90 })).items).toHaveLength(64);
      expect((await browse({ history, dataset }, { offices: ['CUO02'] }, { limit: 90 })).items).toEqual([]);
    }));

  it('refuses a cursor it did not give', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(3), { dataset });
      await expect(browse({ history, dataset }, {}, { cursor: 'x', limit: 2 })).rejects.toMatchObject({
        code: 'badCursor',
      });
      await expect(browse({ history, dataset: 'no' }, {}, { limit: 2 })).rejects.toMatchObject({
        code: 'unknownDataset',
      });
      await expect(browse({ history, dataset: '../x' }, {}, { limit: 2 })).rejects.toMatchObject({ code: 'badName' });
    }));
});

describe('readDeclarations', () => {
  it('gives back the declarations that were written', () =>
    withHistory(async (history) => {
      const written = new Map([...entries(3000)].map(({ reference, declaration }) => [reference, declaration]));
      await writeDataset(history, entries(3000), { dataset });
      let count = 0;
      for await (const { declaration, reference, rows } of readDeclarations(history, dataset)) {
        expect(declaration).toEqual(written.get(reference));
        expect(rows[0]?.['item_count']).toBe(declaration.items.length);
        count += 1;
      }
      expect(count).toBe(3000);
    }));
});
