import { describe, expect, it } from '@jest/globals';
import { codeWriter, columnsOfRows, columnStore, numberWriter, rowIn, valueIn, type Column } from '../src/index.js';

const own = { keeping: 'own' } as const;

function valuesOf(column: Column, rows: number) {
  return Array.from({ length: rows }, (_, row) => valueIn(column, row));
}

describe('a column', () => {
  it('of codes keeps each value once and takes null for missing', () => {
    const writer = codeWriter({ rows: 5, ...own });
    writer.append(['DZALG', null]);
    writer.append([undefined, 'DZORN', 'DZALG']);
    const column = writer.finish();
    expect([...column.codes]).toEqual([1, 0, 0, 2, 1]);
    expect(column.values).toEqual([undefined, 'DZALG', 'DZORN']);
  });

  it('of numbers keeps them as they are, and NaN for missing', () => {
    const writer = numberWriter({ rows: 4, ...own });
    writer.append([0.1 + 0.2, null, NaN]);
    const column = writer.finish();
    expect(column.kind).toBe('numbers');
    expect(valuesOf(column, 4)).toEqual([0.1 + 0.2, undefined, undefined, undefined]);
  });

  it('keeps values of the wrong type beside those before and after it', () => {
    const writer = numberWriter({ rows: 5, ...own });
    writer.append([1, undefined]);
    writer.append(['1', true, 1]);
    const column = writer.finish();
    expect(column.kind).toBe('codes');
    expect(valuesOf(column, 5)).toEqual([1, undefined, '1', true, 1]);
  });

  it('grows when there are more values than short codes', () => {
    const rows = 70_000;
    const writer = codeWriter({ rows, keeping: 'shared' });
    writer.append(Array.from({ length: rows }, (_, row) => `M${row}`));
    const column = writer.finish();
    expect([0, 65_534, 65_535, rows - 1].map((row) => valueIn(column, row))).toEqual([
      'M0',
      'M65534',
      'M65535',
      'M69999',
    ]);
    expect(column.codes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it.each([codeWriter, numberWriter])('refuses more rows than it was made for', (write) => {
    const writer = write({ rows: 1, ...own });
    expect(() => writer.append([1, 2])).toThrow(RangeError);
  });
});

describe('a column store', () => {
  it('gives rows back, with what is missing left out', () => {
    const items = [{ office: 'DZALG', 'item.net_mass': 5 }, { office: 'DZALG' }];
    const store = columnsOfRows([items, [{ 'item.net_mass': 7, constructor: 'x' }]], own);
    expect(store).toMatchObject({ rows: 3, declarations: 2, starts: Uint32Array.of(0, 2, 3) });
    const facts = ['office', 'item.net_mass', 'constructor', 'unknown'];
    expect([0, 1, 2].map((row) => rowIn(store, row, facts))).toEqual([
      ...items,
      { 'item.net_mass': 7, constructor: 'x' },
    ]);
    expect(store.column('unknown')).toBeUndefined();
  });

  it('refuses declarations without rows and columns of another length', () => {
    const columns = new Map([['office', numberWriter({ rows: 3, ...own }).finish()]]);
    expect(() => columnStore({ starts: Uint32Array.of(0, 2, 2), columns })).toThrow('ascend');
    expect(() => columnStore({ starts: new Uint32Array(), columns })).toThrow('ascend');
    expect(() => columnStore({ starts: Uint32Array.of(0, 1, 2), columns }).column('office')).toThrow('2 rows');
  });
});
