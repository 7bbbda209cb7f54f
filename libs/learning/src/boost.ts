import type { Booster, Matrix, Parameters, XGBoost } from '@tidewaiter/xgboost-node';
import type { Candidate, Fitted } from './learner.js';
import type { TrainingFrame } from './training-frame.js';
import type { BoostSettings, TrainingPlan } from './training-plan.js';

/**
 * Sums of floats depend on how work is divided: the number of threads follows from the number of rows, not from the machine,
 * to keep training repeatable. For few rows threads wait for each other longer than they work.
 */
function threadsFor(rows: number): number {
  return rows < 10_000 ? 1 : 2;
}

/** Boosted trees with each of the plan's settings. */
export function boostCandidates(plan: TrainingPlan, xgboost: XGBoost): Candidate[] {
  return plan.boosts.map((settings): Candidate => {
    const parameters = (frame: TrainingFrame): Parameters => ({
      ...commonParameters(settings, { seed: plan.seed, rows: frame.rows }),
      objective: 'binary:logistic',
      eval_metric: 'logloss',
      // Given, because versions of XGBoost differ in what they take when it is not.
      base_score: frame.labels.reduce((sum, label) => sum + label, 0) / frame.labels.length,
    });
    return {
      settings: { ...settings },
      tryOut: ({ frame, held, onRound }) => {
        const [matrix, later] = [frame, { ...held, names: frame.names }].map((rows) => matrixOf(xgboost, rows)) as [
          Matrix,
          Matrix,
        ];
        const booster = xgboost.train(matrix, {
          parameters: parameters(frame),
          rounds: plan.rounds,
          evaluations: [{ name: 'later', matrix: later }],
          earlyStoppingRounds: plan.earlyStoppingRounds,
          onRound: ({ round }) => onRound(round),
        });
        for (const used of [matrix, later]) used.close();
        return fittedBooster(booster, frame.names, xgboost);
      },
      fit: ({ frame, rounds, onRound }) => {
        const matrix = matrixOf(xgboost, frame);
        const options = {
          parameters: parameters(frame),
          rounds,
          onRound: ({ round }: { round: number }) => onRound(round),
        };
        const booster = xgboost.train(matrix, options);
        matrix.close();
        return fittedBooster(booster, frame.names, xgboost);
      },
    };
  });
}

/** What every booster of the product has in common. */
export function commonParameters(
  { depth, learningRate, leastWeight }: BoostSettings,
  { seed, rows }: { readonly seed: number; readonly rows: number },
): Parameters {
  return {
    tree_method: 'hist',
    max_depth: depth,
    eta: learningRate,
    min_child_weight: leastWeight,
    subsample: 0.8,
    colsample_bytree: 0.8,
    seed,
    nthread: threadsFor(rows),
  };
}

/** @returns a matrix that the caller closes */
export function matrixOf(xgboost: XGBoost, frame: Pick<TrainingFrame, 'values' | 'labels' | 'names'>): Matrix {
  const { values, labels, names } = frame;
  return xgboost.denseMatrix({
    values,
    labels,
    columns: names.length,
    featureNames: names,
    threads: threadsFor(labels.length),
  });
}

function fittedBooster(booster: Booster, names: readonly string[], xgboost: XGBoost): Fitted {
  return {
    rounds: booster.rounds,
    predict: (values) => {
      const matrix = xgboost.denseMatrix({ values, columns: names.length, featureNames: names, threads: 1 });
      try {
        return booster.predict(matrix).values;
      } finally {
        matrix.close();
      }
    },
    importance: () => [...booster.importance('total_gain')].sort(([, a], [, b]) => b - a),
    write: (attributes) => {
      // What early stopping noted is about the search, not about this model.
      for (const name of booster.attributeNames()) booster.setAttribute(name, undefined);
      for (const [name, text] of Object.entries(attributes)) booster.setAttribute(name, text);
      return new TextDecoder().decode(booster.save('json'));
    },
    close: () => booster.close(),
  };
}
