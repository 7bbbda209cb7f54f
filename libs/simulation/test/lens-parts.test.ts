import { describe, expect, it } from '@jest/globals';
import { bitmapsOf, columnsOfRows } from '@tidewaiter/rule-index';
import { conditionsOf, truthOf, type Condition, type FactRow } from '@tidewaiter/rule-language';
import { funnelOf } from '../src/lens/funnel.js';
import { stretchesFor } from '../src/lens/list-stretches.js';
import { memory } from '../src/lens/memory.js';
import { placesIn } from '../src/lens/places-in.js';
import { rollUpOnce } from '../src/lens/roll-up-once.js';
import { sampleOf } from '../src/lens/sample.js';
import { someBits } from '../src/lens/some-bits.js';
import { spreadsOn } from '../src/lens/spread.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';
import { generator } from './generated.js';

/** Declarations of one to three items, facts missing here and there. */
function someDeclarations(count: number): FactRow[][] {
  const next = generator(3);
  const item = (): FactRow => ({
    office: next() < 0.5 ? 'A' : 'B',
    'item.customs_value': next() < 0.2 ? undefined : Math.floor(next() * 100),
    'item.net_mass': next() < 0.2 ? undefined : Math.floor(next() * 10),
  });
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(next() * 3) }, item));
}

describe('the funnel', () => {
  const declarations = someDeclarations(400);
  const store = columnsOfRows(declarations, { keeping: 'own' });
  const driver = bitmapsOf(store, lists);
  const stepsOf = (condition: Condition) =>
    funnelOf(condition, {
      rowsWhere: driver.condition,
      countDeclarations: driver.countDeclarations,
    });
  const declarationsWith = (...conditions: readonly Condition[]) =>
    declarations.filter((items) =>
      items.some((row) => conditions.every((condition) => truthOf(condition, row, lists) === true)),
    ).length;

  it('tells what each part of an `all` leaves of the parts before, and each part of an `any` of what came to it', () => {
    const [rule] = rulesWhen(
      'item.net_mass > 2 and (office = "A" or item.customs_value < 30) and not (item.customs_value > 80)',
    ).rules;
    const [, first, either, left, right, not] = conditionsOf(rule!) as [Condition, ...Condition[]] as Condition[];
    expect(stepsOf(rule!.condition)).toEqual([
      { id: first!.id, declarations: declarationsWith(first!) },
      { id: left!.id, declarations: declarationsWith(first!, left!) },
      { id: right!.id, declarations: declarationsWith(first!, right!) },
      { id: either!.id, declarations: declarationsWith(first!, either!) },
      { id: not!.id, declarations: declarationsWith(first!, either!, not!) },
    ]);
  });

  it('has one step for a rule of one condition', () => {
    const [rule] = rulesWhen('item.net_mass > 2').rules;
    expect(stepsOf(rule!.condition)).toEqual([
      { id: rule!.condition.id, declarations: declarationsWith(rule!.condition) },
    ]);
  });
});

describe('the spread around a number', () => {
  // Values 0 to 999 over masses of 10, every fifth without a mass.
  const items = Array.from({ length: 1000 }, (_, value): FactRow[] => [
    { 'item.customs_value': value, 'item.net_mass': value % 5 === 0 ? undefined : 10 },
  ]);
  const store = columnsOfRows(items, { keeping: 'own' });
  const driver = bitmapsOf(store, lists);
  const spreads = spreadsOn(store, lists);
  const spreadsOf = (condition: string) =>
    spreads(rulesWhen(condition).rules[0]!.condition, { rowsWhere: driver.condition, count: driver.count });

  it('is that of what the number is held against, with the items of which the test alone is true', () => {
    const [value, mass] = spreadsOf('item.customs_value < 300 and 5 <= item.net_mass');
    expect(value).toMatchObject({ items: 300, missing: 0 });
    expect(mass).toMatchObject({ items: 800, quantiles: [10, 10, 10, 10, 10] });
    expect(mass!.missing / mass!.sampled).toBeCloseTo(0.2, 1);
    const near = [50, 250, 500, 750, 950];
    value!.quantiles.forEach((quantile, at) => expect(Math.abs(quantile - near[at]!)).toBeLessThan(60));
  });

  it('is that of a ratio where the number is a factor', () => {
    const [ratio] = spreadsOf('item.customs_value < 3 * item.net_mass');
    expect(ratio!.items).toBe(24);
    expect(Math.abs(ratio!.quantiles[2]! - 50)).toBeLessThan(6);
    expect(spreadsOf('office = "A" and item.customs_value > item.net_mass')).toEqual([]);
  });

  it('is the same at every question', () => {
    expect(spreadsOf('item.customs_value < 300')).toEqual(spreadsOf('item.customs_value < 300'));
  });
});

