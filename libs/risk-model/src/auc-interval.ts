import { averageRanks } from './auc.js';
import type { Outcomes } from './ranking.js';
import { wilson, type Interval } from './wilson.js';

/**
 * Interval of the area under the ROC curve from its variance by placements (E. R. DeLong, D. M. DeLong and
 * D. L. Clarke-Pearson, Biometrics 44, 1988; by ranks as X. Sun and W. Xu, IEEE Signal Processing Letters 21, 2014),
 * on the scale of log odds so that it stays between 0 and 1. An area of 0 or 1 has no variance to speak of: the interval
 * is then that of a share of the rarer kind. Undefined without cases of both kinds.
 * @param z quantile of the normal distribution; 1.96 gives 95 %
 */
export function aucInterval({ scores, labels }: Outcomes, z = 1.96): Interval | undefined {
  const indices = Array.from({ length: scores.length }, (_, i) => i);
  const [positives, negatives] = [1, 0].map((label) => indices.filter((i) => labels[i] === label)) as [
    number[],
    number[],
  ];
  const [m, n] = [positives.length, negatives.length];
  if (m === 0 || n === 0) return undefined;
  const all = averageRanks(scores);
  const placements = (own: readonly number[], others: number): number[] => {
    const within = averageRanks(own.map((i) => scores[i] ?? 0));
    return own.map((i, at) => ((all[i] ?? 0) - (within[at] ?? 0)) / others);
  };
  const above = placements(positives, n);
  const below = placements(negatives, m);
  const area = above.reduce((sum, placement) => sum + placement, 0) / m;
  const rarer = Math.min(m, n);
  const variance = varianceOf(above) / m + varianceOf(below) / n;
  if (area <= 0 || area >= 1 || variance <= 0) return wilson(area * rarer, rarer, z);
  const odds = Math.log(area / (1 - area));
  const half = (z * Math.sqrt(variance)) / (area * (1 - area));
  const share = (margin: number): number => 1 / (1 + Math.exp(-margin));
  return { low: share(odds - half), high: share(odds + half) };
}

function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
