import { wilson, type Interval } from '@tidewaiter/risk-model';

/** Sums over the examined declarations of a group, each with the weight 1 ÷ propensity. */
export interface WeightSums {
  /** Examined declarations. */
  readonly n: number;
  /** Σ w. */
  readonly weight: number;
  /** Σ w². */
  readonly squares: number;
  /** Σ w over those found irregular. */
  readonly hitWeight: number;
  /** Σ w² over those found irregular. */
  readonly hitSquares: number;
}

/** An estimate of the share of a group that an examination finds irregular, the unexamined included. */
export interface WeightedShare {
  /** Examined declarations it rests on. */
  readonly n: number;
  /** As many declarations, each with the same chance of being examined, would tell as much. */
  readonly effective: number;
  readonly value: number;
  /** 95 %. */
  readonly interval: Interval;
}

/**
 * The ratio of two inverse-propensity sums, Σ w y ÷ Σ w. Each sum is the estimator of Horvitz and Thompson ("A
 * generalization of sampling without replacement from a finite universe", Journal of the American Statistical Association
 * 47, 1952); their ratio is that of Hájek (comment on Basu in "Foundations of Statistical Inference", 1971), which stays
 * right when some of the selected are not really examined, whatever share that is, as long as chance decides which.
 *
 * The interval is Wilson's with the effective sample size p (1 - p) ÷ V, V being the linearised variance
 * Σ w² (y - p)² ÷ (Σ w)² (E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data", Survey Methodology 24, 1998). V counts two examinations more than there were,
 * one irregular and one conform, of the usual weight (A. Agresti and B. A. Coull, "Approximate is better than exact for
 * interval estimation of binomial proportions", The American Statistician 52, 1998): a few heavy declarations that happen
 * to be all conform say less than their variance of zero. `test/budget/estimates.test.ts` holds it to the hidden truth.
 * @returns undefined without an examined declaration
 */
export function weightedShare(sums: WeightSums): WeightedShare | undefined {
  const { n, weight } = sums;
  if (n === 0 || weight <= 0) return undefined;
  const value = Math.min(1, sums.hitWeight / weight);
  const effective = effectiveSize(sums, value);
  return { n, effective, value, interval: wilson(value * effective, effective) };
}

function effectiveSize({ hitSquares, squares, weight }: WeightSums, share: number): number {
  const usual = squares / weight;
  const variance =
    ((hitSquares + usual ** 2) * (1 - 2 * share) + share ** 2 * (squares + 2 * usual ** 2)) / weight ** 2;
  // Where all are alike, Kish's size: what as many declarations of different weights are worth.
  return share > 0 && share < 1 ? (share * (1 - share)) / variance : weight ** 2 / squares;
}
