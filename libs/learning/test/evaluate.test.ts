import { describe, expect, it } from '@jest/globals';
import type { ScoreModel } from '@tidewaiter/risk-model';
import { evaluate, splitByTime, type LearningCase } from '../src/index.js';
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
    const found = await evaluate(model, cases);
    expect([found.n, found.irregular]).toEqual([20, 2]);
    // The higher of two irregular ones beats all 18 conform ones, the other ties with them: (18 + 9) of 36 pairs.
    expect(found.auc).toBeCloseTo(27 / 36, 12);
    expect(found.budgets.map(({ budget, selected }) => [budget, selected])).toEqual([
      [0.01, 1],
      [0.02, 1],
      [0.05, 1],
      [0.1, 2],
    ]);
    expect(found.budgets[0]).toMatchObject({ precision: 1, recall: 0.5 });
    expect(found.budgets[0]?.revenue).toBeCloseTo(30 / 130, 12);
    // Two selected: the one above, and one of nineteen equal ones of which one is irregular.
    expect(found.budgets[3]?.precision).toBeCloseTo((1 + 1 / 19) / 2, 12);
  });

  it('has no AUC without both outcomes', async () => {
    expect(await evaluate(model, [oneItem({}, false)])).not.toHaveProperty('auc');
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
