import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { declarationSchema, inspectionActSchema } from '@tidewaiter/declaration';
import {
  administrationOf,
  defaultPeriod,
  defaultSeed,
  rulesData,
  schemeNames,
  type ListDescription,
  type PastDeclaration,
} from '@tidewaiter/sample-history';
import { sampleHistory } from '../support/sample.js';
import { rulesFolder } from '../support/starter-pack.js';

function digestOf(history: Iterable<PastDeclaration>): string {
  const hash = createHash('sha256');
  for (const past of history) hash.update(JSON.stringify(past));
  return hash.digest('hex');
}

function share<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  return values.filter(holds).length / values.length;
}

describe('the sample history', () => {
  let history: PastDeclaration[];

  beforeAll(() => {
    history = [...sampleHistory(20_000)];
  });

  it('is the same for the same seed and another for another', () => {
    expect(digestOf(sampleHistory(2000))).toBe(digestOf(sampleHistory(2000)));
    expect(digestOf(sampleHistory(2000))).not.toBe(digestOf(sampleHistory(2000, 1)));
  });

  it('has exactly the declarations asked for, each with its own reference, in order of lodging', () => {
    expect(history).toHaveLength(20_000);
    expect(new Set(history.map(({ reference }) => reference)).size).toBe(20_000);
    const days = history.map(({ declaration }) => declaration.lodged_on);
    expect([...days].sort()).toEqual(days);
    expect([days[0], days.at(-1)]).toEqual(['2024-07-01', '2026-06-30']);
  });

  it('consists of valid declarations and acts', () => {
    for (const { declaration, act } of history.slice(0, 3000)) {
      expect(declarationSchema.safeParse(declaration).error?.issues ?? []).toEqual([]);
      if (act !== undefined) expect(inspectionActSchema.parse(act)).toEqual(act);
    }
  });

  it('has outcomes of what was inspected and of nothing else', () => {
    for (const { act, selectedBy } of history) expect(act === undefined).toBe(selectedBy === undefined);
    for (const { act, declaration } of history) {
      if (act !== undefined) expect(act.inspected_on >= declaration.lodged_on).toBe(true);
    }
  });

  it('never finds what is not there, and misses some of what is', () => {
    const examined = history.filter(({ act }) => act !== undefined && act.result !== 'notExamined');
    const found = examined.filter(({ act }) => act?.result === 'irregular');
    expect(found.filter(({ truth }) => !truth.irregular)).toEqual([]);
    expect(found.length).toBeLessThan(examined.filter(({ truth }) => truth.irregular).length);
    expect(share(history, ({ act }) => act?.result === 'notExamined')).toBeGreaterThan(0.002);
  });

  it('knows what an inspection of anything would have said, which is what it did say where there was one', () => {
    for (const { act, truth } of history) if (act !== undefined) expect(truth.inspection).toEqual(act);
    const found = (some: readonly PastDeclaration[]): number =>
      share(some, ({ truth }) => truth.inspection.result === 'irregular');
    const irregular = history.filter(({ truth }) => truth.irregular);
    expect(found(history.filter(({ truth }) => !truth.irregular))).toBe(0);
    // Some are overlooked, some not really examined, inspected in that past or not.
    for (const some of [irregular, irregular.filter(({ act }) => act === undefined)]) {
      expect(found(some)).toBeGreaterThan(0.7);
      expect(found(some)).toBeLessThan(0.9);
    }
  });

  it.each([defaultSeed, 7])('has plausible rates with seed %s', (seed) => {
    const some = seed === defaultSeed ? history : [...sampleHistory(20_000, seed)];
    const within = (rate: number, [low, high]: readonly [number, number]) => rate >= low && rate <= high;
    const rates = {
      irregular: share(some, ({ truth }) => truth.irregular),
      policy: share(some, ({ selectedBy }) => selectedBy === 'policy'),
      random: share(some, ({ selectedBy }) => selectedBy === 'random'),
      propensity: some.reduce((sum, { propensity }) => sum + propensity, 0) / some.length,
    };
    expect({ ...rates, fits: within(rates.irregular, [0.055, 0.095]) }).toMatchObject({ fits: true });
    expect({ ...rates, fits: within(rates.policy, [0.075, 0.105]) }).toMatchObject({ fits: true });
    expect({ ...rates, fits: within(rates.random, [0.016, 0.024]) }).toMatchObject({ fits: true });
    expect(rates.propensity).toBeCloseTo(rates.policy + rates.random, 1);
  });

  it('plays every scheme, and the old policy finds more than chance does', () => {
    const played = new Set(history.flatMap(({ truth }) => truth.scheme ?? []));
    expect([...played].sort()).toEqual([...schemeNames].sort());
    const rateOf = (by: string) => {
      const acts = history.filter(({ act, selectedBy }) => selectedBy === by && act?.result !== 'notExamined');
      return share(acts, ({ act }) => act?.result === 'irregular');
    };
    expect(rateOf('policy')).toBeGreaterThan(1.4 * rateOf('random'));
  });

  it('leaves traces: undervalued goods are cheap, understated quantities heavy', () => {
    const { references } = administrationOf({ seed: defaultSeed, ...defaultPeriod });
    const medians = new Map(references.map((row) => [row.commodity_code, row.unit_value_median]));
    const items = history.flatMap(({ declaration, truth }) =>
      declaration.items.map((item, index) => ({
        scheme: truth.items.includes(index + 1) ? truth.scheme : undefined,
        price: (item.customs_value ?? 0) / (item.net_mass ?? 1) / (medians.get(item.commodity_code ?? '') ?? 1),
        packing: (item.gross_mass ?? 0) / (item.net_mass ?? 1),
      })),
    );
    const of = (scheme: string | undefined) => items.filter((item) => item.scheme === scheme);
    const cheap = (item: { readonly price: number }) => item.price < 0.5;
    const heavy = (item: { readonly packing: number }) => item.packing > 1.3;
    expect(share(of('undervaluation'), cheap)).toBeGreaterThan(4 * share(of(undefined), cheap));
    expect(share(of('undervaluation'), cheap)).toBeLessThan(0.95);
    expect(share(of('understatedQuantity'), heavy)).toBeGreaterThan(4 * share(of(undefined), heavy));
  });
});

describe('the lists and reference values of the starter pack', () => {
  it('are those of the default history', () => {
    const described = JSON.parse(readFileSync(`${rulesFolder}lists/lists.json`, 'utf8')) as ListDescription[];
    const administration = administrationOf({ seed: defaultSeed, ...defaultPeriod });
    for (const { path, text } of rulesData(administration, described)) {
      expect(readFileSync(`${rulesFolder}${path}`, 'utf8')).toBe(text);
    }
  });

  it('know only part of the truth', () => {
    const { traders, lists } = administrationOf({ seed: defaultSeed, ...defaultPeriod });
    const watched = new Set(lists.find(({ id }) => id === 'watched_importers')?.values.map(({ value }) => value));
    const fraudulent = traders.importers.filter(({ conduct }) => conduct === 'fraudulent');
    expect(share(fraudulent, ({ id }) => watched.has(id))).toBeLessThan(0.5);
    expect(share([...watched], (id) => !fraudulent.some((importer) => importer.id === id))).toBeGreaterThan(0.1);
  });
});
