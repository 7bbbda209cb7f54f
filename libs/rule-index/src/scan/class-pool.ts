/** Masks of one fact's classes: a bit for each line that a value of the class allows, and one for being sure of it. */
export interface ClassPool {
  /** The class of `earlier`, further narrowed to the lines of the mask at this offset. */
  readonly narrowed: (earlier: number, offset: number) => number;
  /** A class of values that lie differently: lines that any of these masks allows, all of them to be checked. */
  readonly unsure: (offsets: Iterable<number>) => number;
  readonly isSure: (one: number) => boolean;
  readonly maskOf: (one: number) => Int32Array;
}

/** What masks are made of. */
export interface MaskSource {
  readonly lines: number;
  /** Masks of lines as `buildMasks` stores them. */
  readonly stored: Int32Array;
}

/** The class that allows every line, and the one that allows every line but is sure of none. */
export const everything = 0;
export const open = 1;

/** Numbers of classes are of two bytes; a fact with more has its other values in `open`. */
const mostClasses = 2 ** 16;

/** Words of a mask: those of the lines and of the bit behind them, filled up to whole vectors of 128 bits. */
export function maskWords(lines: number): number {
  return 4 * Math.ceil((lines + 1) / 128);
}

export function classPool({ lines, stored }: MaskSource): ClassPool {
  const words = Math.ceil(lines / 32);
  const all = allLines(lines);
  const masks = [all, withoutSureBit(all, lines)];
  const known = new Map<number, number>();
  return {
    narrowed(earlier, offset) {
      const key = earlier * 2 ** 31 + offset;
      const same = known.get(key);
      if (same !== undefined) return same;
      if (masks.length === mostClasses) return open;
      const mask = (masks[earlier] ?? all).slice();
      for (let word = 0; word < words; word++) {
        const sureBit = word === lines >> 5 ? 1 << (lines & 31) : 0;
        mask[word] = (mask[word] ?? 0) & ((stored[offset + word] ?? 0) | sureBit);
      }
      known.set(key, masks.push(mask) - 1);
      return masks.length - 1;
    },
    unsure(offsets) {
      if (masks.length === mostClasses) return open;
      const mask = new Int32Array(all.length);
      for (const offset of offsets) {
        for (let word = 0; word < words; word++) mask[word] = (mask[word] ?? 0) | (stored[offset + word] ?? 0);
      }
      for (let word = 0; word < words; word++) mask[word] = (mask[word] ?? 0) & (masks[open]?.[word] ?? 0);
      return masks.push(mask) - 1;
    },
    isSure: (one) => isSureMask(masks[one] ?? all, lines),
    maskOf: (one) => masks[one] ?? all,
  };
}

/** A bit for each line and the one behind them. */
export function allLines(lines: number): Int32Array {
  const mask = new Int32Array(maskWords(lines));
  for (let line = 0; line <= lines; line++) mask[line >> 5] = (mask[line >> 5] ?? 0) | (1 << (line & 31));
  return mask;
}

/** Whether the bit behind those of the lines is set. */
function isSureMask(mask: Int32Array, lines: number): boolean {
  return (((mask[lines >> 5] ?? 0) >>> (lines & 31)) & 1) === 1;
}

function withoutSureBit(mask: Int32Array, lines: number): Int32Array {
  const open = mask.slice();
  open[lines >> 5] = (open[lines >> 5] ?? 0) & ~(1 << (lines & 31));
  return open;
}
