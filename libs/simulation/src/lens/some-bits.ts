import type { Bitmap } from '@tidewaiter/rule-index';

/** Places of bits that are set, chosen by chance without looking at all; a place may come twice. None of an empty bitmap. */
export function someBits(bitmap: Bitmap, size: number, random: () => number): number[] {
  const first = nextBit(bitmap, 0);
  if (first === undefined) return [];
  return Array.from({ length: size }, () => nextBit(bitmap, Math.floor(random() * 32 * bitmap.length)) ?? first);
}

/** The first bit that is set from a place on. */
function nextBit(bitmap: Bitmap, from: number): number | undefined {
  let bits = (bitmap[from >>> 5] ?? 0) & (-1 << (from & 31));
  for (let word = from >>> 5; word < bitmap.length; bits = bitmap[++word] ?? 0) {
    if (bits !== 0) return 32 * word + 31 - Math.clz32(bits & -bits);
  }
  return undefined;
}
