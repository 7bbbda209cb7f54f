import { logistic } from '../forest.js';
import { predictorOf } from '../predictor.js';
import type { ScoreModel } from '../read-model.js';
import { explainerOf, type Contributions } from '../shap/explainer.js';
import { contributionGroup, type ContributionGroup } from './contribution-group.js';

/** How a feature moved a score, in log odds: 0.7 doubles the odds of an irregularity, −0.7 halves them. */
export interface FeatureContribution {
  readonly name: string;
  readonly group: ContributionGroup;
  /** Absent when missing. */
  readonly value?: number;
  readonly contribution: number;
}

/** Why a row has its score. All lists begin with what moved it most; equal ones keep the order of the columns. */
export interface Explanation {
  /** `approximate` is to be said wherever the numbers are shown. */
  readonly method: Contributions['method'];
  readonly probability: number;
  /** Probability the model starts from, where nothing of the row is known. */
  readonly expected: number;
  readonly groups: readonly { readonly group: ContributionGroup; readonly contribution: number }[];
  readonly features: readonly FeatureContribution[];
}

/**
 * Explains the score of features as `featuresOf` makes them. Contributions of the features of a group are added up, which
 * Shapley values allow. Undefined for a model made elsewhere that does not keep what explaining needs (`sum_hessian`).
 */
export function explainFeatures(
  model: ScoreModel,
  row: Float32Array,
  method: Contributions['method'] = 'exact',
): Explanation | undefined {
  const contributions = explainerOf(model.forest)?.[method](row);
  if (contributions === undefined) return undefined;
  const { columns, values } = contributions;
  const features = model.metadata.features.map((feature, column): FeatureContribution => {
    const value = row[column] ?? NaN;
    const contribution = values[column] ?? 0;
    const known = Number.isNaN(value) ? {} : { value };
    return { name: feature.name, group: contributionGroup(feature), ...known, contribution };
  });
  const sums = new Map<ContributionGroup, number>();
  for (const { group, contribution } of features) sums.set(group, (sums.get(group) ?? 0) + contribution);
  return {
    method,
    probability: logistic(predictorOf(model.forest).margin(row)),
    expected: logistic(values[columns] ?? 0),
    groups: byStrength(Array.from(sums, ([group, contribution]) => ({ group, contribution }))),
    features: byStrength(features),
  };
}

function byStrength<T extends { readonly contribution: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
