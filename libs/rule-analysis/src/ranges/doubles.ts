const bytes = new DataView(new ArrayBuffer(8));

/** The smallest double greater than a finite one. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  bytes.setFloat64(0, value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bytes.getFloat64(0);
}

/** The greatest double smaller than a finite one. */
export function nextDown(value: number): number {
  return -nextUp(-value);
}

/** Place of a finite double among all doubles: neighbours differ by one. */
export function ordinal(value: number): bigint {
  bytes.setFloat64(0, Math.abs(value));
  const size = bytes.getBigInt64(0);
  return value < 0 ? -size : size;
}

/** The double with that ordinal. */
export function fromOrdinal(place: bigint): number {
  bytes.setBigInt64(0, place < 0n ? -place : place);
  const size = bytes.getFloat64(0);
  return place < 0n ? -size : size;
}

/** A number in the range that people would choose: one if it can be, else one with few digits. Ends included. */
export function plainBetween(low: number, high: number): number {
  if (low <= 1 && high >= 1) return 1;
  if (high < 0 || (high === 0 && low < 0)) return -plainBetween(-high, -low);
  for (let digits = 1; digits <= 17; digits += 1) {
    const candidate = high < 1 ? roundedDown(high, digits) : roundedUp(low, digits);
    if (candidate >= low && candidate <= high) return candidate === 0 ? 0 : candidate;
  }
  return low;
}

function roundedUp(value: number, digits: number): number {
  const rounded = Number(value.toPrecision(digits));
  if (rounded >= value) return rounded;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  return Number((rounded + step).toPrecision(digits));
}

function roundedDown(value: number, digits: number): number {
  if (value <= 0) return value;
  const rounded = Number(value.toPrecision(digits));
  if (rounded <= value) return rounded;
  const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return Number((rounded - step).toPrecision(digits));
}
