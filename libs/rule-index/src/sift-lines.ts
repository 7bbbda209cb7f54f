/** Words of lines that are sifted together; the words of all lines are filled up to a multiple of it. */
export const wordsAtOnce = 4;

/** Masks end to end, and where in them those of one row begin, by dimension. */
export interface Sieve {
  readonly masks: Int32Array;
  readonly offsets: Int32Array;
  /** So many dimensions, the first, have masks of lines. */
  readonly sieving: number;
}

/**
 * Writes into `left` the lines of `alive` that the masks of a row all allow. Several words go side by side: their loads
 * do not wait for each other, and whether lines are left, which nobody can predict, is asked less often.
 */
export function siftLines({ masks, offsets, sieving }: Sieve, alive: Int32Array, left: Int32Array): void {
  for (let word = 0; word < alive.length; word += wordsAtOnce) {
    let a = alive[word] ?? 0;
    let b = alive[word + 1] ?? 0;
    let c = alive[word + 2] ?? 0;
    let d = alive[word + 3] ?? 0;
    for (let at = 0; at < sieving && (a | b | c | d) !== 0; at++) {
      const mask = (offsets[at] ?? 0) + word;
      a &= masks[mask] ?? 0;
      b &= masks[mask + 1] ?? 0;
      c &= masks[mask + 2] ?? 0;
      d &= masks[mask + 3] ?? 0;
    }
    left[word] = a;
    left[word + 1] = b;
    left[word + 2] = c;
    left[word + 3] = d;
  }
}

/** A bit for each of `count` lines. */
export function everyLine(count: number): Int32Array {
  const lines = new Int32Array(wordsAtOnce * Math.ceil(count / (32 * wordsAtOnce)));
  lines.fill(-1, 0, count >> 5);
  if ((count & 31) > 0) lines[count >> 5] = (1 << (count & 31)) - 1;
  return lines;
}
