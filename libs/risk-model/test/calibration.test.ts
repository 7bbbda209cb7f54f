import { describe, expect, it } from '@jest/globals';
import {
  betterCalibration,
  calibrate,
  fitCalibration,
  parseModel,
  reliability,
  scoreRow,
  readModel,
} from '../src/index.js';
import { smallModel } from './model-for-tests.js';

/** Repeatable numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Cases of a model that says `wrong(p)` where `p` is the truth. */
function cases(count: number, wrong: (p: number) => number, seed = 7) {
  const random = stream(seed);
  const truth = Array.from({ length: count }, () => 0.02 + 0.96 * random());
  return { scores: truth.map(wrong), labels: truth.map((p) => Number(random() < p)) };
}

const overconfident = (p: number): number => p ** 3 / (p ** 3 + (1 - p) ** 3);
const stepped = (p: number): number => (p < 0.5 ? 0.9 * p : 0.9 + p / 20);

describe('calibration', () => {
  it.each(['platt', 'isotonic'] as const)('%s makes an overconfident model honest on other cases', (kind) => {
    const calibration = fitCalibration(cases(4000, overconfident), kind);
    const { scores, labels } = cases(4000, overconfident, 11);
    const before = reliability({ scores, labels }).error;
    const after = reliability({ scores: scores.map((score) => calibrate(calibration, score)), labels }).error;
    expect(before).toBeGreaterThan(0.12);
    expect(after).toBeLessThan(0.03);
  });

  it('of Platt finds the slope and intercept that were hidden', () => {
    const calibration = fitCalibration(cases(20_000, overconfident), 'platt');
    if (calibration?.kind !== 'platt') throw new Error('Platt was asked for');
    // The cube of the odds is undone by a third of the margin.
    expect(calibration.slope).toBeCloseTo(1 / 3, 1);
    expect(Math.abs(calibration.intercept)).toBeLessThan(0.1);
  });

  it.each(['platt', 'isotonic'] as const)('%s never changes the order, nor makes ties', (kind) => {
    const calibration = fitCalibration(cases(3000, overconfident), kind);
    const scores = Array.from({ length: 2001 }, (_, i) => 0.0005 + (0.999 * i) / 2000);
    const calibrated = scores.map((score) => calibrate(calibration, score));
    expect(calibrated.every((value, i) => i === 0 || value > (calibrated[i - 1] ?? 1))).toBe(true);
    expect(Math.min(...calibrated)).toBeGreaterThan(0);
    expect(Math.max(...calibrated)).toBeLessThan(1);
  });

  it('of Platt keeps the order even where the scores say the opposite of what is found', () => {
    const { scores, labels } = cases(2000, (p) => 1 - p);
    const calibration = fitCalibration({ scores, labels }, 'platt');
    expect(calibrate(calibration, 0.8)).toBeGreaterThan(calibrate(calibration, 0.2));
  });

  it('by isotonic regression, by hand: 0 of 1, then 1 of 2 pooled, each with one case of the overall rate', () => {
    const calibration = fitCalibration({ scores: [0.2, 0.4, 0.6], labels: [0, 1, 0] }, 'isotonic');
    expect(calibration).toEqual({
      kind: 'isotonic',
      scores: [expect.closeTo(0.2, 12), expect.closeTo(0.5, 12)],
      rates: [expect.closeTo(1 / 3 / 2, 12), expect.closeTo((1 + 1 / 3) / 3, 12)],
    });
    expect(calibrate(calibration, 0.1)).toBeCloseTo(1 / 12, 12);
    expect(calibrate(calibration, 0.75)).toBeCloseTo((4 / 9 + 1) / 2, 12);
  });

  it('is of the kind that later cases prefer: Platt for a bent curve or few cases, isotonic for a step', () => {
    expect(betterCalibration(cases(4000, overconfident))).toBe('platt');
    expect(betterCalibration(cases(6000, stepped))).toBe('isotonic');
    expect(betterCalibration(cases(600, stepped))).toBe('platt');
  });

  it('cannot be learnt from one kind of outcome', () => {
    expect(fitCalibration({ scores: [0.1, 0.9], labels: [0, 0] }, 'platt')).toBeUndefined();
  });

  it('is part of a model: scores are calibrated, and a calibration that does not rise is refused', () => {
    const plain = scoreRow(readModel(smallModel()), {});
    const calibration = { kind: 'platt', slope: 2, intercept: -1 } as const;
    const score = scoreRow(readModel(smallModel({ calibration })), {});
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-(2 * Math.log(plain / (1 - plain)) - 1))), 9);
    const falling = { kind: 'isotonic' as const, scores: [0.2, 0.4], rates: [0.5, 0.3] };
    expect(parseModel(smallModel({ calibration: falling })).problem?.code).toBe('metadata');
    const uneven = { kind: 'isotonic' as const, scores: [0.2, 0.4], rates: [0.5] };
    expect(parseModel(smallModel({ calibration: uneven })).problem?.code).toBe('metadata');
  });
});

describe('reliability', () => {
  it('compares what was said with what was found, bin by bin', () => {
    const found = reliability({ scores: [0.05, 0.1, 0.12, 0.95, 0.95], labels: [0, 1, 0, 1, 0] });
    expect(found.bins.map(({ n, predicted, observed }) => [n, predicted, observed])).toEqual([
      [2, expect.closeTo(0.075, 12), 0.5],
      [1, 0.12, 0],
      [2, 0.95, 0.5],
    ]);
    expect(found.error).toBeCloseTo((2 * 0.425 + 0.12 + 2 * 0.45) / 5, 12);
    expect(found.brier).toBeCloseTo((0.05 ** 2 + 0.9 ** 2 + 0.12 ** 2 + 0.05 ** 2 + 0.95 ** 2) / 5, 12);
    expect(found.bins[1]).toMatchObject({ low: 0, high: expect.closeTo(0.7935, 4) });
  });

  it('counts cases as often as it is told', () => {
    const [scores, labels] = [
      [0.3, 0.7],
      [0, 1],
    ];
    const drawn = reliability({ scores, labels }, [0, 3]);
    expect(drawn).toEqual(reliability({ scores: [0.7, 0.7, 0.7], labels: [1, 1, 1] }));
    expect(reliability({ scores: [], labels: [] })).toEqual({ error: 0, brier: 0, bins: [] });
  });
});
