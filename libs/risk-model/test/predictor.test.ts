import { describe, expect, it } from '@jest/globals';

import { batchScorerOf, marginOf, predictorOf, type Forest } from '../src/index.js';
import { completeTrees, fillSlots, marginOfSlots } from '../src/complete-trees.js';
import { randomForest, randomRows, type ForestPlan } from './forest-for-tests.js';

const plans: [string, ForestPlan][] = [
  ['stumps', { seed: 1, trees: 20, depth: 1, columns: 3 }],
  ['a single tree', { seed: 2, trees: 1, depth: 3, columns: 2 }],
  ['trees that are single leaves', { seed: 3, trees: 5, depth: 0, columns: 1 }],
  ['trees of many shapes', { seed: 4, trees: 37, depth: 6, columns: 9, early: 0.3 }],
  ['full trees of depth 5', { seed: 5, trees: 9, depth: 5, columns: 40 }],
  ['full trees of depth 8', { seed: 6, trees: 11, depth: 8, columns: 5 }],
  ['trees too deep to be filled up', { seed: 7, trees: 5, depth: 11, columns: 4, early: 0.2 }],
  [
    'more thresholds than a byte, or two, tell apart',
    { seed: 8, trees: 40, depth: 6, columns: 3, threshold: (random) => (random() - 0.5) * 4 },
  ],
  [
    'thresholds at the ends of float32',
    { seed: 9, trees: 8, depth: 4, columns: 3, threshold: (random) => (random() < 0.5 ? -3.4e38 : 3.4e38) },
  ],
];

/** The definition: a walk through each tree. */
function walked(forest: Forest, values: Float32Array): number[] {
  const rows = values.length / forest.columns;
  return Array.from({ length: rows }, (_, row) => marginOf(forest, values, row * forest.columns));
}

describe('every way to score gives the float32 sums of a walk', () => {
  it.each(plans)('%s', (_, plan) => {
    const forest = randomForest(plan);
    const predictor = predictorOf(forest);
    const values = randomRows(plan, 600);
    const expected = walked(forest, values);
    expect(expected.map((_one, row) => predictor.margin(values, row * plan.columns))).toEqual(expected);
    expect([...predictor.margins(values)]).toEqual(expected);
    const batch = batchScorerOf(forest);
    expect(batch === undefined).toBe(plan.depth > 8);
    if (batch) expect([...batch.marginsOfRanked(batch.rank(values))]).toEqual(expected);
  });

  it.each([0, 1, 15, 16, 31, 32, 33, 255, 256, 257, 511, 513])('of %i rows', (rows) => {
    const plan = { seed: 20, trees: 12, depth: 4, columns: 7 };
    const forest = randomForest(plan);
    const values = randomRows(plan, rows);
    const expected = walked(forest, values);
    expect([...predictorOf(forest).margins(values)]).toEqual(expected);
    const batch = batchScorerOf(forest);
    // What an earlier, longer batch left behind does not show.
    batch?.margins(randomRows({ columns: 7, seed: 99 }, 600));
    expect(batch && [...batch.margins(values)]).toEqual(expected);
  });

  it('of no trees at all', () => {
    const forest = randomForest({ seed: 1, trees: 0, depth: 1, columns: 2 });
    expect([...predictorOf(forest).margins(new Float32Array(80))]).toEqual(
      Array.from({ length: 40 }, () => forest.baseMargin),
    );
  });

  it('without branches in TypeScript', () => {
    for (const [, plan] of plans) {
      const forest = randomForest(plan);
      const complete = completeTrees(forest);
      if (complete === undefined) continue;
      const values = randomRows(plan, 200);
      const slots = new Float32Array(2 * plan.columns);
      const margins = walked(forest, values).map((_one, row) => {
        fillSlots(slots, values, row * plan.columns);
        return marginOfSlots(complete, slots);
      });
      expect(margins).toEqual(walked(forest, values));
    }
  });
});

describe('without WebAssembly', () => {
  /** A page's policy may refuse to compile it, old machines have none. */
  it.each<[string, unknown]>([
    ['at all', undefined],
    ['where a policy refuses it', { Module: refuse, Instance: refuse, Memory: globalThis.WebAssembly.Memory }],
  ])('%s', (_, instead) => {
    const plan = { seed: 30, trees: 20, depth: 5, columns: 6, early: 0.1 };
    const forest = randomForest(plan);
    const values = randomRows(plan, 100);
    const { WebAssembly } = globalThis;
    Object.assign(globalThis, { WebAssembly: instead });
    try {
      expect(batchScorerOf(forest)).toBeUndefined();
      expect([...predictorOf(forest).margins(values)]).toEqual(walked(forest, values));
    } finally {
      Object.assign(globalThis, { WebAssembly });
    }
  });
});

function refuse(): never {
  throw new Error('refused by the policy of the page');
}
