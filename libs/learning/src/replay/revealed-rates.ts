import { smoothedRate } from '@tidewaiter/risk-model';
import type { KeyCodes } from './replay-table.js';

/** Folds of the out-of-fold rates. */
export const folds = 5;

/** Items that the mean counts for, as in the product's models: (sum + 5 · mean) / (n + 5). */
const priorWeight = 5;

/** Irregular and all revealed items by key, counted as they are revealed. */
export interface RevealedRates {
  add(item: number, label: number, fold: number): void;
  /** Rate of the item's key outside some folds, each named once, whose labels it must not see; NaN when the key is missing. */
  rateOutside(item: number, without: readonly number[], mean: number): number;
}

export function revealedRates({ codes, size }: KeyCodes): RevealedRates {
  const irregular = new Float64Array(size);
  const all = new Float64Array(size);
  const foldIrregular = new Float64Array(size * folds);
  const foldAll = new Float64Array(size * folds);
  const codeOf = (item: number): number => codes[item] ?? -1;
  const at = (counts: Float64Array, place: number): number => counts[place] ?? 0;
  return {
    add(item, label, fold) {
      const code = codeOf(item);
      if (code < 0) return;
      irregular[code] = at(irregular, code) + label;
      all[code] = at(all, code) + 1;
      const own = code * folds + fold;
      foldIrregular[own] = at(foldIrregular, own) + label;
      foldAll[own] = at(foldAll, own) + 1;
    },
    rateOutside(item, without, mean) {
      const code = codeOf(item);
      if (code < 0) return Number.NaN;
      let [found, n] = [at(irregular, code), at(all, code)];
      for (const fold of without) {
        found -= at(foldIrregular, code * folds + fold);
        n -= at(foldAll, code * folds + fold);
      }
      return smoothedRate(found, n, { prior: mean, weight: priorWeight });
    },
  };
}
