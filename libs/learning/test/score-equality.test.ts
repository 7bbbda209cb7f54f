import { describe, expect, it } from '@jest/globals';
import { logistic, marginOf, parseForest } from '@tidewaiter/risk-model';
import type { Parameters } from '@tidewaiter/xgboost-node';

import { seededRandom } from '../src/seeded-random.js';
import { xgboostForTests } from './xgboost-for-tests.js';

const library = await xgboostForTests();
const when = library === undefined ? describe.skip : describe;

const columns = 8;

/** Random rows: wide ranges, whole numbers that repeat, and a share of missing values; the label depends on some columns. */
function randomRows(rows: number, seed: number, missing: number) {
  const random = seededRandom(seed);
  const values = new Float32Array(rows * columns);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const wide = (random() - 0.5) * 10 ** (column - 2);
      const value = column % 3 === 0 ? Math.round(random() * 12) : wide;
      values[row * columns + column] = random() < missing ? Number.NaN : value;
    }
    const [first = 0, second = 0] = values.subarray(row * columns + 2, row * columns + 4);
    labels[row] = random() < (first > 0.1 || second > 8 ? 0.8 : 0.2) ? 1 : 0;
  }
  return { values, labels, columns };
}

/** Margin and probability of the trees in the saved JSON against libxgboost's own, on rows it was not trained on. */
function greatestDifference(parameters: Parameters, { missing, rounds }: { missing: number; rounds: number }) {
  if (library === undefined) throw new Error('skipped');
  const matrix = library.denseMatrix(randomRows(1500, 3, missing));
  const booster = library.train(matrix, { parameters: { nthread: 1, seed: 5, ...parameters }, rounds });
  const forest = parseForest(JSON.parse(new TextDecoder().decode(booster.save())));
  const fresh = randomRows(10_000, 4, missing);
  const rows = library.denseMatrix(fresh);
  const expected = booster.predict(rows).values;
  const distinct = new Set(expected).size;
  let greatest = 0;
  expected.forEach((probability, row) => {
    const difference = Math.abs(logistic(marginOf(forest, fresh.values, row * columns)) - probability);
    greatest = Math.max(greatest, difference);
  });
  for (const used of [matrix, rows, booster]) used.close();
  return { greatest, distinct };
}

when('scores in TypeScript against libxgboost, 10,000 rows each', () => {
  const objective = 'binary:logistic';
  it.each<[string, Parameters, { missing: number; rounds: number }]>([
    ['stumps without missing values', { objective, max_depth: 1 }, { missing: 0, rounds: 30 }],
    ['depth 3, base score 0.03', { objective, max_depth: 3, base_score: 0.03 }, { missing: 0.1, rounds: 40 }],
    [
      'depth 6, base score 0.9',
      { objective, max_depth: 6, base_score: 0.9, tree_method: 'hist' },
      { missing: 0.3, rounds: 60 },
    ],
    ['depth 12, mostly missing', { objective, max_depth: 12, min_child_weight: 0 }, { missing: 0.7, rounds: 20 }],
    ['pruned trees', { objective, max_depth: 8, gamma: 3, tree_method: 'exact' }, { missing: 0.2, rounds: 30 }],
    [
      'grown by loss, several trees a round',
      {
        objective,
        tree_method: 'hist',
        grow_policy: 'lossguide',
        max_leaves: 25,
        max_depth: 0,
        num_parallel_tree: 3,
        subsample: 0.7,
      },
      { missing: 0.2, rounds: 15 },
    ],
    [
      'extreme margins',
      { objective, max_depth: 4, eta: 1, lambda: 0, min_child_weight: 0 },
      { missing: 0.1, rounds: 80 },
    ],
  ])('%s', (_, parameters, options) => {
    const { greatest, distinct } = greatestDifference(parameters, options);
    expect(distinct).toBeGreaterThan(3);
    expect(greatest).toBeLessThanOrEqual(1e-6);
  });

  it('refuses the boosters it cannot score', () => {
    for (const booster of ['dart', 'gblinear']) {
      expect(() => greatestDifference({ objective, booster }, { missing: 0, rounds: 2 })).toThrow(/only `gbtree`/);
    }
    expect(() => greatestDifference({ objective: 'rank:pairwise' }, { missing: 0, rounds: 2 })).toThrow(
      /only `binary:logistic`/,
    );
  });
});
