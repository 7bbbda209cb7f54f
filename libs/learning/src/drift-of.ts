import { keyOf, spreadOf, stabilityIndex, type Feature, type ScoreModel } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';

export interface FeatureDrift {
  readonly feature: string;
  /** Population stability index against the training period. */
  readonly psi: number;
  /** Of a rate: share of the items whose key the training never saw, among those that have one. */
  readonly unseen?: number;
}

/** How far a later period is from the training period, over all items, examined or not. */
export interface Drift {
  readonly n: number;
  /** Population stability index of the score. */
  readonly score: number;
  /** Greatest first. */
  readonly features: readonly FeatureDrift[];
}

export interface ScoredItem {
  readonly row: FactRow;
  /** As the model reads them; NaN is missing. */
  readonly features: Float32Array;
  readonly score: number;
}

/** Undefined for a model without spreads. */
export function driftOf({ metadata }: ScoreModel, items: readonly ScoredItem[]): Drift | undefined {
  const { spreads } = metadata;
  if (spreads === undefined || items.length === 0) return undefined;
  const indexOf = (before: Parameters<typeof stabilityIndex>[0], values: Float32Array): number =>
    stabilityIndex(before, spreadOf(values, before.edges));
  const features = metadata.features.flatMap((feature, column) => {
    const before = spreads.features[feature.name];
    if (before === undefined) return [];
    const values = Float32Array.from(items, (item) => item.features[column] ?? Number.NaN);
    const unseen = unseenShare(feature, items);
    return [{ feature: feature.name, psi: indexOf(before, values), ...(unseen !== undefined && { unseen }) }];
  });
  return {
    n: items.length,
    score: indexOf(
      spreads.score,
      Float32Array.from(items, ({ score }) => score),
    ),
    features: features.sort((a, b) => b.psi - a.psi),
  };
}

function unseenShare(feature: Feature, items: readonly ScoredItem[]): number | undefined {
  if (feature.kind !== 'rate') return undefined;
  const keys = items.flatMap(({ row }) => keyOf(feature.key, row) ?? []);
  return keys.length === 0 ? 0 : keys.filter((key) => !Object.hasOwn(feature.table, key)).length / keys.length;
}
