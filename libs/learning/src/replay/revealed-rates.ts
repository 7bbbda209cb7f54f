import { smoothedRate } from '@tidewaiter/risk-model';
import type { KeyCodes } from './replay-table.js';

/** Folds of the out-of-fold rates. */
export const folds = 5;

/** Items that the mean counts for, as in the product's models: (sum + 5 · mean) / (n + 5). */
const priorWeight = 5;

/** Irregular and all revealed items by key, counted as they are revealed. */
export interface RevealedRates {
  add(item: number, label: number, fold: number): void;
  /** Rate of the item's key; NaN when the key is missing. */
  rate(item: number, mean: number): number;
  /** The same from the other folds, for a revealed item that must not see its own label. */
  rateOutside(item: number, fold: number, mean: number): number;
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
    rate(item, mean) {
      const code = codeOf(item);
      if (code < 0) return Number.NaN;
      return smoothedRate(at(irregular, code), at(all, code), { prior: mean, weight: priorWeight });
    },
    rateOutside(item, fold, mean) {
      const code = codeOf(item);
      if (code < 0) return Number.NaN;
      const own = code * folds + fold;
      const [found, n] = [at(irregular, code) - at(foldIrregular, own), at(all, code) - at(foldAll, own)];
      return smoothedRate(found, n, { prior: mean, weight: priorWeight });
    },
  };
}
