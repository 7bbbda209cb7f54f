import { describe, expect, it } from '@jest/globals';
import { replayDifference, replayFigures, replayRatio, type ReplayedWeek } from '../src/index.js';
import { seededRandom } from '../src/seeded-random.js';

const weeks = (counts: readonly (readonly [found: number, n: number])[]): ReplayedWeek[] =>
  counts.map(([found, n], week) => ({ from: `week ${week}`, selected: Array.from({ length: n }, (_, i) => i), found }));

describe('figures of a replay', () => {
  it('pools what all weeks and seeds inspected, and gives the mean of weeks beside', () => {
    const figures = replayFigures([
      weeks([
        [1, 2],
        [3, 10],
      ]),
      weeks([
        [2, 2],
        [2, 10],
      ]),
    ]);
    expect(figures).toMatchObject({ weeks: 2, seeds: 2, inspected: 12 });
    expect(figures.precision).toBeCloseTo(8 / 24, 12);
    expect(figures.meanOfWeeks).toBeCloseTo((1.5 / 2 + 2.5 / 10) / 2, 12);
  });

  it('gives Student’s interval over seeds', () => {
    const figures = replayFigures([weeks([[40, 100]]), weeks([[50, 100]]), weeks([[60, 100]])]);
    // Standard deviation .1, three seeds, quantile 4.303: .1 / √3 · 4.303 = .24843.
    expect(figures.seedInterval?.low).toBeCloseTo(0.5 - 0.24843, 4);
    expect(figures.seedInterval?.high).toBeCloseTo(0.5 + 0.24843, 4);
    expect(replayFigures([weeks([[1, 2]])]).seedInterval).toBeUndefined();
  });

  it('covers the truth in about 95 of 100 cases over weeks', () => {
    const random = seededRandom(9);
    const trials = 1000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const counts = Array.from({ length: 60 }, () => {
        const n = 30 + Math.floor(random() * 20);
        return [Array.from({ length: n }, random).filter((draw) => draw < 0.6).length, n] as const;
      });
      const interval = replayFigures([weeks(counts)]).weekInterval;
      if (interval !== undefined && interval.low <= 0.6 && 0.6 <= interval.high) covered += 1;
    }
    expect(covered / trials).toBeGreaterThan(0.92);
    expect(covered / trials).toBeLessThan(0.975);
  });

  it('compares each week with itself, so that what weeks have in common does not widen the interval', () => {
    const hard = [
      [1, 10],
      [9, 10],
      [2, 10],
      [8, 10],
    ] as const;
    const better = hard.map(([found, n]) => [found + 1, n] as const);
    const compared = replayDifference([weeks(better)], [weeks(hard)]);
    expect(compared.difference).toBeCloseTo(0.1, 12);
    expect(compared.weekInterval?.low).toBeCloseTo(0.1, 12);
    expect(compared.weekInterval?.high).toBeCloseTo(0.1, 12);
  });

  it('says how many times as much one policy finds, and how sure that is', () => {
    const base = [
      [4, 10],
      [8, 10],
      [6, 10],
    ] as const;
    const half = base.map(([found, n]) => [found * 1.5, n] as const);
    const steady = replayRatio([weeks(half)], [weeks(base)]);
    expect(steady).toMatchObject({ ratio: 1.5, weekInterval: { low: 1.5, high: 1.5 } });
    const uneven = replayRatio(
      [
        weeks([
          [9, 10],
          [9, 10],
          [9, 10],
        ]),
      ],
      [weeks(base)],
    );
    expect(uneven?.ratio).toBeCloseTo(1.5, 12);
    // Cochran 6.4: residuals 3, -3, 0 of 18; 1.96 · √(3/2 · 18) / 18.
    expect(uneven?.weekInterval?.high).toBeCloseTo(1.5 + (1.96 * Math.sqrt(27)) / 18, 12);
    expect(
      replayRatio(
        [weeks(base)],
        [
          weeks([
            [0, 10],
            [0, 10],
            [0, 10],
          ]),
        ],
      ),
    ).toBeUndefined();
  });
});
