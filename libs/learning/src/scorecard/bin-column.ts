/** One feature cut into bins, counted on the training frame. */
export interface BinnedColumn {
  /** Where a new bin begins, rising, as float32. */
  readonly edges: readonly number[];
  /** Of missing values, then of each bin. */
  readonly counts: readonly BinCount[];
}

export interface BinCount {
  readonly n: number;
  readonly irregular: number;
}

/** Cuts at quantiles, so that bins hold about as many items as their values allow. */
export function binColumn(column: Float32Array, labels: Float32Array, bins: number): BinnedColumn {
  const known = column.filter((value) => !Number.isNaN(value)).sort();
  const steps = Array.from({ length: bins - 1 }, (_, step) => known[Math.floor(((step + 1) * known.length) / bins)]);
  const edges = [...new Set(steps)].filter((edge): edge is number => edge !== undefined && edge > (known[0] ?? 0));
  const counts = Array.from({ length: edges.length + 2 }, () => ({ n: 0, irregular: 0 }));
  column.forEach((value, row) => {
    const bin = counts[binOf(edges, value)];
    if (bin === undefined) return;
    bin.n += 1;
    bin.irregular += labels[row] ?? 0;
  });
  return { edges, counts };
}

/** Number of the bin of a value: 0 missing, 1 below the first edge. A value equal to an edge is not below it. */
export function binOf(edges: readonly number[], value: number): number {
  if (Number.isNaN(value)) return 0;
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** Cases at the overall rate that every bin is given, lest a bin of few items decide. */
const priorWeight = 5;

/**
 * Weight of evidence of each bin: how much its log odds exceed the overall ones (I. J. Good, "Probability and the
 * weighing of evidence", 1950), smoothed. An empty bin says nothing.
 */
export function evidenceOf({ counts }: BinnedColumn, rate: number): number[] {
  const odds = Math.log(rate / (1 - rate));
  return counts.map(({ n, irregular }) => {
    if (n === 0) return 0;
    const [bad, good] = [irregular + priorWeight * rate, n - irregular + priorWeight * (1 - rate)];
    return Math.log(bad / good) - odds;
  });
}
