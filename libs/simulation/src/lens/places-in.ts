import { countCommon, type Bitmap } from '@tidewaiter/rule-index';

/** Places of the bits that are set, ascending: what is looked at more than once is found once. */
export function placesIn(bitmap: Bitmap): Uint32Array {
  const places = new Uint32Array(countCommon(bitmap, bitmap));
  let next = 0;
  for (let word = 0; word < bitmap.length; word++) {
    let bits = bitmap[word] ?? 0;
    while (bits !== 0) {
      places[next++] = 32 * word + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
    }
  }
  return places;
}
