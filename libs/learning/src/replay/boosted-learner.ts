import type { XGBoost } from '@tidewaiter/xgboost-node';
import type { ReplayLearner } from './replay-learner.js';

/** Few trees: a table of policies trains thousands of models on a few thousand items each. */
const fewRounds = 40;

const parameters = {
  objective: 'binary:logistic',
  tree_method: 'hist',
  max_depth: 5,
  max_bin: 64,
  eta: 0.1,
  min_child_weight: 2,
  subsample: 0.8,
  colsample_bytree: 0.8,
  // Sums of floats depend on how work is divided.
  nthread: 1,
} as const;

/** Small gradient-boosted trees, 40 of them unless told otherwise, trained anew on all that is revealed. */
export function boostedLearner(xgboost: XGBoost, { rounds = fewRounds } = {}): ReplayLearner {
  return ({ columns, values, labels, candidates, seed }) => {
    const mean = labels.reduce((sum, label) => sum + label, 0) / Math.max(1, labels.length);
    // Nothing to tell apart: the library refuses a base score of 0 or 1.
    if (mean <= 0 || mean >= 1) return new Float32Array(candidates.length / columns);
    const known = xgboost.denseMatrix({ values, labels, columns, threads: 1 });
    const asked = xgboost.denseMatrix({ values: candidates, columns, threads: 1 });
    const booster = xgboost.train(known, { rounds, parameters: { ...parameters, base_score: mean, seed } });
    const scores = booster.predict(asked).values;
    for (const used of [booster, known, asked]) used.close();
    return scores;
  };
}
