import { describe, expect, it } from '@jest/globals';
import {
  batchScorerOf,
  explainerOf,
  logistic,
  marginOf,
  parseForest,
  predictorOf,
  type Forest,
} from '@tidewaiter/risk-model';
import type { Booster, Matrix, Parameters } from '@tidewaiter/xgboost-node';

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

interface Trained {
  readonly missing: number;
  readonly rounds: number;
  readonly rows?: number;
}

/** A booster, its trees as read from the saved JSON, and rows it was not trained on. */
function withTrained<T>(parameters: Parameters, trained: Trained, use: (scene: Scene) => T): T {
  if (library === undefined) throw new Error('skipped');
  const matrix = library.denseMatrix(randomRows(1500, 3, trained.missing));
  const booster = library.train(matrix, { parameters: { nthread: 1, seed: 5, ...parameters }, rounds: trained.rounds });
  const forest = parseForest(JSON.parse(new TextDecoder().decode(booster.save())));
  const { values } = randomRows(trained.rows ?? 10_000, 4, trained.missing);
  const rows = library.denseMatrix({ values, columns });
  try {
    return use({ booster, forest, rows, values });
  } finally {
    for (const used of [matrix, rows, booster]) used.close();
  }
}

interface Scene {
  readonly booster: Booster;
  readonly forest: Forest;
  readonly rows: Matrix;
  readonly values: Float32Array;
}

/** How many margins of each way to score are not libxgboost's own float32 numbers, and how far probabilities are off. */
function differences({ booster, forest, rows, values }: Scene) {
  const expected = booster.predict(rows, { kind: 'margin' }).values;
  const probabilities = booster.predict(rows).values;
  const predictor = predictorOf(forest);
  const batch = batchScorerOf(forest);
  const wrong = (margins: Float32Array) =>
    margins.reduce((count, margin, row) => count + Number(margin !== expected[row]), 0);
  const each = (margin: (row: number) => number) => wrong(expected.map((_, row) => margin(row)));
  return {
    distinct: new Set(expected).size,
    walk: each((row) => marginOf(forest, values, row * columns)),
    one: each((row) => predictor.margin(values, row * columns)),
    many: wrong(predictor.margins(values)),
    ranked: batch === undefined ? 'too deep' : wrong(batch.marginsOfRanked(batch.rank(values))),
    probability: expected.reduce(
      (greatest, margin, row) => Math.max(greatest, Math.abs(logistic(margin) - (probabilities[row] ?? NaN))),
      0,
    ),
  };
}

const objective = 'binary:logistic';
const models: [string, Parameters, Trained][] = [
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
  [
    'more thresholds than a byte tells apart',
    { objective, max_depth: 8, tree_method: 'exact', min_child_weight: 0, gamma: 0 },
    { missing: 0.1, rounds: 60 },
  ],
  [
    '100,000 rows, 300 trees',
    { objective, max_depth: 6, tree_method: 'hist', eta: 0.1 },
    { missing: 0.1, rounds: 300, rows: 100_000 },
  ],
];

when('scores against libxgboost, bit by bit', () => {
  it.each(models)('%s', (_, parameters, trained) => {
    const { distinct, probability, ranked, ...wrong } = withTrained(parameters, trained, differences);
    expect(distinct).toBeGreaterThan(3);
    expect(wrong).toEqual({ walk: 0, one: 0, many: 0 });
    expect(ranked).toBe(Number(parameters['max_depth']) > 8 || parameters['max_depth'] === 0 ? 'too deep' : 0);
    // The exponential of the C library is rounded its own way: a unit in the last place, or two after the division.
    expect(probability).toBeLessThanOrEqual(2 ** -23);
  });

  it('refuses the boosters it cannot score', () => {
    for (const booster of ['dart', 'gblinear']) {
      expect(() => withTrained({ objective, booster }, { missing: 0, rounds: 2 }, () => 0)).toThrow(/only `gbtree`/);
    }
    expect(() => withTrained({ objective: 'rank:pairwise' }, { missing: 0, rounds: 2 }, () => 0)).toThrow(
      /only `binary:logistic`/,
    );
    const classes = { objective: 'multi:softprob', num_class: 3 };
    expect(() => withTrained(classes, { missing: 0, rounds: 2 }, () => 0)).toThrow(/only `binary:logistic`/);
  });

  it('refuses splits on categories', () => {
    if (library === undefined) throw new Error('skipped');
    const values = Float32Array.from({ length: 400 }, (_one, row) => row % 4);
    const labels = values.map((category) => Number(category === 1 || category === 3));
    const matrix = library.denseMatrix({ values, labels, columns: 1, featureTypes: ['c'] });
    const parameters = { objective, tree_method: 'hist', max_cat_to_onehot: 1, max_depth: 2 };
    const booster = library.train(matrix, { parameters, rounds: 2 });
    // libxgboost writes NaN, which JSON does not have, where a set of categories takes the place of a threshold.
    const json = new TextDecoder().decode(booster.save()).replaceAll('NaN', 'null');
    expect(() => parseForest(JSON.parse(json))).toThrow(/split on categories/);
    for (const used of [matrix, booster]) used.close();
  });
});

/** Margin in double precision, without the rounding of each float32 sum. */
function doubleMargin({ forest, values }: Scene, row: number): number {
  const { column, left, right, missing, value } = forest;
  return forest.roots.reduce((margin, root) => {
    let node = root;
    while ((column[node] ?? -1) >= 0) {
      const feature = values[row * columns + (column[node] ?? 0)] ?? NaN;
      const next = Number.isNaN(feature) ? missing : feature < (value[node] ?? 0) ? left : right;
      node = next[node] ?? 0;
    }
    return margin + (value[node] ?? 0);
  }, forest.baseMargin);
}

/** How far contributions of the first rows are from libxgboost's float32 ones, and from adding up to the margin. */
function contributionDifferences(scene: Scene, kind: 'exact' | 'approximate', rows: number) {
  const theirs = kind === 'exact' ? 'contributions' : 'approximateContributions';
  const expected = scene.booster.predict(scene.rows, { kind: theirs }).values;
  const own = explainerOf(scene.forest)?.[kind](scene.values.subarray(0, rows * columns)).values ?? new Float64Array();
  const width = columns + 1;
  const sums = Array.from({ length: rows }, (_, row) =>
    own.subarray(row * width, (row + 1) * width).reduce((before, one) => before + one, 0),
  );
  return {
    compared: own.length,
    contribution: own.reduce((greatest, one, at) => Math.max(greatest, Math.abs(one - (expected[at] ?? NaN))), 0),
    sum: Math.max(...sums.map((sum, row) => Math.abs(sum - doubleMargin(scene, row)))),
  };
}

when('contributions against libxgboost', () => {
  it.each(models.slice(0, -2))('%s', (_, parameters, trained) => {
    withTrained(parameters, { ...trained, rows: 100 }, (scene) => {
      // Few rows are explained leaf by leaf, many by tables.
      for (const rows of [20, 100]) {
        for (const kind of ['exact', 'approximate'] as const) {
          const { compared, contribution, sum } = contributionDifferences(scene, kind, rows);
          expect(compared).toBe(rows * (columns + 1));
          expect(contribution).toBeLessThanOrEqual(1e-5);
          expect(sum).toBeLessThanOrEqual(1e-9);
        }
      }
    });
  });
});
