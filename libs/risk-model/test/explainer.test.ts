import { describe, expect, it } from '@jest/globals';

import { explainerOf, parseForest, type Forest } from '../src/index.js';
import { randomForest, randomRows, type ForestPlan } from './forest-for-tests.js';
import { smallModel } from './model-for-tests.js';

/** What a tree adds when only some columns are known: at the others both sides count, by the rows that took them. */
function worth(
  forest: Forest,
  node: number,
  { row, known }: { row: Float32Array; known: ReadonlySet<number> },
): number {
  const { column, left, right, missing, value, cover } = forest;
  const tested = column[node] ?? -1;
  if (tested < 0) return value[node] ?? 0;
  const below = (child: number | undefined) => worth(forest, child ?? 0, { row, known });
  const covered = (child: number | undefined) => cover?.[child ?? 0] ?? NaN;
  if (known.has(tested)) {
    const feature = row[tested] ?? NaN;
    const next = Number.isNaN(feature) ? missing : feature < (value[node] ?? 0) ? left : right;
    return below(next[node]);
  }
  const [l, r] = [left[node], right[node]];
  return (covered(l) * below(l) + covered(r) * below(r)) / covered(node);
}

function worthOfAll(forest: Forest, row: Float32Array, known: readonly number[]): number {
  const scene = { row, known: new Set(known) };
  return forest.roots.reduce((sum, root) => sum + worth(forest, root, scene), forest.baseMargin);
}

/** Shapley values by their definition: the mean of what a column adds over all orders in which columns become known. */
function shapley(forest: Forest, row: Float32Array): number[] {
  const orders = permutations(Array.from({ length: forest.columns }, (_, column) => column));
  const sums = Array.from({ length: forest.columns }, () => 0);
  for (const order of orders) {
    order.forEach((column, at) => {
      const before = order.slice(0, at);
      const added = worthOfAll(forest, row, [...before, column]) - worthOfAll(forest, row, before);
      sums[column] = (sums[column] ?? 0) + added / orders.length;
    });
  }
  return [...sums, worthOfAll(forest, row, [])];
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => permutations(list.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

const plans: [string, ForestPlan][] = [
  ['stumps', { seed: 1, trees: 4, depth: 1, columns: 3 }],
  ['single leaves', { seed: 2, trees: 2, depth: 0, columns: 1 }],
  ['the same columns again and again', { seed: 3, trees: 2, depth: 6, columns: 2, early: 0.1 }],
  ['trees of many shapes', { seed: 4, trees: 5, depth: 4, columns: 4, early: 0.25 }],
  ['columns again after others', { seed: 8, trees: 2, depth: 8, columns: 4, early: 0.1 }],
  ['trees too deep for tables', { seed: 5, trees: 1, depth: 12, columns: 3, early: 0.25 }],
];

describe('exact contributions', () => {
  it.each(plans)('are Shapley values: %s', (_, plan) => {
    const forest = randomForest(plan);
    const explainer = explainerOf(forest);
    const width = plan.columns + 1;
    const many = randomRows(plan, 300);
    const tables = explainer?.exact(many).values;
    // Rows alone are explained by walks, those of a batch by tables.
    for (const row of [0, 1, 255, 256, 299]) {
      const features = many.subarray(row * plan.columns, (row + 1) * plan.columns);
      const expected = shapley(forest, features);
      const alone = explainer?.exact(features).values ?? [];
      expected.forEach((one, column) => {
        expect(alone[column]).toBeCloseTo(one, 6);
        expect(tables?.[row * width + column]).toBeCloseTo(one, 6);
      });
    }
  });

  it('do not depend on how many rows are explained', () => {
    const plan = { seed: 6, trees: 20, depth: 6, columns: 12, early: 0.1 };
    const explainer = explainerOf(randomForest(plan));
    const many = randomRows(plan, 600);
    const all = explainer?.exact(many).values ?? new Float64Array();
    for (let row = 0; row < 600; row += 37) {
      const alone = explainer?.exact(many.subarray(row * 12, (row + 1) * 12)).values ?? new Float64Array();
      alone.forEach((one, column) => expect(one).toBeCloseTo(all[row * 13 + column] ?? NaN, 12));
    }
  });
});

describe('approximate contributions', () => {
  it('follow the one way of the row, and say that they are approximate', () => {
    const forest = randomForest({ seed: 7, trees: 1, depth: 1, columns: 2 });
    const explainer = explainerOf(forest);
    const row = Float32Array.of(-9, -9);
    const [tested, left] = [forest.column[0] ?? 0, forest.value[forest.left[0] ?? 0] ?? 0];
    const { method, values } = explainer?.approximate(row) ?? {};
    const start = worthOfAll(forest, row, []);
    expect(method).toBe('approximate');
    expect(values?.[2]).toBeCloseTo(start, 6);
    expect(values?.[tested]).toBeCloseTo(left + forest.baseMargin - start, 6);
    expect(values?.[1 - tested]).toBe(0);
  });
});

/** One tree in which every column is tested on the way to the last leaf. */
function chain(columns: number): Forest {
  const nodes = 2 * columns + 1;
  const tests = Array.from({ length: nodes }, (_, node) => node % 2 === 0 && node < nodes - 1);
  const next = (step: number) => Int32Array.from(tests, (test, node) => (test ? node + step : 0));
  return {
    columns,
    baseMargin: 0,
    roots: Int32Array.of(0),
    column: Int32Array.from(tests, (test, node) => (test ? node / 2 : -1)),
    value: Float32Array.from(tests, (test, node) => (test ? 0 : node)),
    left: next(1),
    right: next(2),
    missing: next(1),
    cover: Float32Array.from(tests, (_, node) => nodes - node),
  };
}

it('explains a leaf that 32 features decide, and nothing where it is more', () => {
  const { values = [] } = explainerOf(chain(32))?.exact(new Float32Array(32).fill(1)) ?? {};
  expect([...values].reduce((sum, one) => sum + one, 0)).toBeCloseTo(64, 6);
  expect(explainerOf(chain(33))).toBeUndefined();
});

it('explains nothing where the file does not say how many rows came through each node', () => {
  expect(explainerOf(parseForest(smallModel()))).toBeUndefined();
});
