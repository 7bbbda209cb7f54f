import { describe, expect, it } from '@jest/globals';
import { truthOf } from '@tidewaiter/rule-language';
import { bitmapsOf, bitsIn, columnStore, rowIn, type Column } from '../src/index.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';

const rows = 33_001;
const starts = Uint32Array.from({ length: rows + 1 }, (_, at) => at);

/** Masses from 0.5 to 100, some missing, 0, negative, tiny or huge; values near a whole multiple of them. */
const odd = [NaN, 0, -0, -3, 1e-300, 5e-324, 1e200, 1.7e308];
const massOf = (row: number) => (row % 97 < odd.length ? odd[row % 97]! : ((row * 7919) % 200 || 1) / 2);
const valueOf = (row: number) => {
  if (row % 89 < odd.length) return odd[row % 89]!;
  const ratio = [0.1, 0.3, 0.45, 1, 1.1, 3][row % 6]!;
  return row % 5 === 0 ? ((row * 104_729) % 50_021) / 100 : ratio * massOf(row);
};
const numbers = (numberOf: (row: number) => number): Column => ({
  kind: 'numbers',
  values: Float64Array.from({ length: rows }, (_, row) => numberOf(row)),
});
const facts = ['item.customs_value', 'item.net_mass'];
const store = columnStore({
  starts,
  columns: new Map([
    ['item.customs_value', numbers(valueOf)],
    ['item.net_mass', numbers(massOf)],
  ]),
});

const items = Array.from({ length: rows }, (_, row) => rowIn(store, row, facts));

/** What the definition says of each row. */
function expected(condition: string): number[] {
  const [rule] = rulesWhen(condition).rules;
  return Array.from(starts.subarray(0, rows)).filter((row) => truthOf(rule!.condition, items[row]!, lists));
}

/** The thresholds come one after the other, as in an editor: bins serve from the second on. */
const thresholds = [0.2, 0.45, 1.1, 0, -1, 1e150];

describe('bitmaps of a threshold that is edited', () => {
  it.each([
    'item.customs_value < ? * item.net_mass',
    'item.customs_value <= item.net_mass * ?',
    '? * item.net_mass >= item.customs_value',
    'not item.customs_value = ? * item.net_mass',
    'item.customs_value = ? * item.net_mass',
    'item.customs_value > (? * item.net_mass)',
    'item.customs_value / item.net_mass > ?',
    'not item.customs_value / item.net_mass > ?',
    '? >= item.customs_value / item.net_mass',
    'item.customs_value - item.net_mass != ?',
    'item.customs_value - item.net_mass = ?',
    'item.customs_value * 2 < ? * item.net_mass',
    'abs(item.customs_value) < ? * (item.net_mass + item.customs_value)',
  ])('%s', (form) => {
    const driver = bitmapsOf(store, lists, { budget: 0 });
    for (const threshold of thresholds) {
      const condition = form.replace('?', threshold < 0 ? `(0 - ${-threshold})` : String(threshold));
      const found = [...bitsIn(driver.rule(rulesWhen(condition).rules[0]!))];
      const defined = expected(condition);
      expect({ condition, rows: found.length }).toEqual({ condition, rows: defined.length });
      expect(found).toEqual(defined);
    }
  });
});

it('leaves what rounding decides to the comparison itself', () => {
  // Of some of these products by 1.5 the quotient comes out as the double before 1.5, in another bin.
  const masses = Array.from({ length: 2000 }, (_, row) => 4 / 3 + row * 3.1e-4 + Number.EPSILON);
  const near = columnStore({
    starts: Uint32Array.from({ length: masses.length + 1 }, (_, at) => at),
    columns: new Map<string, Column>([
      ['item.customs_value', { kind: 'numbers', values: Float64Array.from(masses, (mass) => 1.5 * mass) }],
      ['item.net_mass', { kind: 'numbers', values: Float64Array.from(masses) }],
    ]),
  });
  expect(masses.some((mass) => (1.5 * mass) / mass < 1.5)).toBe(true);
  const driver = bitmapsOf(near, lists);
  const count = (operator: string) =>
    driver.count(driver.rule(rulesWhen(`item.customs_value ${operator} 1.5 * item.net_mass`).rules[0]!));
  expect(['<=', '<', '>', '>=', '='].map(count)).toEqual([2000, 0, 0, 2000, 2000]);
});
