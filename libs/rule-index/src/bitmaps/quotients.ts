/** The quotient of numbers that are neither huge nor tiny: what it is held against decides as their comparison does. */
export function quotients(dividends: Float64Array, divisors: Float64Array): Float64Array {
  return dividends.map((dividend, row) => {
    const divisor = divisors[row] ?? NaN;
    if (Number.isNaN(dividend) || Number.isNaN(divisor)) return NaN;
    // `Infinity` marks the rows that are always compared themselves.
    return divisor > 0 && isModerate(dividend) && isModerate(divisor) ? dividend / divisor : Infinity;
  });
}

/** No product or quotient of two such numbers leaves the range in which doubles have all their places. */
export function isModerate(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size > 1e-100 && size < 1e100);
}
