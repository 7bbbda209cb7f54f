/** A set of classes of a dimension: bit `n` stands for class `n`. Class 0 is *missing* in every dimension. */
export type Mask = bigint;

export const missingOnly: Mask = 1n;

/** The set of the first `size` classes. */
export function everyClass(size: number): Mask {
  return (1n << BigInt(size)) - 1n;
}

/** The classes for which a test holds. */
export function maskWhere(size: number, holds: (index: number) => boolean): Mask {
  let digits = '';
  for (let index = size - 1; index >= 0; index -= 1) digits += holds(index) ? '1' : '0';
  return digits === '' ? 0n : BigInt(`0b${digits}`);
}

/** The classes of a set, in ascending order. */
export function classesOf(mask: Mask): number[] {
  const digits = mask.toString(2);
  const classes: number[] = [];
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    if (digits[index] === '1') classes.push(digits.length - 1 - index);
  }
  return classes;
}

export function hasClass(mask: Mask, index: number): boolean {
  return ((mask >> BigInt(index)) & 1n) === 1n;
}
