import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hits, printCondition, truthOf, type CheckedRuleSet, type FactRow, type Rule } from '@tidewaiter/rule-language';
import { compileRows, type RowDriver } from '../src/index.js';
import { checked, checkedOrNot, lists, vocabulary } from '../../../test/parity/setting.js';
import { tellingRow } from '../../../test/parity/telling-rows.js';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { lists as few, rulesWhen } from '../../../test/support/rules-when.js';

const facts = [...vocabulary.facts.values()];
const rule = ruleGenerators(vocabulary).rule.filter((one) => checkedOrNot([one]) !== undefined);

/** Rule sets, with rows that lie at and around what the rules ask. */
function questions(rulesEach: number, numRuns: number): { set: CheckedRuleSet; rows: FactRow[] }[] {
  const question = fc
    .array(rule, { minLength: rulesEach, maxLength: rulesEach })
    .map((rules) => rules.map((one, index): Rule => ({ ...one, ruleId: `A-${index}` })))
    .chain((rules) => {
      const conditions = rules.map(({ condition }) => condition);
      return fc.tuple(
        fc.constant(rules),
        fc.array(tellingRow(conditions, facts, lists), { minLength: 20, maxLength: 20 }),
      );
    });
  return fc.sample(question, { numRuns, seed: 5 }).map(([rules, rows]) => ({ set: checked(rules), rows }));
}

function defined(set: CheckedRuleSet, row: FactRow): number[] {
  return set.rules.flatMap((one, index) => (hits(one, row, lists) ? [index] : []));
}

function expectAgreement(driver: RowDriver, set: CheckedRuleSet, row: FactRow): void {
  expect({ row, hits: driver.hits(row) }).toEqual({ row, hits: defined(set, row) });
}

describe('the index', () => {
  it.each([1, 40, 300])('of %d random rules agrees with the definition', (count) => {
    for (const { set, rows } of questions(count, Math.ceil(120 / count))) {
      const driver = compileRows(set, lists);
      for (const row of rows) expectAgreement(driver, set, row);
    }
  });

  it('agrees whatever the order of the keys, with keys no rule reads and with values of the wrong type', () => {
    for (const { set, rows } of questions(60, 5)) {
      const driver = compileRows(set, lists);
      rows.forEach((row, index) => {
        const entries = Object.entries(row);
        expectAgreement(driver, set, Object.fromEntries([...entries].reverse()));
        expectAgreement(driver, set, { [`unread_${index}`]: 1, ...row });
        const wrong = entries.map(([name, value]) => [name, typeof value === 'number' ? 'heavy' : 7] as const);
        expectAgreement(driver, set, Object.fromEntries([...entries.slice(1), ...wrong.slice(0, 1)]));
        expectAgreement(driver, set, row);
      });
    }
  });

  it('agrees when it was chosen by a sample of rows', () => {
    for (const { set, rows } of questions(60, 3)) {
      const driver = compileRows(set, lists, { sample: rows });
      for (const row of rows) expectAgreement(driver, set, row);
    }
  });

  it('agrees after rules were changed and added, and the first driver stays as it was', () => {
    for (const { set, rows } of questions(40, 4)) {
      const first = { ...set, rules: set.rules.slice(0, 20) };
      const driver = compileRows(first, lists);
      let edited = driver;
      let rules = first.rules;
      set.rules.slice(20).forEach((one, index) => {
        const place = index < 15 ? (index * 7) % 20 : rules.length;
        edited = edited.withRule(place, one);
        rules = [...rules.slice(0, place), one, ...rules.slice(place + 1)];
      });
      for (const row of rows) {
        expectAgreement(edited, { ...set, rules }, row);
        expectAgreement(driver, first, row);
      }
    }
  });
});

describe('a driver after any sequence of edits', () => {
  const [question] = questions(60, 1);
  if (!question) throw new Error('No question');
  const { set, rows } = question;
  const first = { ...set, rules: set.rules.slice(0, 30) };
  /** Which rule comes to which place (one beyond the last adds it), and whether a row is asked in between. */
  const edit = fc.record({ place: fc.nat(60), rule: fc.nat(set.rules.length - 1), isAsked: fc.boolean() });

  it('answers like one compiled from the rules as they are then', () => {
    const original = compileRows(first, lists);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), fc.constantFrom(...rows), (edits, row) => {
        let rules = first.rules;
        let driver = original;
        for (const { place, rule: chosen, isAsked } of edits) {
          const at = Math.min(place, rules.length);
          const next = set.rules[chosen];
          if (!next) throw new RangeError(`No rule ${chosen}`);
          driver = driver.withRule(at, next);
          rules = [...rules.slice(0, at), next, ...rules.slice(at + 1)];
          if (isAsked) expectAgreement(driver, { ...set, rules }, row);
        }
        expect(driver.hits(row)).toEqual(compileRows({ ...set, rules }, lists).hits(row));
        expectAgreement(driver, { ...set, rules }, row);
        expectAgreement(original, first, row);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('answers right when every one of very many rules was changed', () => {
    const many = { ...set, rules: Array.from({ length: 3000 }, (_, index) => rulesAt(index)) };
    const others = many.rules.map((_, index) => rulesAt(index + 1));
    const edited = others.reduce((driver, one, index) => driver.withRule(index, one), compileRows(many, lists));
    for (const row of rows.slice(0, 5)) expectAgreement(edited, { ...set, rules: others }, row);
  });

  function rulesAt(index: number): CheckedRuleSet['rules'][number] {
    const one = set.rules[index % set.rules.length];
    if (!one) throw new RangeError(`No rule ${index}`);
    return one;
  }
});

describe('the trace', () => {
  it('names the same hits, with leaves that are true of the row and the values of the facts', () => {
    for (const { set, rows } of questions(60, 4)) {
      const driver = compileRows(set, lists);
      for (const row of rows) {
        const traces = driver.trace(row);
        expect(traces.map((trace) => trace.rule)).toEqual(defined(set, row));
        for (const { rule: index, leaves, facts: names, values } of traces) {
          expect(names).toEqual(set.rules[index]?.facts);
          expect(values).toEqual(names.map((name) => row[name]));
          expect(leaves.map(({ leaf, negated }) => truthOf(leaf, row, lists) === !negated)).toEqual(
            leaves.map(() => true),
          );
        }
      }
    }
  });

  it('gives of alternatives the first that is true', () => {
    const driver = compileRows(
      rulesWhen('office in list watched and (authorised or not item.net_mass between 5 and 9)'),
      few,
    );
    const tested = (row: FactRow) =>
      driver.trace(row).map(({ leaves }) => leaves.map(({ leaf }) => printCondition(leaf)));
    expect(tested({ office: 'DZALG', authorised: true, 'item.net_mass': 1 })).toEqual([
      ['office in list watched', 'authorised'],
    ]);
    expect(tested({ office: 'DZALG', 'item.net_mass': 10 })).toEqual([['office in list watched', 'item.net_mass > 9']]);
    expect(tested({ office: 'DZALG', 'item.net_mass': 6 })).toEqual([]);
  });
});
