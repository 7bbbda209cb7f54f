import { describe, expect, it } from '@jest/globals';
import { truthOf, type CheckedRuleSet, type FactRow, type ListContents } from '@tidewaiter/rule-language';
import { addFigures, columnsOfRows, columnStore, compileScan, withBins, type ScanFigures } from '../src/index.js';
import { lists } from '../../../test/parity/setting.js';
import { lists as few, rulesWhen } from '../../../test/support/rules-when.js';
import { questions, spoiled } from './questions.js';

const own = { keeping: 'own' } as const;

interface Scanned {
  readonly set: CheckedRuleSet;
  readonly declarations: readonly (readonly FactRow[])[];
  readonly lists: ListContents;
}

/** An amount for each declaration. */
function amountsOf(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, at) => (at * 37) % 101);
}

/** The figures as the definition of the language has them. */
function defined({ set, declarations, lists: known }: Scanned): ScanFigures {
  const amounts = amountsOf(declarations.length);
  const hit = declarations.map((items) =>
    set.rules.map(({ condition }) => items.filter((row) => truthOf(condition, row, known) === true).length),
  );
  const sum = (of: (rows: number, declaration: number) => number) =>
    Float64Array.from(set.rules, (_, rule) => hit.reduce((total, rows, at) => total + of(rows[rule] ?? 0, at), 0));
  return {
    rows: sum((rows) => rows),
    declarations: sum((rows) => Math.sign(rows)),
    unique: sum((rows, at) => (rows > 0 && hit[at]?.filter((other) => other > 0).length === 1 ? 1 : 0)),
    amount: sum((rows, at) => (rows > 0 ? (amounts[at] ?? 0) : 0)),
  };
}

function expectAgreement(scanned: Scanned): void {
  const { set, declarations } = scanned;
  const amounts = amountsOf(declarations.length);
  const expected = defined(scanned);
  const third = Math.ceil(declarations.length / 3);
  const ranges = [0, 1, 2].map((at) => ({ from: at * third, to: Math.min((at + 1) * third, declarations.length) }));
  for (const kernel of ['fastest', 'plain'] as const) {
    const scan = compileScan(set.rules, { lists: scanned.lists, store: columnsOfRows(declarations, own), kernel });
    expect(scan.run({ amounts })).toEqual(expected);
    expect(addFigures(ranges.map((range) => scan.run({ amounts, ...range })))).toEqual(expected);
  }
}

