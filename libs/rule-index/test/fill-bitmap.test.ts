import { describe, expect, it } from '@jest/globals';
import { bitmapsOf, bitsIn, columnStore, withBins, type Column } from '../src/index.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';

const rows = 70_001;
const starts = Uint32Array.from({ length: rows + 1 }, (_, at) => at);

/** Rows of which a condition is true, of a store with one column. */
function rowsWhere(condition: string, fact: string, column: Column): number[] {
  const store = columnStore({ starts, columns: new Map([[fact, column]]) });
  const [rule] = rulesWhen(condition).rules;
  if (!rule) throw new Error(condition);
  return [...bitsIn(bitmapsOf(store, lists).rule(rule))];
}

function expected(isTrue: (row: number) => boolean): number[] {
  return Array.from(starts.subarray(0, rows)).filter(isTrue);
}

describe('bitmaps of more rows than a kernel takes at once', () => {
  const offices = ['DZALG', 'DZORN', 'DZANN', 'DZCNE', 'DZOUA'];
  const values = [undefined, ...offices];
  const codeOf = (row: number) => (row * 7919) % 6;
  const codes: Column = { kind: 'codes', codes: Uint16Array.from({ length: rows }, (_, row) => codeOf(row)), values };

  it.each<[string, (string | undefined)[]]>([
    ['office = "DZALG"', ['DZALG']],
    ['office != "DZALG"', offices.slice(1)],
    ['office in ("DZALG", "DZANN", "DZOUA")', ['DZALG', 'DZANN', 'DZOUA']],
    ['office is missing', [undefined]],
    ['office = "DZXXX"', []],
  ])('%s', (condition, wanted) => {
    const where = expected((row) => wanted.includes(values[codeOf(row)]));
    expect(rowsWhere(condition, 'office', codes)).toEqual(where);
  });

  const numberOf = (row: number) => (row % 11 === 0 ? NaN : row % 5 === 0 ? 3 : ((row * 104_729) % 500_009) / 1000);
  const numbers = { kind: 'numbers', values: Float64Array.from({ length: rows }, (_, row) => numberOf(row)) } as const;

  it.each<[string, (value: number) => boolean]>([
    ['item.net_mass > 3', (value) => value > 3],
    ['item.net_mass >= 3', (value) => value >= 3],
    ['not item.net_mass between 3 and 250.5', (value) => value < 3 || value > 250.5],
    ['item.net_mass in (3, 104.729)', (value) => value === 3 || value === 104.729],
    ['item.net_mass != 3', (value) => value < 3 || value > 3],
    ['item.net_mass is missing', Number.isNaN],
    ['item.net_mass is present', (value) => !Number.isNaN(value)],
  ])('%s, with bins and without', (condition, isTrue) => {
    const where = expected((row) => isTrue(numberOf(row)));
    expect(rowsWhere(condition, 'item.net_mass', numbers)).toEqual(where);
    expect(rowsWhere(condition, 'item.net_mass', withBins(numbers, { keeping: 'own' }))).toEqual(where);
  });
});
