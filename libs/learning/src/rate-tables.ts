import { keyOf, smoothedRate, type KeyPart, type RateFeature } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';

/** Irregular and all examined items by key. */
type Counts = Map<string, [irregular: number, n: number]>;

export interface RateInput {
  readonly rows: readonly FactRow[];
  /** 1 irregular, 0 not; one per row. */
  readonly labels: Float32Array;
  /** Fold of each row; the rows of a declaration share one. */
  readonly folds: Int32Array;
  /** Keys seen less often count as never seen, in training as in the model. At least 1. */
  readonly leastCount: number;
}

/** Cases that the prior counts for: (sum + 5 · prior) / (n + 5). */
const priorWeight = 5;

export interface EncodedRate {
  /** With the full table, for rows that are not of the training period. */
  readonly feature: RateFeature;
  /** For each row of the input, the rate of its key in the other folds; NaN when the key is missing. */
  readonly outOfFold: Float32Array;
}

/**
 * Smoothed rate of irregular items by key. In training a row sees only the other folds, or it would see its own label.
 */
export function encodeRate(plan: { name: string; key: readonly KeyPart[] }, input: RateInput): EncodedRate {
  const { rows, labels, folds, leastCount } = input;
  const keys = rows.map((row) => keyOf(plan.key, row));
  const total: Counts = new Map();
  const byFold = new Map<number, Counts>();
  keys.forEach((key, i) => {
    if (key === undefined) return;
    const fold = folds[i] ?? 0;
    if (!byFold.has(fold)) byFold.set(fold, new Map());
    for (const counts of [total, byFold.get(fold)]) count(counts, key, labels[i] ?? 0);
  });
  const smoothing = { prior: mean(labels), weight: priorWeight };
  const outOfFold = Float32Array.from(keys, (key, i) => {
    if (key === undefined) return Number.NaN;
    const [irregular, n] = total.get(key) ?? [0, 0];
    const [ownIrregular, own] = byFold.get(folds[i] ?? 0)?.get(key) ?? [0, 0];
    if (n - own < leastCount) return smoothing.prior;
    return smoothedRate(irregular - ownIrregular, n - own, smoothing);
  });
  const kept = [...total].filter(([, [, n]]) => n >= leastCount).sort(([a], [b]) => (a < b ? -1 : 1));
  const feature = { kind: 'rate' as const, name: plan.name, key: [...plan.key], table: Object.fromEntries(kept) };
  return { feature: { ...feature, ...smoothing }, outOfFold };
}

function count(counts: Counts | undefined, key: string, label: number): void {
  const found = counts?.get(key);
  if (found === undefined) {
    counts?.set(key, [label, 1]);
    return;
  }
  found[0] += label;
  found[1] += 1;
}

function mean(values: Float32Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
