import { describe, expect, it } from '@jest/globals';
import {
  check,
  parse,
  truthOf,
  type CheckedRule,
  type Fact,
  type FactRow,
  type ListContents,
  type Vocabulary,
} from '@tidewaiter/rule-language';
import { coverageOf, generateCases, mutationOf, type CaseRows, type CaseSetting } from '../src/index.js';

const labels = { en: '', fr: '', ar: '' };
const common = { label: labels, help: labels, source: 'field', perItem: true, knownBeforeInspection: true } as const;
const money = { min: 0, max: 1e12 };
const facts: readonly Fact[] = [
  { ...common, name: 'item.customs_value', type: 'number', bounds: money },
  { ...common, name: 'item.net_mass', type: 'number', bounds: { min: 0, max: 1e9 } },
  { ...common, name: 'item.packages', type: 'number', bounds: { min: 0, max: 1e6, whole: true } },
  { ...common, name: 'item.commodity_code', type: 'text', domain: 'commodityCode', pattern: '^\\d{6,10}$' },
  { ...common, name: 'item.origin', type: 'text', domain: 'country', pattern: '^[A-Z]{2}$' },
  { ...common, name: 'lodged_on', type: 'date', perItem: false },
  { ...common, name: 'importer.authorised', type: 'boolean', perItem: false },
  { ...common, name: 'reference.unit_value_median', type: 'number', bounds: money, source: 'reference' },
];
const lists: ListContents = new Map([['watched', new Set(['KP', 'IR'])]]);
const vocabulary: Vocabulary = {
  facts: new Map(facts.map((fact) => [fact.name, fact])),
  lists: new Map([['watched', { name: 'watched', label: labels }]]),
};
const setting: CaseSetting = {
  vocabulary,
  lists,
  stated: new Set(facts.filter(({ source }) => source === 'field').map(({ name }) => name)),
  complete: (row) => (row['item.commodity_code'] === '61091000' ? { ...row, 'reference.unit_value_median': 20 } : row),
};

function ruleWhen(condition: string): CheckedRule {
  const { document } = parse(`rule T-1 "Test"\nwhen ${condition}\nthen points 5`);
  const { checked, diagnostics } = check(document, vocabulary);
  const [rule] = checked?.rules ?? [];
  if (!rule) throw new Error(JSON.stringify(diagnostics));
  return rule;
}

const generated = (condition: string, starts: readonly FactRow[] = []) =>
  generateCases(ruleWhen(condition), setting, starts);

const asCases = (cases: readonly { row: FactRow; hits: boolean }[]): CaseRows[] =>
  cases.map(({ row, hits }) => ({ rows: [setting.complete(row)], hits }));

describe('generated cases', () => {
  it('stand below, at and above a threshold', () => {
    const borders = generated('item.customs_value > 1000').flatMap(({ purpose, value, hits }) =>
      value === undefined ? [] : [[purpose, value, hits]],
    );
    expect(borders).toEqual([
      ['below', 999.99, false],
      ['at', 1000, false],
      ['above', 1000.01, true],
    ]);
  });

  it('step by one where a fact is whole, and by a day where it is a date', () => {
    const values = (condition: string) => generated(condition).flatMap(({ value }) => value ?? []);
    expect(values('item.packages >= 10')).toEqual([9, 10, 11]);
    expect(values('lodged_on between 2026-03-01 and 2026-03-31')).toEqual(
      expect.arrayContaining(['2026-02-28', '2026-03-02', '2026-03-30', '2026-03-31', '2026-04-01']),
    );
  });

  it('turn a calculation between two neighbouring values of a fact in it', () => {
    const rule = 'item.customs_value / item.net_mass < 0.5 * reference.unit_value_median';
    const start = { 'item.commodity_code': '61091000', 'item.customs_value': 500, 'item.net_mass': 100 };
    const values = generated(rule, [start]).filter(({ fact }) => fact === 'item.customs_value');
    expect(values.map(({ purpose, value, hits }) => [purpose, value, hits])).toEqual([
      ['below', 999.99, true],
      ['above', 1000, false],
      ['missing', undefined, false],
    ]);
  });

  it('leave out each value a rule reads', () => {
    const missing = generated('item.origin = "CN" and importer.authorised').filter(
      ({ purpose }) => purpose === 'missing',
    );
    expect(missing.map(({ fact }) => fact).sort()).toEqual(['importer.authorised', 'item.origin']);
    expect(missing.every(({ hits }) => !hits)).toBe(true);
  });

  it('show each alternative deciding alone', () => {
    const cases = generated('item.origin in list watched or item.customs_value > 1000');
    const high = cases.find(({ purpose, fact }) => purpose === 'above' && fact === 'item.customs_value');
    expect(high?.hits).toBe(true);
    expect(['KP', 'IR']).not.toContain(high?.row['item.origin']);
  });

  it.each([
    'item.customs_value > 1000 and not (item.origin in list watched)',
    'item.commodity_code in chapter 61, 62 and item.customs_value / item.net_mass < 3',
    'item.commodity_code in 6101..6117 or item.origin is missing',
    '(if importer.authorised then 5 else 2) < item.packages',
    'lodged_on > 2026-01-01 and (item.origin = "CN" or item.origin = "DE")',
  ])('say what the rule says of them: %s', (condition) => {
    const rule = ruleWhen(condition);
    const cases = generateCases(rule, setting, []);
    expect(cases.some(({ hits }) => hits)).toBe(true);
    for (const { row, hits } of cases)
      expect(truthOf(rule.condition, setting.complete(row), lists) === true).toBe(hits);
    expect(new Set(cases.map(({ row }) => JSON.stringify(row))).size).toBe(cases.length);
  });

  it('reach through a derived fact to what a declaration states', () => {
    const text = `fact item.unit_value "Value per kilogram"\nis item.customs_value / item.net_mass`;
    const { document } = parse(`${text}\n\nrule T-1 "Test"\nwhen item.unit_value < 2\nthen points 5`);
    const [rule] = check(document, vocabulary).checked?.rules ?? [];
    if (!rule) throw new Error('not sound');
    const facts = generateCases(rule, setting, []).flatMap(({ fact }) => fact ?? []);
    expect(new Set(facts)).toEqual(new Set(['item.customs_value', 'item.net_mass']));
  });

  it('are none where no declaration can be hit', () => {
    expect(generated('item.packages > 5 and item.packages < 3')).toEqual([]);
  });
});

