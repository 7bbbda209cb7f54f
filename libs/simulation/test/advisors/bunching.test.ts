import { describe, expect, it } from '@jest/globals';
import { binsPerSide, bunching, holm, type Bin } from '../../src/advisors/bunching.js';
import { upperTail } from '../../src/advisors/normal-tail.js';
import { generator } from '../generated.js';

/** Counts that fall smoothly over the bins, each with the noise of a Poisson count of its size. */
function falling(next: () => number, scale = 200): Bin[] {
  return Array.from({ length: 2 * binsPerSide }, (_, index) => {
    const mean = scale * Math.exp(-index / 25);
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return { bin: index - binsPerSide, items: Math.max(0, Math.round(mean + Math.sqrt(mean) * normal)) };
  });
}

/** Moves a share of the items from just above the threshold to just below it. */
function evaded(bins: readonly Bin[], share: number): Bin[] {
  const moved = bins.filter(({ bin }) => bin === 0 || bin === 1).reduce((sum, { items }) => sum + share * items, 0);
  return bins.map(({ bin, items }) => {
    if (bin === 0 || bin === 1) return { bin, items: Math.round(items * (1 - share)) };
    return { bin, items: bin === -1 ? Math.round(items + moved) : items };
  });
}

describe('bunching', () => {
  it('cries wolf about as often as its p value says', () => {
    const next = generator(11);
    const pValues = Array.from({ length: 400 }, () => bunching(falling(next), 'below').test?.pValue ?? NaN);
    const share = pValues.filter((value) => value < 0.05).length / pValues.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.09);
  });

  it('sees those who moved below the threshold, and not on the other side', () => {
    const next = generator(12);
    const found = Array.from({ length: 50 }, () => evaded(falling(next), 0.6));
    expect(found.filter((bins) => (bunching(bins, 'below').test?.pValue ?? 1) < 0.01).length).toBeGreaterThan(45);
    expect(found.filter((bins) => (bunching(bins, 'above').test?.pValue ?? 0) < 0.05)).toHaveLength(0);
  });

  it('expects what a smooth distribution has, from the bins beyond', () => {
    const smooth = Array.from({ length: 2 * binsPerSide }, (_, index) => ({ bin: index - binsPerSide, items: 500 }));
    const { bins, test } = bunching(smooth, 'below');
    expect(test?.expected).toBeCloseTo(1500, 3);
    expect(test?.pValue).toBeCloseTo(0.5, 3);
    expect(bins.every(({ expected }) => Math.abs((expected ?? 0) - 500) < 1e-6)).toBe(true);
  });

  it('says nothing of few items', () => {
    const { bins, test } = bunching([{ bin: -1, items: 30 }], 'below');
    expect(test).toBeUndefined();
    expect(bins).toHaveLength(2 * binsPerSide);
    expect(bins[binsPerSide - 1]).toEqual({ bin: -1, items: 30 });
  });
});

describe('upperTail', () => {
  it.each([
    [0, 0.5],
    [1.959963985, 0.025],
    [-1.644853627, 0.95],
    [5, 2.866515719e-7],
  ])('of %p is %p', (z, tail) => expect(upperTail(z) / tail).toBeCloseTo(1, 5));
});

describe('holm', () => {
  it('corrects the smallest most and keeps the order', () => {
    const corrected = holm([0.04, 0.01, 0.03]);
    [0.06, 0.03, 0.06].forEach((value, index) => expect(corrected[index]).toBeCloseTo(value));
    expect(holm([])).toEqual([]);
  });
});
