import { describe, expect, it } from '@jest/globals';
import type { SweepPoint } from '../src/api/sweep-queries.js';
import { precisionBy } from '../src/pages/simulate/candidates/basis.js';
import { bandPath, flowLayout } from '../src/pages/simulate/flows/flow-layout.js';
import { curvePath, sweepScale } from '../src/pages/simulate/sweep/sweep-scale.js';
import { startOf } from '../src/pages/simulate/sweep/threshold-choice.js';
import { withNumber } from '../src/pages/simulate/sweep/with-number.js';

describe('the layout of flows', () => {
  const flows = [
    { before: 'green', after: 'red', declarations: 300 },
    { before: 'green', after: 'yellow', declarations: 100 },
    { before: 'red', after: 'yellow', declarations: 1 },
  ] as const;
  const { bands, bars, height } = flowLayout(flows, { drawn: 200, gap: 20, least: 4 });

  it('draws bands in proportion, but none too thin to touch', () => {
    const heightOf = (before: string, after: string) =>
      bands.find(({ flow }) => flow.before === before && flow.after === after)?.height ?? 0;
    expect(heightOf('green', 'red')).toBeCloseTo(3 * heightOf('green', 'yellow'), 9);
    expect(heightOf('red', 'yellow')).toBe(4);
  });

  it('fills each bar with its bands, which do not overlap', () => {
    for (const bar of bars) {
      const own = bands.filter(({ flow }) => flow[bar.side] === bar.lane);
      const tops = own.map((band) => (bar.side === 'before' ? band.from : band.to));
      const ends = own.map((band, index) => (tops[index] ?? 0) + band.height);
      expect(Math.min(...tops)).toBeCloseTo(bar.top, 9);
      expect(Math.max(...ends)).toBeCloseTo(bar.top + bar.height, 9);
      expect(own.reduce((sum, band) => sum + band.height, 0)).toBeCloseTo(bar.height, 9);
    }
    expect(height).toBe(Math.max(...bars.map((bar) => bar.top + bar.height)));
  });

  it('is mirrored by exchanging the ends', () => {
    const band = { from: 0, to: 10, height: 5 };
    expect(bandPath(band, [0, 100])).toMatch(/^M0,0C50,0 50,10 100,10/);
    expect(bandPath(band, [100, 0])).toMatch(/^M100,0C50,0 50,10 0,10/);
  });
});

function point(value: number, knownHit: number, rate?: number): SweepPoint {
  const counts = { red: 0, yellow: knownHit, selected: knownHit, knownHit, knownClean: 0, unknown: 0, duty: 0 };
  const precision = { hits: knownHit, n: knownHit, ...(rate !== undefined && { rate, low: rate / 2, high: 1 }) };
  return { value, ...counts, precision, recall: { hits: knownHit, n: 9 }, efficient: true };
}

describe('the scale of a sweep', () => {
  const points = [point(10, 8, 0.5), point(20, 4), point(40, 2, 0.25)];
  const scale = sweepScale(points, 'finds', { width: 400, height: 200 });

  it('finds the value nearest to a place', () => {
    for (const [index, { value }] of points.entries()) expect(scale.nearest(scale.x(value) + 2)).toBe(index);
    expect(scale.nearest(-100)).toBe(0);
    expect(scale.nearest(9999)).toBe(2);
  });

  it('stops the curve where there is nothing to say', () => {
    expect(curvePath(points, 'finds', scale).match(/[ML]/g)?.join('')).toBe('MLL');
    expect(curvePath(points, 'precision', scale).match(/[ML]/g)?.join('')).toBe('MM');
  });

  it('begins on the value as it is, or in the middle', () => {
    expect(startOf({ current: 20, points })).toBe(1);
    expect(startOf({ points })).toBe(1);
    expect(startOf({ current: 40, points })).toBe(2);
  });
});

describe('a value for the draft', () => {
  const text = `# first\nrule A-1 "A"\nwhen item.net_mass > 10 and item.tax_rate between 5 and 15\nthen points 5\n`;

  it('replaces that number and nothing else', () => {
    expect(withNumber(text, { ruleId: 'A-1', place: 2, value: 15 }, 12.5)).toBe(text.replace('and 15', 'and 12.5'));
  });

  it('is not written where the rule has changed since', () => {
    expect(withNumber(text, { ruleId: 'A-1', place: 0, value: 11 }, 12)).toBeUndefined();
    expect(withNumber(text, { ruleId: 'A-2', place: 0, value: 10 }, 12)).toBeUndefined();
    expect(withNumber(text, { ruleId: 'A-1', place: 7, value: 10 }, 12)).toBeUndefined();
  });
});

describe('the basis of a precision', () => {
  const rate = { hits: 30, n: 60, rate: 0.5, low: 0.4, high: 0.6 };
  const figures = { selected: 100, knownHit: 30, knownClean: 30, unknown: 40, precision: rate, recall: rate, duty: 0 };
  const lanes = { red: 100, yellow: 0, blue: 0, green: 0 };
  const random = { hits: 1, n: 4 };

  it('is what each can say: nothing where chances were not logged, a sample size below the floor', () => {
    const weighted = { n: 60, effective: 40, rate: 0.3, low: 0.2, high: 0.45 };
    const side = { lanes, figures, estimates: { withoutPropensity: 0, random, weighted } };
    expect(precisionBy('known', side)).toBe(rate);
    expect(precisionBy('random', side)).toBe(random);
    expect(precisionBy('weighted', side)).toMatchObject({ rate: 0.3, n: 60 });
    const { weighted: _, ...few } = side.estimates;
    expect(precisionBy('weighted', { ...side, estimates: few })).toEqual({ hits: 30, n: 60 });
    expect(precisionBy('weighted', { ...side, estimates: { ...few, withoutPropensity: 2 } })).toBeUndefined();
  });
});
