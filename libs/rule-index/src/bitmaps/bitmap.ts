/** A bit for each row or declaration, 32 to a word from the lowest bit on; bits behind the last are 0. Never written to. */
export type Bitmap = Uint32Array;

export function wordsOf(bits: number): number {
  return Math.ceil(bits / 32);
}

/** Bits set in all, or in any, of one or more bitmaps of the same length. */
export function combine(kind: 'all' | 'any', [first, ...others]: readonly Bitmap[]): Bitmap {
  const combined = first?.slice() ?? new Uint32Array();
  const join = kind === 'all' ? intersect : unite;
  // Two at a time: what is combined is read and written half as often.
  for (let at = 0; at < others.length; at += 2) {
    const one = others[at] ?? combined;
    join(combined, one, others[at + 1] ?? one);
  }
  return combined;
}

function intersect(target: Uint32Array, one: Bitmap, other: Bitmap): void {
  for (let word = 0; word < target.length; word++) {
    target[word] = (target[word] ?? 0) & (one[word] ?? 0) & (other[word] ?? 0);
  }
}

function unite(target: Uint32Array, one: Bitmap, other: Bitmap): void {
  for (let word = 0; word < target.length; word++) {
    target[word] = (target[word] ?? 0) | (one[word] ?? 0) | (other[word] ?? 0);
  }
}

/** Bits that are set. */
export function countBits(bitmap: Bitmap): number {
  let count = 0;
  for (let word = 0; word < bitmap.length; word++) count += bitsOfWord(bitmap[word] ?? 0);
  return count;
}

/** Bits that are set in both of two bitmaps of the same length. */
export function countCommon(one: Bitmap, other: Bitmap): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) count += bitsOfWord((one[word] ?? 0) & (other[word] ?? 0));
  return count;
}

/** Bits set in a word: pairs, fours and eights are counted side by side (Warren, Hacker's Delight, 5-1). */
export function bitsOfWord(word: number): number {
  if (word === 0) return 0;
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The places of the bits that are set, ascending. */
export function* bitsIn(bitmap: Bitmap): Generator<number> {
  for (let word = 0; word < bitmap.length; word++) {
    for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
      yield 32 * word + 31 - Math.clz32(bits & -bits);
    }
  }
}
