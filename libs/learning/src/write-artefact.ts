import { dutyAttribute, readModel, uncalibrated, type ModelMetadata } from '@tidewaiter/risk-model';
import type { DutyModel } from './duty-model.js';
import type { Fitted } from './learner.js';
import { LearningError } from './learning-error.js';
import type { TrainingFrame } from './training-frame.js';
import type { TrainingPlan } from './training-plan.js';

interface Trained {
  readonly fitted: Fitted;
  readonly frame: TrainingFrame;
  readonly plan: TrainingPlan;
  readonly trainedOn: ModelMetadata['trainedOn'];
  readonly duty?: DutyModel;
}

/** What cases that it had not seen told of the model. */
type Known = Pick<ModelMetadata, 'quantiles' | 'calibration' | 'spreads' | 'fusion'>;

const quantileSteps = 200;
const comparedRows = 2000;

/**
 * The model as one JSON text with everything needed to score: trees, features, rate tables, calibration, spread of scores,
 * and the trees of the second target.
 * @throws LearningError `disagreement` when TypeScript and what was trained score rows of the frame differently
 */
export function writeArtefact({ fitted, frame, plan, trainedOn, duty }: Trained, known: Known): string {
  const metadata: ModelMetadata = {
    name: plan.name,
    version: plan.version,
    target: 'irregular',
    features: [...frame.features],
    ...known,
    trainedOn,
    seed: plan.seed,
    ...(fitted.scorecard && { scorecard: fitted.scorecard }),
    ...(duty && { duty: { scale: duty.scale } }),
  };
  const attributes = { tidewaiter: JSON.stringify(metadata), ...(duty && { [dutyAttribute]: duty.json }) };
  const json = fitted.write(attributes);
  verify(json, fitted, frame);
  return json;
}

/** Scores at evenly spaced shares, rising. */
export function quantilesOf(scores: readonly number[]): number[] {
  const ordered = Float64Array.from(scores).sort();
  return Array.from({ length: quantileSteps + 1 }, (_, step) => {
    const score = ordered[Math.round((step / quantileSteps) * (ordered.length - 1))] ?? 0;
    return Number(score.toFixed(6));
  });
}

function verify(json: string, fitted: Fitted, frame: TrainingFrame): void {
  const model = readModel(JSON.parse(json));
  const width = frame.names.length;
  const values = frame.values.subarray(0, comparedRows * width);
  fitted.predict(values).forEach((expected, row) => {
    const score = uncalibrated(model, values.subarray(row * width, (row + 1) * width));
    if (Math.abs(score - expected) <= 1e-6) return;
    throw new LearningError('disagreement', `row ${row} scores ${score} as written and ${expected} as trained`);
  });
}
