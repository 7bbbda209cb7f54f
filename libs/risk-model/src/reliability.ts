import { lowerBound } from './calibration.js';
import type { Outcomes } from './ranking.js';
import { wilson } from './wilson.js';

/** Cases with about the same probability. */
export interface ReliabilityBin {
  readonly n: number;
  /** Mean probability. */
  readonly predicted: number;
  /** Share found irregular, and its 95 % interval. */
  readonly observed: number;
  readonly low: number;
  readonly high: number;
}

export interface Reliability {
  /**
   * Expected calibration error: the distance between predicted and observed, averaged over the cases (M. P. Naeini et al.,
   * "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015).
   */
  readonly error: number;
  /** Mean squared difference between probability and outcome (G. W. Brier, 1950). */
  readonly brier: number;
  readonly bins: readonly ReliabilityBin[];
}

/** Upper ends of the bins but the last, 0.1 apart. */
const ends = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/**
 * Compares probabilities with what was found, in ten bins of equal width; bins without cases are left out.
 * @param counts how often each case counts, once when absent: a bootstrap draws some cases often and others never
 */
export function reliability({ scores, labels }: Outcomes, counts?: ArrayLike<number>): Reliability {
  const bins = Array.from({ length: ends.length + 1 }, () => ({ n: 0, predicted: 0, irregular: 0 }));
  let [total, squares] = [0, 0];
  for (let i = 0; i < scores.length; i += 1) {
    const [score, label, count] = [scores[i] ?? 0, labels[i] ?? 0, counts?.[i] ?? 1];
    const bin = bins[lowerBound(ends, score)];
    if (bin === undefined || count === 0) continue;
    bin.n += count;
    bin.predicted += count * score;
    bin.irregular += count * label;
    total += count;
    squares += count * (score - label) ** 2;
  }
  const used = bins.filter(({ n }) => n > 0);
  const distance = used.reduce((sum, { predicted, irregular }) => sum + Math.abs(predicted - irregular), 0);
  return {
    error: total === 0 ? 0 : distance / total,
    brier: total === 0 ? 0 : squares / total,
    bins: used.map(({ n, predicted, irregular }) => ({
      n,
      predicted: predicted / n,
      observed: irregular / n,
      ...wilson(irregular, n),
    })),
  };
}
