import { describe, expect, it } from '@jest/globals';
import type { Declaration } from '../src/index.js';
import { declarationOf, facts, rowsOf } from '../src/index.js';

const lodged: Declaration = {
  office: 'CUO01',
  lodged_on: '2026-03-02',
  container: false,
  importer: { id: 'T123' },
  items: [
    { commodity_code: '61091000', net_mass: 0 },
    { commodity_code: '851713', licence: true },
  ],
};

const header = { office: 'CUO01', lodged_on: '2026-03-02', container: false, 'importer.id': 'T123', item_count: 2 };

describe('rowsOf', () => {
  it('repeats the header for each item and leaves missing facts out', () => {
    expect(rowsOf(lodged)).toEqual([
      { ...header, 'item.commodity_code': '61091000', 'item.net_mass': 0 },
      { ...header, 'item.commodity_code': '851713', 'item.licence': true },
    ]);
  });

  it('adds what is known besides the declaration', () => {
    const rows = rowsOf(lodged, { header: { score: 0.25, draw: 0.5 }, items: [{ 'reference.unit_value_median': 12 }] });
    expect(rows.map((row) => row['score'])).toEqual([0.25, 0.25]);
    expect(rows.map((row) => row['reference.unit_value_median'])).toEqual([12, undefined]);
    expect(rows[1]).not.toHaveProperty(['reference.unit_value_median']);
  });

  it('uses only names of the facts table', () => {
    const names = new Set(facts.map(({ name }) => name));
    for (const row of rowsOf(lodged)) expect(Object.keys(row).filter((name) => !names.has(name))).toEqual([]);
  });

  it('gives one row of header facts for a subset without items', () => {
    expect(rowsOf({ office: 'CUO01' })).toEqual([{ office: 'CUO01' }]);
  });

  it('is undone by declarationOf', () => {
    expect(declarationOf(rowsOf(lodged))).toEqual(lodged);
  });
});