describe('a scan', () => {
  it.each([1, 5, 40, 140])('for %d random rules agrees with the definition', (count) => {
    for (const question of questions(Math.ceil(160 / count), count)) expectAgreement({ ...question, lists });
  });

  it('agrees on values of the wrong type', () => {
    for (const { set, declarations } of questions(10, 20)) {
      expectAgreement({ set, declarations: declarations.map((items) => items.map(spoiled)), lists });
    }
  });

  it('agrees where bins hold many numbers, and cuts go through them', () => {
    const conditions = [0, 1, 3, 17, 250, 251, 499.5].map((cut) => `item.net_mass > ${cut} and item.net_mass <= 400`);
    const set = rulesWhen(...conditions, 'not item.net_mass between 7 and 300', 'item.net_mass in (3, 40, 41)');
    // Some 75,000 numbers, of which 3 is the most frequent: bins are made on a sample of them.
    const declarations = Array.from({ length: 40_000 }, (_, at): FactRow[] => [
      { 'item.net_mass': at % 5 === 0 ? 3 : ((at * 7919) % 1_000_003) / 2001 },
      at % 7 === 0 ? {} : { 'item.net_mass': ((at * 104_729) % 500_009) / 1000 },
    ]);
    expectAgreement({ set, declarations, lists: few });
  });

  it('agrees on more texts than short codes have numbers for', () => {
    const alternatives = [1, 2, 3, 4].map((at) => `office = "O${at}" and item.net_mass > ${at}`);
    const set = rulesWhen(
      'office in ("O7", "O65534", "O65535", "O69999")',
      'not office in list watched and item.net_mass > 96',
      `(${alternatives.join(' or ')} or office = "O69998" or item.net_mass * 2 = 6) and office is present`,
      'office = "O3" or office is missing',
    );
    const declarations = Array.from({ length: 70_000 }, (_, at): FactRow[] => [
      { ...(at % 97 === 5 ? {} : { office: `O${at}` }), 'item.net_mass': at % 98 },
    ]);
    expectAgreement({ set, declarations, lists: few });
  });

  it('agrees on alternatives of several facts, also where another fact is of the wrong type', () => {
    const set = rulesWhen(
      'office = "DZALG" or authorised',
      '(office = "DZALG" or authorised) and item.net_mass > 1',
      '(office = "DZALG" or authorised and item.net_mass < 4) and (authorised or office is missing)',
      'not (office = "DZALG" and authorised) and (item.net_mass * 2 > 6 or office = "DZORN")',
      'office = "DZORN" and authorised or item.net_mass = 3 and not authorised',
      'office = "DZALG" or item.net_mass between 2 and 3 or not authorised',
    );
    const offices = [undefined, 'DZALG', 'DZORN', 7];
    const masses = [undefined, 1, 2, 2.5, 3, 4, 9, 'heavy'];
    const truths = [undefined, true, false, 'yes'];
    const rows = offices.flatMap((office) =>
      masses.flatMap((mass) => truths.map((truth) => ({ office, 'item.net_mass': mass, authorised: truth }))),
    );
    const sound = rows.filter(({ office, authorised, ...row }) => {
      return office !== 7 && authorised !== 'yes' && row['item.net_mass'] !== 'heavy';
    });
    for (const some of [rows, sound]) {
      const present = some.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
      );
      expectAgreement({ set, declarations: present.map((row) => [row]), lists: few });
    }
  });

  it('agrees for so many rules that few rows are sieved together', () => {
    const set = rulesWhen(
      ...Array.from({ length: 1500 }, (_, at) => `item.net_mass > ${at} and item.net_mass < ${at + 3}`),
    );
    const declarations = Array.from({ length: 200 }, (_, at): FactRow[] => [
      { 'item.net_mass': at * 10 },
      { 'item.net_mass': at * 10 + 1.5 },
    ]);
    expectAgreement({ set, declarations, lists: few });
  });

  it('agrees on declarations that lie in several blocks of rows, and rules of several lines', () => {
    const set = rulesWhen(
      'office = "DZALG" or item.net_mass > 90 or item.net_mass < 3',
      'office = "DZORN"',
      'item.net_mass > 95 and authorised or item.net_mass > 97 and office is present',
      'item.net_mass = 50',
    );
    const lengths = [1, 300, 211, 1, 600, 1200, 2, 3, 509, 1, 1, 700, 40];
    const declarations = lengths.map((length, at) =>
      Array.from({ length }, (_, item): FactRow => {
        const mass = { 'item.net_mass': (at * 31 + item * 7) % 101 };
        return { ...mass, authorised: item % 3 === 0, ...(item % 5 === at % 5 && { office: 'DZORN' }) };
      }),
    );
    expectAgreement({ set, declarations, lists: few });
    const each = declarations.flat().map((row) => [row]);
    expectAgreement({ set, declarations: each, lists: few });
  });

  it('finds nothing for no rules, and no declarations', () => {
    const ground = { lists: few, store: columnsOfRows([[{ office: 'DZALG' }]], own) };
    expect(compileScan([], ground).run().rows).toHaveLength(0);
    const empty = { lists: few, store: columnStore({ starts: Uint32Array.of(0), columns: new Map() }) };
    expect([...compileScan(rulesWhen('office is missing').rules, empty).run().rows]).toEqual([0]);
  });

  it('runs on WebAssembly unless told otherwise', () => {
    const ground = { lists: few, store: columnsOfRows([[{ office: 'DZALG' }]], own) };
    const set = rulesWhen('office = "DZALG"');
    expect(compileScan(set.rules, ground).kernel).toBe('wasm');
    expect(compileScan(set.rules, { ...ground, kernel: 'plain' }).kernel).toBe('plain');
  });

  it('tells of each declaration that is hit, in order, once', () => {
    const set = rulesWhen('office = "DZALG"', 'item.net_mass > 5', 'authorised');
    const declarations = [
      [
        { office: 'DZALG', 'item.net_mass': 1 },
        { office: 'DZALG', 'item.net_mass': 6 },
      ],
      [{ 'item.net_mass': 1 }],
      [{ authorised: true }, { authorised: true }],
    ];
    const seen: [number, number[]][] = [];
    compileScan(set.rules, { lists: few, store: columnsOfRows(declarations, own) }).run({
      visit: (declaration, rules, count) => seen.push([declaration, [...rules.subarray(0, count)]]),
    });
    expect(seen).toEqual([
      [0, [0, 1]],
      [2, [2]],
    ]);
  });

  it('takes columns that were put into bins before', () => {
    const column = { kind: 'numbers', values: Float64Array.of(1, NaN, 6, 5) } as const;
    const columns = new Map([['item.net_mass', withBins(column, { keeping: 'shared' })]]);
    const store = columnStore({ starts: Uint32Array.of(0, 1, 2, 3, 4), columns });
    const { rows } = compileScan(rulesWhen('item.net_mass >= 5', 'item.net_mass is missing').rules, {
      lists: few,
      store,
    }).run();
    expect([...rows]).toEqual([2, 1]);
  });
});
