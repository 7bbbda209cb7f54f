import { describe, expect, it } from '@jest/globals';
import {
  normalise,
  printCondition,
  truthOf,
  type CheckedRuleSet,
  type Condition,
  type FactRow,
} from '@tidewaiter/rule-language';
import { bitmapsOf, bitsIn, columnsOfRows } from '../src/index.js';
import { lists } from '../../../test/parity/setting.js';
import { questions, spoiled } from './questions.js';
import { lists as few, rulesWhen } from '../../../test/support/rules-when.js';

const own = { keeping: 'own' } as const;

function expectAgreement({ rules }: CheckedRuleSet, declarations: readonly (readonly FactRow[])[]): void {
  const driver = bitmapsOf(columnsOfRows(declarations, own), lists);
  const rows = declarations.flat();
  for (const one of rules) {
    const defined = (row: FactRow) => truthOf(one.condition, row, lists) === true;
    const hit = driver.rule(one);
    const expected = rows.flatMap((row, at) => (defined(row) ? [at] : []));
    expect({ when: printCondition(one.condition), at: [...bitsIn(hit)] }).toEqual({
      when: printCondition(one.condition),
      at: expected,
    });
    expect(driver.count(hit)).toBe(expected.length);
    const hitDeclarations = declarations.flatMap((items, at) => (items.some(defined) ? [at] : []));
    expect([...bitsIn(driver.toDeclarations(hit))]).toEqual(hitDeclarations);
    expect(driver.countDeclarations(hit)).toBe(hitDeclarations.length);
  }
}

describe('bitmaps', () => {
  it('agree with the definition on random rules and rows', () => {
    for (const { set, declarations } of questions(150)) expectAgreement(set, declarations);
  });

  it('agree where every declaration has one item', () => {
    for (const { set, declarations } of questions(20)) {
      expectAgreement(
        set,
        declarations.flat().map((row) => [row]),
      );
    }
  });

  it('agree on values of the wrong type', () => {
    for (const { set, declarations } of questions(40)) {
      expectAgreement(
        set,
        declarations.map((items) => items.map(spoiled)),
      );
    }
  });

  it('of every part of a condition agree, whatever of it is remembered', () => {
    for (const { set, declarations } of questions(30)) {
      const store = columnsOfRows(declarations, own);
      const drivers = [bitmapsOf(store, lists), bitmapsOf(store, lists, { budget: 0 })];
      const rows = declarations.flat();
      for (const part of set.rules.flatMap(({ condition }) => partsOf(condition))) {
        const expected = rows.flatMap((row, at) => (truthOf(part, row, lists) === true ? [at] : []));
        for (const driver of [...drivers, ...drivers]) {
          expect([...bitsIn(driver.condition(normalise(part)))]).toEqual(expected);
        }
      }
    }
  });

  it('answer of facts that no row has', () => {
    const driver = bitmapsOf(columnsOfRows([[{}, {}], [{}]], own), few);
    const { rules } = rulesWhen('office is missing', 'not office = "DZALG"', 'item.net_mass * 2 < item.customs_value');
    expect(rules.map((one) => [...bitsIn(driver.rule(one))])).toEqual([[0, 1, 2], [], []]);
  });
});

describe('counting declarations', () => {
  it('agrees with their bitmap, however many items they have', () => {
    let drawn = 1;
    const next = () => (drawn = (drawn * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (const most of [2, 3, 40, 100]) {
      const declarations = Array.from({ length: 500 }, () =>
        Array.from({ length: 1 + Math.floor(next() * most) }, () => ({ 'item.net_mass': next() })),
      );
      const driver = bitmapsOf(columnsOfRows(declarations, own), few);
      for (const mass of [0, 0.01, 0.1, 0.5, 0.99, 1]) {
        const rows = driver.rule(rulesWhen(`item.net_mass < ${mass}`).rules[0]!);
        const hit = declarations.filter((items) => items.some((item) => item['item.net_mass'] < mass));
        expect(driver.countDeclarations(rows)).toBe(hit.length);
      }
    }
  });
});

describe('the funnel', () => {
  it('tells what each part leaves, of rows and of declarations', () => {
    const store = columnsOfRows(
      [
        [
          { office: 'DZALG', 'item.net_mass': 1 },
          { office: 'DZALG', 'item.net_mass': 9 },
        ],
        [{ office: 'DZALG', 'item.net_mass': 2 }],
        [{ office: 'DZALG' }],
        [{ office: 'DZORN', 'item.net_mass': 9 }],
        [{ 'item.net_mass': 9 }],
      ],
      own,
    );
    const [several, one] = rulesWhen(
      'office is present and item.net_mass > 1 and not office = "DZORN"',
      'item.net_mass > 1 or authorised',
    ).rules;
    if (!several || !one) throw new Error('No rules');
    const driver = bitmapsOf(store, few);
    const ids = several.condition.kind === 'all' ? several.condition.conditions.map(({ id }) => id) : [];
    expect(driver.funnel(several.condition)).toEqual([
      { id: ids[0], rows: 5, declarations: 4 },
      { id: ids[1], rows: 3, declarations: 3 },
      { id: ids[2], rows: 2, declarations: 2 },
    ]);
    expect(driver.funnel(one.condition)).toEqual([{ id: one.condition.id, rows: 4, declarations: 4 }]);
  });
});

function partsOf(condition: Condition): Condition[] {
  if (condition.kind === 'not') return [condition, ...partsOf(condition.condition)];
  return 'conditions' in condition ? [condition, ...condition.conditions.flatMap(partsOf)] : [condition];
}
