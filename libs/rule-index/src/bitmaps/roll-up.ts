import type { ColumnStore } from '../columns/column-store.js';
import { wordsOf, type Bitmap } from './bitmap.js';

/** Gives a function from rows to the declarations with at least one of them. */
export function rollUp({ rows, declarations, starts }: ColumnStore): (bitmap: Bitmap) => Bitmap {
  // Every declaration has a row, so that these are one and the same.
  if (rows === declarations) return (bitmap) => bitmap;
  const declarationOf = new Uint32Array(rows);
  for (let at = 0; at < declarations; at++) declarationOf.fill(at, starts[at], starts[at + 1]);
  return (bitmap) => {
    const rolled = new Uint32Array(wordsOf(declarations));
    for (let word = 0; word < bitmap.length; word++) {
      for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const at = declarationOf[32 * word + 31 - Math.clz32(bits & -bits)] ?? 0;
        rolled[at >> 5] = (rolled[at >> 5] ?? 0) | (1 << (at & 31));
      }
    }
    return rolled;
  };
}
