/** A bit for each row or declaration, 32 to a word from the lowest bit on; bits behind the last are 0. Never written to. */
export type Bitmap = Uint32Array;

export function wordsOf(bits: number): number {
  return Math.ceil(bits / 32);
}

/** Bits set in all, or in any, of one or more bitmaps of the same length. */
export function combine(kind: 'all' | 'any', bitmaps: readonly Bitmap[]): Bitmap {
  const [first = new Uint32Array()] = bitmaps;
  const combined = new Uint32Array(first.length);
  const join = kind === 'all' ? intersect : unite;
  // Four at a time, so that what is combined is seldom read and written. What is joined twice stays as it is.
  const of = (at: number): Bitmap => bitmaps[at] ?? first;
  join(combined, [first, of(1), of(2), of(3)]);
  for (let at = 4; at < bitmaps.length; at += 3) join(combined, [combined, of(at), of(at + 1), of(at + 2)]);
  return combined;
}

type Four = readonly [Bitmap, Bitmap, Bitmap, Bitmap];

function intersect(target: Uint32Array, [one, two, three, four]: Four): void {
  for (let word = 0; word < target.length; word++) {
    target[word] = (one[word] ?? 0) & (two[word] ?? 0) & (three[word] ?? 0) & (four[word] ?? 0);
  }
}

function unite(target: Uint32Array, [one, two, three, four]: Four): void {
  for (let word = 0; word < target.length; word++) {
    target[word] = (one[word] ?? 0) | (two[word] ?? 0) | (three[word] ?? 0) | (four[word] ?? 0);
  }
}

/** Bits that are set. */
export function countBits(bitmap: Bitmap): number {
  return countCommon(bitmap, bitmap);
}

/** Bits that are set in both of two bitmaps of the same length. */
export function countCommon(one: Bitmap, other: Bitmap): number {
  let count = 0;
  const common = (word: number): number => (one[word] ?? 0) & (other[word] ?? 0);
  const fours = one.length - (one.length % 4);
  for (let word = 0; word < fours; word += 4) {
    const first = fourthsOf(common(word)) + fourthsOf(common(word + 1));
    const second = fourthsOf(common(word + 2)) + fourthsOf(common(word + 3));
    count += sumOfBytes(eighthsOf(first) + eighthsOf(second));
  }
  for (let word = fours; word < one.length; word++) count += bitsOfWord(common(word));
  return count;
}

/** Bits set in a word: pairs, fours and eights are counted side by side (Warren, Hacker's Delight, 5-1). */
export function bitsOfWord(word: number): number {
  return sumOfBytes(eighthsOf(fourthsOf(word)));
}

/** Each four bits hold how many of them were set; of two words together they do not overflow. */
function fourthsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

function eighthsOf(fourths: number): number {
  return (fourths & 0x0f0f0f0f) + ((fourths >>> 4) & 0x0f0f0f0f);
}

function sumOfBytes(bytes: number): number {
  return Math.imul(bytes, 0x01010101) >>> 24;
}

/** The places of the bits that are set, ascending. */
export function* bitsIn(bitmap: Bitmap): Generator<number> {
  for (let word = 0; word < bitmap.length; word++) {
    for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
      yield 32 * word + 31 - Math.clz32(bits & -bits);
    }
  }
}
