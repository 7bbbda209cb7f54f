const steps = 20;

/**
 * Values around a threshold, ascending and without repetition, itself among them: evenly from half of it to one and a half
 * of it unless the ends are given; whole where it is whole and the steps allow it.
 */
export function sweepValues(
  current: number,
  ends: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
): number[] {
  const around = current === 0 ? [0, 1] : [current / 2, current * 1.5];
  const low = ends.from ?? Math.min(...around);
  const high = ends.to ?? Math.max(...around);
  const whole = Number.isInteger(current) && high - low >= steps;
  const even = Array.from({ length: steps + 1 }, (_, step) => {
    const value = low + ((high - low) * step) / steps;
    return whole ? Math.round(value) : Number(value.toPrecision(6));
  });
  return [...new Set([...even, current])].sort((a, b) => a - b);
}
