/** Masks of one size, one bit per line, end to end in one array. */
export interface MaskStore {
  readonly lines: number;
  /** 32-bit words of a mask. */
  readonly words: number;
  /** Copies a mask, unless an equal one is kept already; gives where it begins. */
  readonly keep: (mask: Int32Array) => number;
  /** All masks kept so far. */
  readonly masks: () => Int32Array;
}

export function maskStore(lines: number): MaskStore {
  const words = Math.ceil(lines / 32);
  const kept = new Map<number, number[]>();
  let used = 0;
  let all = new Int32Array(64 * words);
  const isAt = (offset: number, mask: Int32Array): boolean => {
    for (let word = 0; word < words; word++) if (all[offset + word] !== mask[word]) return false;
    return true;
  };
  return {
    lines,
    words,
    keep(mask) {
      const hash = hashOf(mask);
      const alike = kept.get(hash) ?? [];
      const same = alike.find((offset) => isAt(offset, mask));
      if (same !== undefined) return same;
      if (used + words > all.length) {
        const larger = new Int32Array(Math.ceil(1.5 * all.length) + words);
        larger.set(all);
        all = larger;
      }
      all.set(mask, used);
      kept.set(hash, [...alike, used]);
      used += words;
      return used - words;
    },
    masks: () => all.slice(0, used),
  };
}

/** FNV-1a over words. */
function hashOf(mask: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  for (const word of mask) hash = Math.imul(hash ^ word ^ (word >>> 15), 0x01000193);
  return hash;
}
