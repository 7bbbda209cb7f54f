import type { FactRow } from '@tidewaiter/rule-language';
import { calibrate } from './calibration.js';
import { logistic } from './forest.js';
import { predictorOf } from './predictor.js';
import type { ScoreModel } from './read-model.js';

/** The model's features of a row, in column order, as float32; NaN is missing. */
export function featuresOf(model: ScoreModel, row: FactRow): Float32Array {
  return featuresOfRows(model, [row]);
}

/** `featuresOf` of many rows, one after the other. */
export function featuresOfRows({ readers }: ScoreModel, rows: readonly FactRow[]): Float32Array {
  const features = new Float32Array(rows.length * readers.length);
  rows.forEach((row, at) => {
    readers.forEach((read, column) => (features[at * readers.length + column] = read(row)));
  });
  return features;
}

/** Probability, 0 to 1, of features as `featuresOf` makes them. */
export function scoreFeatures(model: ScoreModel, features: Float32Array): number {
  return calibrate(model.metadata.calibration, uncalibrated(model, features));
}

/** What the trees themselves say, as libxgboost does, before calibration. */
export function uncalibrated(model: ScoreModel, features: Float32Array): number {
  return logistic(predictorOf(model.forest).margin(features));
}

/** Probability, 0 to 1, that the item of the row is irregular. */
export function scoreRow(model: ScoreModel, row: FactRow): number {
  return scoreFeatures(model, featuresOf(model, row));
}

/** `scoreRow` of many rows, the same numbers sooner. */
export function scoreRows(model: ScoreModel, rows: readonly FactRow[]): Float32Array {
  const { calibration } = model.metadata;
  const margins = predictorOf(model.forest).margins(featuresOfRows(model, rows));
  return margins.map((margin) => calibrate(calibration, logistic(margin)));
}

/** Score of a declaration: the greatest of its items' probabilities; 0 without items. */
export function greatestScore(model: ScoreModel, rows: readonly FactRow[]): number {
  return scoreRows(model, rows).reduce((greatest, score) => Math.max(greatest, score), 0);
}

/** Share, 0 to 1, of the training period's declarations that scored lower; between known quantiles a straight line. */
export function percentileOf({ metadata: { quantiles } }: ScoreModel, probability: number): number {
  let [low, high] = [0, quantiles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantiles[middle] ?? 1) < probability) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const steps = quantiles.length - 1;
  const [below, above] = [quantiles[low - 1], quantiles[low]];
  if (below === undefined || above === undefined) return 1;
  return (low - 1 + (probability - below) / (above - below)) / steps;
}
