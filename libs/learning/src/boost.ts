import type { Feature } from '@tidewaiter/risk-model';
import type { Booster, Matrix, Parameters, XGBoost } from '@tidewaiter/xgboost-node';
import { featureValues } from './feature-values.js';
import { isIrregular, type LearningCase } from './learning-case.js';
import { LearningError } from './learning-error.js';
import { splitByTime } from './split-by-time.js';
import { trainingFrame, type TrainingFrame } from './training-frame.js';
import type { TrainingPlan, TrainingRun } from './training-plan.js';

/** Sums of floats depend on how work is divided: a fixed number of threads keeps training repeatable. */
const threads = 2;

export interface Search {
  readonly rounds: number;
  readonly loss: number;
}

/**
 * Finds how many trees serve the latest cases best.
 * @throws LearningError `tooFewCases`
 */
export function searchRounds(examined: readonly LearningCase[], plan: TrainingPlan, run: TrainingRun): Search {
  const { earlier, later } = splitByTime(examined, plan.validationShare);
  const frame = trainingFrame(earlier, plan);
  const held = heldOut(later, frame.features);
  for (const [labels, which] of [
    [frame.labels, 'earlier'],
    [held.labels, 'later'],
  ] as const) {
    if (labels.includes(0) && labels.includes(1)) continue;
    const message = `the ${which} examined items are ${labels.length}, and not both irregular and conform ones`;
    throw new LearningError('tooFewCases', message);
  }
  const matrix = matrixOf(run.xgboost, frame);
  const heldMatrix = matrixOf(run.xgboost, { ...held, names: frame.names });
  const booster = run.xgboost.train(matrix, {
    parameters: parametersOf(plan, frame),
    rounds: plan.rounds,
    evaluations: [{ name: 'later', matrix: heldMatrix }],
    earlyStoppingRounds: plan.earlyStoppingRounds,
    onRound: ({ round }) => {
      run.onProgress?.({ step: 'search', done: round + 1, total: plan.rounds });
      return undefined;
    },
  });
  const search = { rounds: booster.rounds, loss: Number(booster.attribute('best_score')) };
  for (const used of [booster, matrix, heldMatrix]) used.close();
  return search;
}

function heldOut(
  cases: readonly LearningCase[],
  features: readonly Feature[],
): Pick<TrainingFrame, 'values' | 'labels'> {
  const rows = cases.flatMap((one) => one.rows);
  const labels = Float32Array.from(cases.flatMap((one) => one.rows.map((_, item) => Number(isIrregular(one, item)))));
  return { values: featureValues(features, rows), labels };
}

interface Fitting {
  readonly frame: TrainingFrame;
  readonly rounds: number;
}

/** Trains on the whole frame for a known number of rounds. */
export function fit({ frame, rounds }: Fitting, plan: TrainingPlan, run: TrainingRun): Booster {
  const matrix = matrixOf(run.xgboost, frame);
  const booster = run.xgboost.train(matrix, {
    parameters: parametersOf(plan, frame),
    rounds,
    onRound: ({ round }) => {
      run.onProgress?.({ step: 'fit', done: round + 1, total: rounds });
      return undefined;
    },
  });
  matrix.close();
  return booster;
}

function matrixOf(xgboost: XGBoost, frame: Pick<TrainingFrame, 'values' | 'labels' | 'names'>): Matrix {
  const { values, labels, names } = frame;
  return xgboost.denseMatrix({ values, labels, columns: names.length, featureNames: names, threads });
}

function parametersOf(plan: TrainingPlan, { labels }: TrainingFrame): Parameters {
  return {
    objective: 'binary:logistic',
    eval_metric: 'logloss',
    tree_method: 'hist',
    max_depth: plan.depth,
    eta: plan.learningRate,
    min_child_weight: 5,
    subsample: 0.8,
    colsample_bytree: 0.8,
    // Given, because versions of XGBoost differ in what they take when it is not.
    base_score: labels.reduce((sum, label) => sum + label, 0) / labels.length,
    seed: plan.seed,
    nthread: threads,
  };
}
