import { describe, expect, it } from '@jest/globals';

import { auc, averageRanks, precisionAt, recallAt, revenueAt, wilson } from '../src/index.js';

describe('wilson', () => {
  // Worked from the formula; 8 of 10 and 0 of 20 are also printed in textbooks.
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [1, 2, 0.0945, 0.9055],
    [0, 0, 0, 1],
  ])('%i of %i', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('widens with z', () => {
    expect(wilson(8, 10, 2.576).low).toBeLessThan(wilson(8, 10).low);
  });
});

describe('auc', () => {
  it.each<[string, number[], number[], number | undefined]>([
    ['three of four pairs in order', [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 0.75],
    ['all equal', [0.5, 0.5, 0.5], [1, 0, 0], 0.5],
    ['one pair tied, one in order', [0.5, 0.5, 0.1], [1, 0, 0], 0.75],
    ['reversed', [0.9, 0.1], [0, 1], 0],
    ['no irregular case', [0.9, 0.1], [0, 0], undefined],
    ['nothing', [], [], undefined],
  ])('%s', (_, scores, labels, expected) => {
    expect(auc({ scores, labels })).toBe(expected);
  });

  it('gives equal values the mean of their ranks', () => {
    expect([...averageRanks([3, 1, 3, 3, 2])]).toEqual([4, 1, 4, 4, 2]);
  });
});

describe('figures at an inspection budget', () => {
  const outcomes = { scores: [0.5, 0.9, 0.5, 0.1, 0.5], labels: [0, 1, 1, 0, 0] };

  it('counts the mean over equal scores that the budget cuts through', () => {
    // Two selected: the 0.9 (irregular) and one of three 0.5 of which one is irregular.
    const at = precisionAt(outcomes, 0.4);
    expect(at.selected).toBe(2);
    expect(at.found).toBeCloseTo(4 / 3, 12);
    expect(at.precision).toBeCloseTo(2 / 3, 12);
    expect(recallAt(outcomes, 0.4).recall).toBeCloseTo(2 / 3, 12);
  });

  it('does not depend on the order of the cases', () => {
    const order = [4, 2, 0, 3, 1];
    const shuffled = {
      scores: order.map((i) => outcomes.scores[i] ?? 0),
      labels: order.map((i) => outcomes.labels[i] ?? 0),
    };
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      expect(precisionAt(shuffled, share)).toEqual(precisionAt(outcomes, share));
    }
  });

  it('never selects more than the budget, and at least one', () => {
    const scores = Array.from({ length: 100 }, (_, i) => i);
    const many = { scores, labels: scores.map(() => 0) };
    expect([0.001, 0.019, 0.02, 0.29, 1].map((share) => precisionAt(many, share).selected)).toEqual([1, 1, 2, 29, 100]);
    expect(precisionAt({ scores: [], labels: [] }, 0.1)).toMatchObject({ selected: 0, found: 0, precision: 0 });
  });

  it('finds the revenue of the selected cases', () => {
    expect(revenueAt([0.9, 0.2, 0.5], [10, 70, 20], 0.67)).toEqual({
      selected: 2,
      found: 30,
      total: 100,
      recovered: 0.3,
    });
  });
});