describe('the stretches of a rule', () => {
  const contents = (values: readonly string[], others: readonly string[]) =>
    new Map([
      ['own', new Set(values)],
      ['other', new Set(others)],
    ]);
  const stretches = [
    { lists: contents(['a'], ['x']) },
    { from: '2025-02-01', lists: contents(['a'], ['x', 'y']) },
    { from: '2025-03-01', lists: contents(['a', 'b'], ['x', 'y']) },
    { from: '2025-04-01', lists: contents(['a', 'c'], ['x']) },
  ];

  it('begin where a list that it reads changes', () => {
    const bounds = (names: readonly string[]) =>
      stretchesFor(names, stretches).map(({ before, from }) => [from, before]);
    expect(bounds([])).toEqual([[undefined, undefined]]);
    expect(bounds(['own'])).toEqual([
      [undefined, '2025-03-01'],
      ['2025-03-01', '2025-04-01'],
      ['2025-04-01', undefined],
    ]);
    expect(bounds(['other'])).toEqual([
      [undefined, '2025-02-01'],
      ['2025-02-01', '2025-04-01'],
      ['2025-04-01', undefined],
    ]);
  });
});

describe('a sample', () => {
  const places = Array.from({ length: 1000 }, (_, at) => at);

  it('is of the size asked for, in order, and every place has its chance', () => {
    const sample = sampleOf(places, 200);
    expect(sample).toHaveLength(200);
    expect(sample).toEqual(sample.toSorted((a, b) => a - b));
    for (const quarter of [0, 250, 500, 750]) {
      expect(sample.filter((at) => at >= quarter && at < quarter + 250).length).toBeGreaterThan(30);
    }
    expect(sampleOf([4, 7], 5)).toEqual([4, 7]);
  });

  it('keeps what it had as long as that is among the places', () => {
    const sample = sampleOf(places, 5);
    const fewer = places.filter((at) => at % 10 !== 0 || sample.includes(at));
    expect(sampleOf(fewer, 5)).toEqual(sample);
  });
});

describe('some bits', () => {
  it('are bits that are set, wherever they lie', () => {
    const next = generator(5);
    const set = [3, 31, 32, 40, 95];
    const bitmap = new Uint32Array(3);
    for (const at of set) bitmap[at >>> 5]! |= 1 << (at & 31);
    expect([...new Set(someBits(bitmap, 200, next))].toSorted((a, b) => a - b)).toEqual(set);
    expect(someBits(new Uint32Array(3), 5, next)).toEqual([]);
  });
});

describe('the memory', () => {
  it('lets go of what was asked for longest ago when the budget is exceeded', () => {
    const kept = memory<string>(10);
    kept.keep('a', 'A', 4);
    kept.keep('b', 'B', 4);
    expect(kept.get('a')).toBe('A');
    kept.keep('c', 'C', 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['A', undefined, 'C']);
    kept.keep('huge', 'H', 40);
    expect([kept.get('a'), kept.get('c'), kept.get('huge')]).toEqual([undefined, undefined, 'H']);
  });
});

describe('places of bits', () => {
  it('are those of the bits that are set', () => {
    const next = generator(5);
    const set = Array.from({ length: 300 }, (_, at) => at).filter((at) => next() < (at < 200 ? 0.3 : 0.95));
    const bitmap = new Uint32Array(10);
    for (const at of set) bitmap[at >>> 5] = (bitmap[at >>> 5] ?? 0) | (1 << (at & 31));
    expect([...placesIn(bitmap)]).toEqual(set);
    expect([...placesIn(new Uint32Array(3))]).toEqual([]);
  });
});

describe('rolling up once', () => {
  it('answers equal bitmaps with what was found before, and others anew', () => {
    const asked: number[][] = [];
    const rollUp = rollUpOnce((rows) => {
      asked.push([...rows]);
      return rows.map((word) => word >>> 1);
    });
    const [one, other] = [
      [6, 4],
      [6, 8],
    ] as const;
    for (const rows of [one, other, one, one, other]) {
      expect([...rollUp(Uint32Array.from(rows))]).toEqual(rows.map((word) => word >>> 1));
    }
    expect(asked).toEqual([one, other]);
  });
});
