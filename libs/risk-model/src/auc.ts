import type { Outcomes } from './ranking.js';

/**
 * Ranks from 1 by rising value; equal values share the mean of their ranks.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (const i of order.slice(start, end)) ranks[i] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/**
 * Area under the ROC curve: the chance that an irregular case scores higher than one that is not, equal scores counting
 * half, from the Mann-Whitney statistic (J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a
 * receiver operating characteristic curve", Radiology 143, 1982). Undefined without cases of both kinds.
 */
export function auc({ scores, labels }: Outcomes): number | undefined {
  const ranks = averageRanks(scores);
  let [positives, rankSum] = [0, 0];
  ranks.forEach((rank, i) => {
    if (labels[i] !== 1) return;
    positives += 1;
    rankSum += rank;
  });
  const negatives = ranks.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
