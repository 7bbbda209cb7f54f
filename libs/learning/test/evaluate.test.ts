import { describe, expect, it } from '@jest/globals';
import type { ScoreModel } from '@tidewaiter/risk-model';
import { evaluate, splitByTime, type LearningCase } from '../src/index.js';
import { goodsOf } from '../src/goods-key.js';
import { oneItem } from './cases-for-tests.js';

/** A single stump on the tax rate: above 10 scores high. */
const model: ScoreModel = {
  metadata: {
    name: 'stump',
    version: 1,
    target: 'irregular',
    features: [{ kind: 'expression', name: 'tax_rate', text: 'item.tax_rate' }],
    quantiles: [0, 1],
    trainedOn: { from: '2024-01-01', to: '2024-01-02', rows: 1, positives: 1 },
    seed: 1,
  },
  forest: {
    columns: 1,
    baseMargin: 0,
    roots: Int32Array.of(0),
    column: Int32Array.of(0, -1, -1),
    value: Float32Array.of(10, -1, 1),
    left: Int32Array.of(1, 0, 0),
    right: Int32Array.of(2, 0, 0),
    missing: Int32Array.of(1, 0, 0),
  },
  readers: [(row) => Number(row['item.tax_rate'])],
};

/** Brings 0.73 down to about 0.26, and 0.27 to about 0. */
const certain = { kind: 'platt', slope: 2, intercept: -3.05 } as const;

