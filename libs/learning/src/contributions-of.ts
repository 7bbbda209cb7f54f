import { explainerOf, type ScoreModel } from '@tidewaiter/risk-model';
import type { ScoredItem } from './drift-of.js';

/** How strongly each feature moves scores, whichever way. */
export interface ContributionSummary {
  /** Items explained. */
  readonly n: number;
  /** Mean of the absolute Shapley value, in log odds before calibration; greatest first. */
  readonly features: readonly { readonly feature: string; readonly mean: number }[];
}

const explained = 1000;

/** Of items taken evenly. Undefined for a model that does not keep what explaining needs. */
export function contributionsOf(
  { forest, metadata }: ScoreModel,
  items: readonly ScoredItem[],
): ContributionSummary | undefined {
  const explainer = explainerOf(forest);
  if (explainer === undefined || items.length === 0) return undefined;
  const n = Math.min(explained, items.length);
  const rows = new Float32Array(n * forest.columns);
  for (let i = 0; i < n; i += 1) {
    rows.set(items[Math.floor((i * items.length) / n)]?.features ?? [], i * forest.columns);
  }
  const { columns, values } = explainer.exact(rows);
  const means = metadata.features.map(({ name }, column) => {
    let sum = 0;
    for (let row = 0; row < n; row += 1) sum += Math.abs(values[row * (columns + 1) + column] ?? 0);
    return { feature: name, mean: sum / n };
  });
  return { n, features: means.sort((a, b) => b.mean - a.mean) };
}
