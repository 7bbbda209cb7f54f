import { describe, expect, it } from '@jest/globals';
import { disparity, spreadOf, stabilityIndex } from '../src/index.js';

describe('spread', () => {
  it('counts missing values, and values by decile, an edge belonging to the bin it begins', () => {
    const values = [
      ...Array.from({ length: 20 }, (_, i) => i),
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ];
    const { edges, shares } = spreadOf(values);
    expect(edges).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(shares).toEqual([0.2, ...Array.from({ length: 10 }, () => 0.08)]);
    expect(spreadOf([-5, 1, 2, 99], edges).shares).toEqual([0, 0.5, 0.25, 0, 0, 0, 0, 0, 0, 0, 0.25]);
  });

  it('of one value is one bin', () => {
    expect(spreadOf([3, 3, 3])).toEqual({ edges: [], shares: [0, 1] });
  });
});

describe('the stability index', () => {
  it('is 0 for the same spread, and by hand for another', () => {
    const before = { edges: [1], shares: [0, 0.5, 0.5] };
    expect(stabilityIndex(before, before)).toBe(0);
    const after = { edges: [1], shares: [0, 0.25, 0.75] };
    expect(stabilityIndex(before, after)).toBeCloseTo(-0.25 * Math.log(0.5) + 0.25 * Math.log(1.5), 12);
    expect(stabilityIndex(after, before)).toBeCloseTo(stabilityIndex(before, after), 12);
  });

  it('sees values that begin to be missing, and stays finite', () => {
    const before = { edges: [], shares: [0, 1] };
    const after = { edges: [], shares: [0.3, 0.7] };
    expect(stabilityIndex(before, after)).toBeGreaterThan(0.25);
    expect(stabilityIndex(before, { edges: [], shares: [1, 0] })).toBeLessThan(100);
  });
});

describe('disparity', () => {
  const cases = (group: string, n: number, [selected, found]: [number, number]) =>
    Array.from({ length: n }, (_, i) => ({ group, selected: i < selected, irregular: i < found }));

  it('says how much of each group is selected and what is found there, with the number of cases', () => {
    const [large, small] = disparity([...cases('XA', 10, [1, 1]), ...cases('XB', 40, [20, 5])]);
    expect(large).toMatchObject({ group: 'XB', n: 40, selected: { value: 0.5 }, found: { value: 0.25, n: 20 } });
    expect(large?.irregular.value).toBe(0.125);
    expect(small).toMatchObject({ group: 'XA', selected: { value: 0.1 }, found: { value: 1, n: 1 } });
    expect(small?.found?.low).toBeLessThan(0.25);
  });

  it('says nothing of what is found where nothing is selected', () => {
    expect(disparity(cases('XA', 3, [0, 2]))[0]).not.toHaveProperty('found');
  });

  it('counts the smallest groups together', () => {
    const many = Array.from({ length: 9 }, (_, i) => cases(`G${i}`, 9 - i, [1, 0])).flat();
    const figures = disparity(many, 4);
    expect(figures.map(({ group, n }) => [group, n])).toEqual([
      ['G0', 9],
      ['G1', 8],
      ['G2', 7],
      ['*', 21],
    ]);
  });
});
