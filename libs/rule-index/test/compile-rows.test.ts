import { describe, expect, it } from '@jest/globals';
import { parseExpression, type FactRow } from '@tidewaiter/rule-language';
import { compileExpression, compileRows } from '../src/index.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';

function isHit(condition: string, row: FactRow): boolean {
  return compileRows(rulesWhen(condition), lists).hits(row).length === 1;
}

describe('compileRows', () => {
  it('gives the indices of the rules that hit, ascending', () => {
    const driver = compileRows(
      rulesWhen('office = "DZALG"', 'authorised', 'item.net_mass < 5', 'office in list watched'),
      lists,
    );
    expect(driver.hits({ office: 'DZALG', 'item.net_mass': 1 })).toEqual([0, 2, 3]);
    expect(driver.hits({})).toEqual([]);
  });

  it('keeps nothing from one row to the next', () => {
    const driver = compileRows(rulesWhen('days_between(registered_on, lodged_on) < 30'), lists);
    const young = { registered_on: '2026-02-27', lodged_on: '2026-03-01' };
    const old = { registered_on: '2020-02-29', lodged_on: '2026-03-01' };
    expect([young, old, {}, young].map((row) => driver.hits(row))).toEqual([[0], [], [], [0]]);
  });

  it.each([
    ['item.net_mass = 5', 5, 4],
    ['item.net_mass != 5', 4, 5],
    ['item.net_mass < 5', 4, 5],
    ['item.net_mass <= 5', 5, 6],
    ['item.net_mass > 5', 6, 5],
    ['item.net_mass >= 5', 5, 4],
    ['5 < item.net_mass', 6, 5],
    ['5 >= item.net_mass', 5, 6],
    ['not item.net_mass between 5 and 6', 4, 6],
    ['item.net_mass in (5, 6)', 6, 7],
    ['item.net_mass * 2 > item.net_mass + 5', 6, 5],
    ['max(item.net_mass, 3, 4) > 4', 5, 4],
    ['(if item.net_mass > 5 then 1 else 2) = 1', 6, 5],
  ])('%s hits %d, spares %d and what is missing or not a number', (condition, hit, spared) => {
    expect(isHit(condition, { 'item.net_mass': hit })).toBe(true);
    expect(isHit(condition, { 'item.net_mass': spared })).toBe(false);
    expect(isHit(condition, {})).toBe(false);
    expect(isHit(condition, { 'item.net_mass': 'heavy' })).toBe(false);
  });

  it.each([
    ['item.commodity_code in chapter 61, 62', '6203', '6301'],
    ['not item.commodity_code in chapter 61', '6203', '6109'],
    ['item.commodity_code starts with "61", "6203", "9"', '9503', '6204'],
    ['item.commodity_code in 6101..6117', '611710', '6118'],
    ['item.commodity_code in 6101..6117', '6101', '611'],
    ['item.commodity_code != "01"', '1', '01'],
    ['item.commodity_code not in ("6109", "6110")', '', '6109'],
  ])('%s hits %s, spares %s and what is missing', (condition, hit, spared) => {
    expect(isHit(condition, { 'item.commodity_code': hit })).toBe(true);
    expect(isHit(condition, { 'item.commodity_code': spared })).toBe(false);
    expect(isHit(condition, {})).toBe(false);
  });

  it('does not take what objects inherit for facts', () => {
    expect(isHit('constructor is missing', {})).toBe(true);
    expect(isHit('constructor != "x"', {})).toBe(false);
    expect(isHit('constructor != "x"', { constructor: 'y' })).toBe(true);
  });

  it('takes a rule of more alternatives than it makes lines of', () => {
    const alternatives = Array.from({ length: 70 }, (_, at) => `(office = "O${at}" and item.net_mass > ${at})`);
    const driver = compileRows(rulesWhen(alternatives.join(' or '), 'authorised'), lists);
    expect(driver.hits({ office: 'O69', 'item.net_mass': 70 })).toEqual([0]);
    expect(driver.hits({ office: 'O69', 'item.net_mass': 69, authorised: true })).toEqual([1]);
  });

  it('finds facts among very many keys that no rule reads', () => {
    const many = Object.fromEntries(Array.from({ length: 70_000 }, (_, at) => [`k${at}`, at]));
    const driver = compileRows(rulesWhen('office = "DZALG"', 'office is missing'), lists);
    expect(driver.hits({ ...many, office: 'DZALG' })).toEqual([0]);
    expect(driver.hits(many)).toEqual([1]);
    expect(driver.hits({ office: 'DZALG' })).toEqual([0]);
    expect(driver.hits({})).toEqual([1]);
  });

  it('reads rows whose keys come in orders that contradict each other', () => {
    const driver = compileRows(rulesWhen('office = "DZALG"', 'item.net_mass > 5', 'authorised'), lists);
    const entries = [
      ['office', 'DZALG'],
      ['authorised', true],
      ['item.net_mass', 6],
    ] as const;
    const orders = [
      [0, 1],
      [2, 1],
      [1, 2, 0],
      [0, 2],
      [2, 0, 1],
      [0, 1, 2],
    ];
    for (const order of [...orders, ...orders.reverse()]) {
      const row = Object.fromEntries(order.flatMap((at) => (entries[at] ? [entries[at]] : [])));
      const expected = order.map((at) => [0, 2, 1][at] ?? -1).sort((a, b) => a - b);
      expect({ row, hits: driver.hits(row) }).toEqual({ row, hits: expected });
    }
  });

  it('keeps its answers when so many rules have changed that it compiles anew', () => {
    const values = Array.from({ length: 300 }, (_, at) => `item.net_mass > ${at}`);
    const { rules } = rulesWhen(...values);
    const edited = rules.reduce(
      (driver, rule, at) => driver.withRule(299 - at, rule),
      compileRows(rulesWhen(...values), lists),
    );
    expect(edited.hits({ 'item.net_mass': 2 })).toEqual([298, 299]);
    expect(edited.trace({ 'item.net_mass': 1 })).toMatchObject([{ rule: 299, facts: ['item.net_mass'], values: [1] }]);
  });

  it('answers nothing of a list without contents', () => {
    const rules = rulesWhen('office in list watched', 'office not in list watched');
    expect(compileRows(rules, new Map()).hits({ office: 'DZALG' })).toEqual([]);
  });
});

describe('compileExpression', () => {
  it.each([
    ['item.customs_value / item.net_mass', { 'item.customs_value': 10, 'item.net_mass': 4 }, 2.5],
    ['item.customs_value / item.net_mass', { 'item.customs_value': 10, 'item.net_mass': 0 }, undefined],
    ['item.customs_value / item.net_mass', { 'item.customs_value': 10 }, undefined],
    ['if authorised then office else "none"', { authorised: false, office: 'DZALG' }, 'none'],
    ['if authorised then office else "none"', { office: 'DZALG' }, undefined],
    ['days_between(registered_on, lodged_on)', { registered_on: '2024-02-28', lodged_on: '2024-03-01' }, 2],
    ['days_between(registered_on, lodged_on)', { registered_on: '2024-02-30', lodged_on: '2024-03-01' }, undefined],
    ['log(item.net_mass)', { 'item.net_mass': 0 }, undefined],
    ['lodged_on', { lodged_on: '2026-03-01' }, '2026-03-01'],
  ])('%s of %j is %j', (text, row, value) => {
    const { expression } = parseExpression(text);
    if (!expression) throw new Error(text);
    expect(compileExpression(expression, lists)(row as FactRow)).toBe(value);
  });
});
