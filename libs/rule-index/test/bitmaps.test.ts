import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  normalise,
  printCondition,
  truthOf,
  type CheckedRuleSet,
  type Condition,
  type FactRow,
  type Rule,
} from '@tidewaiter/rule-language';
import { bitmapsOf, bitsIn, columnsOfRows } from '../src/index.js';
import { checked, checkedOrNot, lists, vocabulary } from '../../../test/parity/setting.js';
import { tellingRow } from '../../../test/parity/telling-rows.js';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { lists as few, rulesWhen } from '../../../test/support/rules-when.js';

const facts = [...vocabulary.facts.values()];
const rule = ruleGenerators(vocabulary).rule.filter((one) => checkedOrNot([one]) !== undefined);
const own = { keeping: 'own' } as const;

/** Random rules with declarations of one to four items, at and around what the rules ask. */
function questions(numRuns: number): { set: CheckedRuleSet; declarations: FactRow[][] }[] {
  const question = fc
    .array(rule, { minLength: 5, maxLength: 5 })
    .map((rules) => rules.map((one, index): Rule => ({ ...one, ruleId: `A-${index}` })))
    .chain((rules) => {
      const row = tellingRow(
        rules.map(({ condition }) => condition),
        facts,
        lists,
      );
      const declaration = fc.array(row, { minLength: 1, maxLength: 4 });
      return fc.tuple(fc.constant(rules), fc.array(declaration, { minLength: 30, maxLength: 30 }));
    });
  return fc
    .sample(question, { numRuns, seed: 7 })
    .map(([rules, declarations]) => ({ set: checked(rules), declarations }));
}

/** Values of one type where another belongs, in one row of four. */
function spoiled(row: FactRow, index: number): FactRow {
  if (index % 4 !== 0) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? 'heavy' : 7] as const),
  );
}

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
