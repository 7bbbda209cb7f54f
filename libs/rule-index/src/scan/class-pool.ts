import { allLines, clearIn, isSetIn } from './line-masks.js';

/** Masks of one fact's classes: a bit for each line that a value of the class allows, and behind them the sure bits. */
export interface ClassPool {
  /** The class of `earlier`, further narrowed to the lines of the mask at this offset. */
  readonly narrowed: (earlier: number, offset: number) => number;
  /** A class of values that lie differently: lines that any of these masks allows, all of them to be checked. */
  readonly unsure: (offsets: Int32Array) => number;
  readonly isSure: (one: number) => boolean;
  readonly maskOf: (one: number) => Int32Array;
}

/** What masks are made of. */
export interface MaskSource {
  readonly lines: number;
  /** The bit that tells whether values of a class of the fact are alike. */
  readonly sureBit: number;
  /** Masks of lines as `buildMasks` stores them. */
  readonly stored: Int32Array;
}

/** The class that allows every line, and the one that allows every line but is sure of none. */
export const everything = 0;
export const open = 1;

/** Numbers of classes are of two bytes; a fact with more has its other values in `open`. */
const mostClasses = 2 ** 16;

export function classPool({ lines, stored, sureBit }: MaskSource): ClassPool {
  const words = Math.ceil(lines / 32);
  const sureBits = -1 << (lines & 31);
  const all = allLines(lines);
  const allOpen = all.slice();
  clearIn(allOpen, 0, sureBit);
  const masks = [all, allOpen];
  const known = new Map<number, number>();
  return {
    narrowed(earlier, offset) {
      const key = earlier * 2 ** 31 + offset;
      const same = known.get(key);
      if (same !== undefined) return same;
      if (masks.length === mostClasses) return open;
      const mask = (masks[earlier] ?? all).slice();
      for (let word = 0; word < words; word++) {
        const kept = word === lines >> 5 ? sureBits : 0;
        mask[word] = (mask[word] ?? 0) & ((stored[offset + word] ?? 0) | kept);
      }
      known.set(key, masks.push(mask) - 1);
      return masks.length - 1;
    },
    unsure(offsets) {
      if (masks.length === mostClasses) return open;
      const mask = allOpen.map((open, word) => {
        let any = word === lines >> 5 ? sureBits : 0;
        if (word < words) for (const offset of offsets) any |= stored[offset + word] ?? 0;
        return open & any;
      });
      return masks.push(mask) - 1;
    },
    isSure: (one) => isSetIn(masks[one] ?? all, 0, sureBit),
    maskOf: (one) => masks[one] ?? all,
  };
}
