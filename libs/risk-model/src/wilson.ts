export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22, 1927). Without cases it is 0 to 1.
 * @param z quantile of the normal distribution; 1.96 gives 95 %
 */
export function wilson(hits: number, n: number, z = 1.96): Interval {
  if (n <= 0) return { low: 0, high: 1 };
  const share = hits / n;
  const square = (z * z) / n;
  const centre = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    low: hits <= 0 ? 0 : Math.max(0, (centre - half) / (1 + square)),
    high: hits >= n ? 1 : Math.min(1, (centre + half) / (1 + square)),
  };
}
