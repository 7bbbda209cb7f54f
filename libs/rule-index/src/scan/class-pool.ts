import { clearIn, isSetIn, type MaskLayout } from './line-masks.js';

/** Masks of one fact's classes: what a value of the class leaves set. */
export interface ClassPool {
  /** The class of `earlier`, further narrowed by the mask at this offset. */
  readonly narrowed: (earlier: number, offset: number) => number;
  /** A class of values that lie differently: whatever any of these masks allows, all of it to be checked. */
  readonly unsure: (offsets: Int32Array) => number;
  readonly isSure: (one: number) => boolean;
  readonly maskOf: (one: number) => Int32Array;
  readonly count: () => number;
}

/** What masks are made of. */
export interface MaskSource {
  readonly layout: MaskLayout;
  /** The mask that leaves everything. */
  readonly alive: Int32Array;
  /** The bit that tells whether values of a class of the fact are alike. */
  readonly sureBit: number;
  /** Masks as `buildMasks` stores them. */
  readonly stored: Int32Array;
  /** Bits that the fact has a say in. */
  readonly asked: Iterable<number>;
}

/** The class that allows every line, and the one that allows every line but is sure of none. */
export const everything = 0;
export const open = 1;

/** Numbers of classes are of two bytes; a fact with more has its other values in `open`. */
const mostClasses = 2 ** 16;

export function classPool({ alive, asked, layout, stored, sureBit }: MaskSource): ClassPool {
  const firstClause = layout.clauses[0]?.from ?? layout.words;
  const inDoubt = alive.slice();
  clearIn(inDoubt, 0, sureBit);
  // What is in doubt allows a line, and does not say that a clause has failed.
  const allOpen = inDoubt.slice();
  for (const bit of asked) if (bit >= 32 * firstClause) clearIn(allOpen, 0, bit);
  const masks = [alive, allOpen];
  const known = new Map<number, number>();
  return {
    narrowed(earlier, offset) {
      const key = earlier * 2 ** 31 + offset;
      const same = known.get(key);
      if (same !== undefined) return same;
      if (masks.length === mostClasses) return open;
      const mask = (masks[earlier] ?? alive).map((word, at) => word & (stored[offset + at] ?? 0));
      known.set(key, masks.push(mask) - 1);
      return masks.length - 1;
    },
    unsure(offsets) {
      if (masks.length === mostClasses) return open;
      const mask = inDoubt.map((word, at) => {
        let [any, all] = [0, -1];
        for (const offset of offsets) {
          any |= stored[offset + at] ?? 0;
          all &= stored[offset + at] ?? 0;
        }
        return word & (at < firstClause ? any : all);
      });
      return masks.push(mask) - 1;
    },
    isSure: (one) => isSetIn(masks[one] ?? alive, 0, sureBit),
    maskOf: (one) => masks[one] ?? alive,
    count: () => masks.length,
  };
}
