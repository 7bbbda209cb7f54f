import type { ColumnStore } from '../columns/column-store.js';
import { bitsOfWord, countBits, wordsOf, type Bitmap } from './bitmap.js';

/** From rows to the declarations with at least one of them. */
export interface RollUp {
  readonly bitmap: (rows: Bitmap) => Bitmap;
  /** How many there are: much quicker than the bitmap. */
  readonly count: (rows: Bitmap) => number;
}

export function rollUp({ rows, declarations, starts }: ColumnStore): RollUp {
  // Every declaration has a row, so that these are one and the same.
  if (rows === declarations) return { bitmap: (bitmap) => bitmap, count: countBits };
  const lasts = lastRows(starts, rows);
  const ranks = ranksOf(lasts);
  return {
    bitmap(bitmap) {
      const rolled = new Uint32Array(wordsOf(declarations));
      for (let word = 0; word < bitmap.length; word++) {
        const ends = lasts[word] ?? 0;
        const rank = ranks[word] ?? 0;
        for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
          const at = rank + bitsOfWord(ends & ((bits & -bits) - 1));
          rolled[at >> 5] = (rolled[at >> 5] ?? 0) | (1 << (at & 31));
        }
      }
      return rolled;
    },
    count: (bitmap) => countRuns(bitmap, lasts),
  };
}

/** The last row of each declaration. */
function lastRows(starts: Uint32Array, rows: number): Bitmap {
  const lasts = new Uint32Array(wordsOf(rows));
  for (let at = 1; at < starts.length; at++) {
    const row = (starts[at] ?? 0) - 1;
    lasts[row >> 5] = (lasts[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return lasts;
}

/** By word the bits set in those before it. */
function ranksOf(bitmap: Bitmap): Uint32Array {
  const ranks = new Uint32Array(bitmap.length);
  for (let word = 1; word < bitmap.length; word++) {
    ranks[word] = (ranks[word - 1] ?? 0) + bitsOfWord(bitmap[word - 1] ?? 0);
  }
  return ranks;
}

/** Runs of bits, each up to the next bit of `lasts`, in which a bit is set. */
function countRuns(bitmap: Bitmap, lasts: Uint32Array): number {
  let count = 0;
  let isOpen = 0;
  for (let word = 0; word < bitmap.length; word++) {
    const ends = lasts[word] ?? 0;
    // What was set of the run that goes on here is set in its first bit here.
    const bits = (bitmap[word] ?? 0) | isOpen;
    if (bits === 0) continue;
    // Ones in front of the end of a run carry into the end where any of them is set, and never beyond it.
    count += bitsOfWord((((bits & ~ends) + ~ends) | bits) & ends);
    const behind = ends === 0 ? bits : (bits >>> (31 - Math.clz32(ends))) >>> 1;
    isOpen = behind === 0 ? 0 : 1;
  }
  return count;
}