describe('evaluation', () => {
  it('is of examined declarations, by their worst item', async () => {
    const cases: LearningCase[] = [
      {
        day: '2024-01-01',
        rows: [{ 'item.tax_rate': 1 }, { 'item.tax_rate': 20 }],
        outcome: { irregular: true, items: [1], additionalDuty: 30 },
      },
      ...Array.from({ length: 19 }, (_, i) => oneItem({ 'item.tax_rate': 2 }, i === 0)),
      oneItem({ 'item.tax_rate': 30 }),
    ];
    const found = (await evaluate(model, cases)).all;
    expect([found.n, found.irregular]).toEqual([20, 2]);
    // The higher of two irregular ones beats all 18 conform ones, the other ties with them: (18 + 9) of 36 pairs.
    expect(found.auc?.value).toBeCloseTo(27 / 36, 12);
    expect(found.budgets.map(({ budget, selected }) => [budget, selected])).toEqual([
      [0.01, 1],
      [0.02, 1],
      [0.05, 1],
      [0.1, 2],
    ]);
    expect(found.budgets[0]).toMatchObject({ precision: { value: 1 }, recall: { value: 0.5 } });
    expect(found.budgets[0]?.revenue?.value).toBeCloseTo(30 / 130, 12);
    expect(found.budgets[0]).not.toHaveProperty('revenueByYield');
    // Two selected: the one above, and one of nineteen equal ones of which one is irregular.
    expect(found.budgets[3]?.precision.value).toBeCloseTo((1 + 1 / 19) / 2, 12);
  });

  it('has no AUC without both outcomes, and no revenue where no duty was recorded', async () => {
    const { all } = await evaluate(model, [oneItem({}, false)]);
    expect(all).not.toHaveProperty('auc');
    expect(all.budgets[0]).not.toHaveProperty('revenue');
  });

  it('measures goods that training never saw apart', async () => {
    const row = (origin: string, rate: number) => ({ 'item.origin': origin, 'item.tax_rate': rate });
    const key = ['item.origin', 'item.tax_rate'];
    const seen = goodsOf([oneItem(row('XA', 1)), oneItem({ 'item.tax_rate': 9 })], key);
    const cases = [row('XA', 1), row('XA', 20), row('XB', 1), { 'item.tax_rate': 9 }].map((one) => oneItem(one, true));
    const mixed = { ...oneItem({}, false), rows: [row('XA', 1), row('XC', 7)] };
    const found = await evaluate(model, [...cases, mixed], { key, seen });
    expect([found.all.n, found.guard.n, found.guard.irregular]).toEqual([5, 2, 2]);
  });

  it('compares probabilities with outcomes, before and after calibration', async () => {
    const calibrated = { ...model, metadata: { ...model.metadata, calibration: certain } };
    const cases = Array.from({ length: 100 }, (_, i) =>
      oneItem({ 'item.tax_rate': i % 2 === 0 ? 20 : 1 }, i % 8 === 0),
    );
    const { calibration } = await evaluate(calibrated, cases);
    expect(calibration.method).toBe('platt');
    // The stump says 0.73 and 0.27 of halves of which 0.25 (13 of 50) and none are irregular.
    expect(calibration.before.error).toBeCloseTo((Math.abs(0.7311 - 0.26) + 0.2689) / 2, 3);
    expect(calibration.after.error).toBeLessThan(0.05);
    expect(calibration.errorInterval.low).toBeLessThan(calibration.after.error + 0.05);
    expect(calibration.after.bins.map(({ n }) => n)).toEqual([50, 50]);
  });

  it('says how a selection falls on origins and on importers by size', async () => {
    const cases = Array.from({ length: 100 }, (_, i) =>
      oneItem(
        {
          'item.origin': i < 20 ? 'XA' : 'XB',
          'item.tax_rate': i < 10 ? 20 : 1,
          'importer.id': i < 30 ? 'large' : `small-${i}`,
        },
        i < 5,
      ),
    );
    const { disparity } = await evaluate(model, cases);
    const of = (by: string, group: string) => disparity.find((one) => one.by === by && one.group === group);
    expect(of('origin', 'XA')).toMatchObject({ n: 20, selected: { value: 0.5 }, found: { value: 0.5, n: 10 } });
    expect(of('origin', 'XB')).toMatchObject({ n: 80, selected: { value: 0 } });
    expect(of('importer size', '20+')).toMatchObject({ n: 30, selected: { value: 1 / 3 } });
    expect(of('importer size', '1')).toMatchObject({ n: 70 });
  });

  it('measures drift of features, of the score, and keys never seen', async () => {
    const spreads = {
      score: { edges: [0.5], shares: [0, 0.5, 0.5] },
      features: { tax_rate: { edges: [10], shares: [0, 0.5, 0.5] } },
    };
    const rate = {
      kind: 'rate',
      name: 'rate',
      key: ['item.origin'],
      table: { XA: [1, 2] },
      prior: 0.5,
      weight: 5,
    } as const;
    const features = [
      ...model.metadata.features,
      { ...rate, key: [...rate.key], table: { XA: [1, 2] as [number, number] } },
    ];
    const known: ScoreModel = { ...model, metadata: { ...model.metadata, features, spreads } };
    const stable = [1, 20].map((tax) => oneItem({ 'item.tax_rate': tax, 'item.origin': 'XA' }));
    const same = await evaluate(known, stable);
    expect(same.drift).toEqual({ n: 2, score: 0, features: [{ feature: 'tax_rate', psi: 0 }] });
    const moved = await evaluate(
      known,
      [20, 20, 20, 1].map((tax) => oneItem({ 'item.tax_rate': tax })),
    );
    const index = -0.25 * Math.log(0.5) + 0.25 * Math.log(1.5);
    expect(moved.drift?.features[0]?.psi).toBeCloseTo(index, 12);
    expect(moved.drift?.score).toBeCloseTo(index, 12);
    const spread = { ...spreads, features: { rate: { edges: [], shares: [0, 1] } } };
    const levels: ScoreModel = { ...known, metadata: { ...known.metadata, spreads: spread } };
    const origins = ['XA', 'XB', 'XC', 'XA'].map((origin) => oneItem({ 'item.origin': origin }));
    expect((await evaluate(levels, origins)).drift?.features[0]).toMatchObject({ feature: 'rate', unseen: 0.5 });
  });
});

describe('the summary of contributions', () => {
  it('is the mean of how far each feature moves scores, and absent where the model keeps no cover', async () => {
    const cases = [1, 20, 20, 20].map((tax) => oneItem({ 'item.tax_rate': tax }));
    expect(await evaluate(model, cases)).not.toHaveProperty('contributions');
    // A quarter of the training rows had the low rate: one is expected to be at 0.5 and moves by -1.5 or 0.5.
    const explained: ScoreModel = { ...model, forest: { ...model.forest, cover: Float32Array.of(4, 1, 3) } };
    const { contributions } = await evaluate(explained, cases);
    expect(contributions).toEqual({ n: 4, features: [{ feature: 'tax_rate', mean: (1.5 + 3 * 0.5) / 4 }] });
  });
});

describe('the split by time', () => {
  it('does not cut a day, and puts the latest aside', () => {
    const days = ['2024-01-01', '2024-01-02', '2024-01-02', '2024-01-02', '2024-01-03'];
    const { earlier, later } = splitByTime(
      days.map((day) => oneItem({}, true, day)),
      0.4,
    );
    expect([earlier.length, later.length]).toEqual([1, 4]);
    expect(splitByTime([], 0.2)).toEqual({ earlier: [], later: [] });
  });
});
