import type { FactRow } from '@tidewaiter/rule-language';
import { marginOf } from './forest.js';
import type { ScoreModel } from './read-model.js';
import { featuresOf, scoreFeatures } from './score.js';

/** Duty, in the administration's currency, that the item is expected to be short of, should it be irregular. */
export function dutyOfFeatures({ duty, metadata }: ScoreModel, features: Float32Array): number | undefined {
  if (duty === undefined || metadata.duty === undefined) return undefined;
  return metadata.duty.scale * Math.exp(marginOf(duty, features));
}

/**
 * What an inspection of the declaration is expected to bring: over its items, the probability times the duty if
 * irregular. Undefined for a model without the second target.
 */
export function expectedYield(model: ScoreModel, rows: readonly FactRow[]): number | undefined {
  if (model.duty === undefined) return undefined;
  return rows.reduce((sum, row) => {
    const features = featuresOf(model, row);
    return sum + scoreFeatures(model, features) * (dutyOfFeatures(model, features) ?? 0);
  }, 0);
}
