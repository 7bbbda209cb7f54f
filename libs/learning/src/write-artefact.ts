import { readModel, scoreFeatures, type ModelMetadata } from '@tidewaiter/risk-model';
import type { Booster, XGBoost } from '@tidewaiter/xgboost-node';
import { featureValues } from './feature-values.js';
import type { LearningCase } from './learning-case.js';
import { LearningError } from './learning-error.js';
import type { TrainingFrame } from './training-frame.js';
import type { TrainingPlan } from './training-plan.js';

interface Trained {
  readonly booster: Booster;
  readonly frame: TrainingFrame;
  readonly sample: readonly LearningCase[];
  readonly plan: TrainingPlan;
  readonly trainedOn: ModelMetadata['trainedOn'];
}

const quantileSteps = 200;
const comparedRows = 2000;

/**
 * The model as one JSON text with everything needed to score: trees, features, rate tables, spread of scores.
 * @throws LearningError `disagreement` when TypeScript and libxgboost score rows of the frame differently
 */
export function writeArtefact(trained: Trained, xgboost: XGBoost): string {
  const { booster, frame, plan, trainedOn } = trained;
  const metadata: ModelMetadata = {
    name: plan.name,
    version: plan.version,
    target: 'irregular',
    features: [...frame.features],
    quantiles: quantilesOf(declarationScores(trained, xgboost)),
    trainedOn,
    seed: plan.seed,
  };
  booster.setAttribute('tidewaiter', JSON.stringify(metadata));
  const json = new TextDecoder().decode(booster.save('json'));
  verify(json, trained, xgboost);
  return json;
}

function declarationScores({ booster, frame, sample }: Trained, xgboost: XGBoost): number[] {
  const rows = sample.flatMap((one) => one.rows);
  const scores = predict(booster, featureValues(frame.features, rows), { frame, xgboost });
  let start = 0;
  return sample.map((one) => {
    const own = scores.subarray(start, (start += one.rows.length));
    return own.reduce((greatest, score) => Math.max(greatest, score), 0);
  });
}

interface Means {
  readonly frame: TrainingFrame;
  readonly xgboost: XGBoost;
}

function predict(booster: Booster, values: Float32Array, { frame, xgboost }: Means): Float32Array {
  const matrix = xgboost.denseMatrix({ values, columns: frame.names.length, featureNames: frame.names, threads: 1 });
  try {
    return booster.predict(matrix).values;
  } finally {
    matrix.close();
  }
}

function quantilesOf(scores: readonly number[]): number[] {
  const ordered = Float64Array.from(scores).sort();
  return Array.from({ length: quantileSteps + 1 }, (_, step) => {
    const score = ordered[Math.round((step / quantileSteps) * (ordered.length - 1))] ?? 0;
    return Number(score.toFixed(6));
  });
}

function verify(json: string, { booster, frame }: Trained, xgboost: XGBoost): void {
  const model = readModel(JSON.parse(json));
  const width = frame.names.length;
  const values = frame.values.subarray(0, comparedRows * width);
  predict(booster, values, { frame, xgboost }).forEach((expected, row) => {
    const score = scoreFeatures(model, values.subarray(row * width, (row + 1) * width));
    if (Math.abs(score - expected) <= 1e-6) return;
    throw new LearningError(
      'disagreement',
      `row ${row} scores ${score}; libxgboost ${xgboost.version} says ${expected}`,
    );
  });
}
