import { wordsAtOnce } from './sift-lines.js';

/** Masks end to end in one array. */
export interface MaskStore {
  /**
   * Gives a function that copies masks, each different one once, and says where the copy begins. Equal masks must come
   * with equal hashes.
   */
  readonly keeper: () => (mask: Int32Array, hash: number) => number;
  /** All masks kept so far, with some words behind them so that the last may be read in whole groups. */
  readonly masks: () => Int32Array;
}

export function maskStore(): MaskStore {
  let used = 0;
  let all = new Int32Array(1024);
  const isAt = (offset: number, mask: Int32Array): boolean => {
    for (let word = 0; word < mask.length; word++) if (all[offset + word] !== mask[word]) return false;
    return true;
  };
  const append = (mask: Int32Array): number => {
    if (used + mask.length + wordsAtOnce > all.length) {
      const larger = new Int32Array(2 * all.length + mask.length + wordsAtOnce);
      larger.set(all);
      all = larger;
    }
    all.set(mask, used);
    used += mask.length;
    return used - mask.length;
  };
  return {
    keeper() {
      const kept = new Map<number, number[]>();
      return (mask, hash) => {
        const alike = kept.get(hash) ?? [];
        const same = alike.find((offset) => isAt(offset, mask));
        if (same !== undefined) return same;
        const offset = append(mask);
        kept.set(hash, [...alike, offset]);
        return offset;
      };
    },
    masks: () => all.slice(0, used + wordsAtOnce),
  };
}