describe('coverage', () => {
  const rule = ruleWhen('item.customs_value > 1000 and item.origin = "CN"');

  it('asks each test for both answers', () => {
    const hit = { rows: [{ 'item.customs_value': 2000, 'item.origin': 'CN' }], hits: true };
    const cheap = { rows: [{ 'item.customs_value': 10 }], hits: false };
    expect(coverageOf(rule, [], lists).share).toBe(0);
    expect(coverageOf(rule, [hit], lists).share).toBe(0.5);
    expect(coverageOf(rule, [hit, cheap], lists).share).toBe(0.75);
    expect(
      coverageOf(rule, [hit, cheap], lists).leaves.map(({ text, sawFalse, sawUnknown }) => [
        text,
        sawFalse,
        sawUnknown,
      ]),
    ).toEqual([
      ['item.customs_value > 1000', true, false],
      ['item.origin = "CN"', false, true],
    ]);
  });
});

describe('mutation', () => {
  const rule = ruleWhen('item.customs_value > 1000 and item.origin = "CN"');
  const hit = { 'item.customs_value': 1000.01, 'item.origin': 'CN' };
  const at = { 'item.customs_value': 1000, 'item.origin': 'CN' };
  const other = { 'item.customs_value': 2000, 'item.origin': 'DE' };
  const cases = (...rows: readonly FactRow[]) =>
    asCases(rows.map((row) => ({ row, hits: truthOf(rule.condition, row, lists) === true })));
  const score = (...rows: readonly FactRow[]) => mutationOf(rule, cases(...rows), { setting, hints: [hit] });

  it('finds the fault that a lacking case would have shown', () => {
    const { survivors } = score(hit, other);
    const boundary = survivors.find(({ mutant }) => mutant.after === 'item.customs_value >= 1000');
    expect(boundary?.lacking).toMatchObject({ row: { 'item.customs_value': 1000, 'item.origin': 'CN' }, hits: false });
    expect(score(hit, at, other).survivors.map(({ mutant }) => mutant.after)).not.toContain(
      'item.customs_value >= 1000',
    );
  });

  it('is whole once every lacking case has been added', () => {
    let rows: FactRow[] = [hit];
    for (let round = 0; round < 5; round += 1)
      rows = [...rows, ...score(...rows).survivors.map(({ lacking }) => lacking.row)];
    expect(score(...rows)).toMatchObject({ score: 1, survivors: [] });
    expect(score(...rows).killed).toBeGreaterThan(5);
  });

  it('names the value that nothing would miss', () => {
    const chapters = ruleWhen('item.commodity_code in chapter 61, 62');
    const shirt = { rows: [{ 'item.commodity_code': '61091000' }], hits: true };
    const { survivors } = mutationOf(chapters, [shirt], { setting, hints: [] });
    expect(survivors.map(({ mutant, lacking }) => [mutant.before, mutant.after, lacking.hits])).toContainEqual([
      '62',
      '',
      true,
    ]);
  });

  it('takes nothing from a case that the rule itself fails', () => {
    const wrong: CaseRows = { rows: [hit], hits: false };
    expect(mutationOf(rule, [wrong], { setting, hints: [hit] }).killed).toBe(0);
  });

  it('does not count a fault that changes nothing', () => {
    const same = ruleWhen('item.packages > 0 or item.packages >= 0');
    const all = generateCases(same, setting, []);
    const { survivors, undecided } = mutationOf(same, asCases(all), { setting, hints: [] });
    expect(undecided).toBeGreaterThan(0);
    expect(survivors.map(({ mutant }) => mutant.after)).not.toContain('item.packages >= 0 or item.packages >= 0');
  });
});
