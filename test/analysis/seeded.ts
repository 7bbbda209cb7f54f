/** Numbers from a seed (mulberry32): the same seed gives the same rules on every machine. */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  from<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error('nothing to choose from');
    return values[this.below(values.length)] as Value;
  }

  /** Several different values, in their order. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const left = [...values];
    while (left.length > count) left.splice(this.below(left.length), 1);
    return left;
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }
}
