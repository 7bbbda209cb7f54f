/** Numbers in [0, 1) from a seed (mulberry32): the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) / 2 ** 32;
  };
}

/**
 * Some of the places given, in their order. Chosen by a number that each place has for good, so that a small change of
 * what is given changes the sample little.
 */
export function sampleOf(places: Iterable<number>, size: number): number[] {
  const chosen: { readonly at: number; readonly lot: number }[] = [];
  for (const at of places) {
    const lot = mixed(Math.imul(at + 1, 0x9e3779b1));
    const worst = chosen.at(-1);
    if (chosen.length === size && worst && lot >= worst.lot) continue;
    if (chosen.length === size) chosen.pop();
    const place = chosen.findIndex((one) => lot < one.lot);
    chosen.splice(place < 0 ? chosen.length : place, 0, { at, lot });
  }
  return chosen.map(({ at }) => at).sort((a, b) => a - b);
}

/** 32 bits of which every one depends on every one of the state. */
function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return (bits ^ (bits >>> 14)) >>> 0;
}
