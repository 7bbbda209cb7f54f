import { z } from 'zod';
import { lowerBound } from './calibration.js';

const share = z.number().min(0).max(1);

/** How the values of a feature, or the scores, are spread over bins. */
export const spreadSchema = z.strictObject({
  /** Where a new bin begins, rising. */
  edges: z.array(z.number()).max(1000),
  /** Of missing values, then of each bin; one more than there are bins. */
  shares: z.array(share).max(1002),
});

export type Spread = z.infer<typeof spreadSchema>;

const bins = 10;

/** Deciles of the values, without repetition; NaN is missing. */
export function edgesOf(values: ArrayLike<number>): number[] {
  const known = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const steps = Array.from({ length: bins - 1 }, (_, step) => known[Math.floor(((step + 1) * known.length) / bins)]);
  return [...new Set(steps.filter((edge) => edge !== undefined && edge > (known[0] ?? 0)))] as number[];
}

/** Spread of values over bins; without edges, over their own deciles. */
export function spreadOf(values: ArrayLike<number>, edges: readonly number[] = edgesOf(values)): Spread {
  const counts = Array.from({ length: edges.length + 2 }, () => 0);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    // A value equal to an edge belongs to the bin that begins there.
    const bin = Number.isNaN(value) ? 0 : 1 + lowerBound(edges, value) + Number(edges.includes(value));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges: [...edges], shares: counts.map((count) => (values.length === 0 ? 0 : count / values.length)) };
}

/** An empty bin would make the index infinite; it counts as this share. */
const leastShare = 1e-4;

/**
 * Population stability index between two spreads over the same bins: Σ (b − a) · ln(b ÷ a). By custom below 0.1 nothing
 * moved, above 0.25 the population is another (N. Siddiqi, "Credit Risk Scorecards", 2006). Symmetric, 0 when equal.
 */
export function stabilityIndex(before: Spread, after: Spread): number {
  return before.shares.reduce((sum, earlier, bin) => {
    const [a, b] = [Math.max(leastShare, earlier), Math.max(leastShare, after.shares[bin] ?? 0)];
    return sum + (b - a) * Math.log(b / a);
  }, 0);
}
