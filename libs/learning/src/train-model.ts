import type { ModelMetadata } from '@tidewaiter/risk-model';
import { fit, searchRounds } from './boost.js';
import { collectCases } from './collect-cases.js';
import type { LearningCase, LearningCases } from './learning-case.js';
import { trainingFrame, type TrainingFrame } from './training-frame.js';
import type { TrainingPlan, TrainingRun } from './training-plan.js';
import { writeArtefact } from './write-artefact.js';

export interface TrainedModel {
  /** The artefact: XGBoost's own JSON, with our metadata as an attribute. */
  readonly json: string;
  readonly rounds: number;
  readonly trainedOn: ModelMetadata['trainedOn'];
  /** Log loss on the latest cases while the number of trees was chosen, on items. */
  readonly validationLoss: number;
  /** Total gain by feature, greatest first. */
  readonly importance: readonly (readonly [name: string, gain: number])[];
}

/** Declarations drawn to know how scores are spread. */
const sampleSize = 20_000;
/**
 * Trains a model of whether an examined item is irregular. The number of trees is chosen on the latest cases; then the
 * model is trained on all of them.
 * @throws LearningError `feature`, `tooFewCases`, `disagreement`; the signal's reason
 */
export async function trainModel(cases: LearningCases, plan: TrainingPlan, run: TrainingRun): Promise<TrainedModel> {
  const { signal, onProgress } = run;
  const { examined, sample } = await collectCases(cases, {
    seed: plan.seed,
    sampleSize,
    onProgress: (done) => onProgress?.({ step: 'read', done }),
    ...(signal && { signal }),
  });
  const search = searchRounds(examined, plan, run);
  const frame = trainingFrame(examined, plan);
  const booster = fit({ frame, rounds: search.rounds }, plan, run);
  try {
    onProgress?.({ step: 'write', done: 0, total: 1 });
    const trainedOn = periodOf(examined, frame);
    const json = writeArtefact({ booster, frame, sample, plan, trainedOn }, run.xgboost);
    onProgress?.({ step: 'write', done: 1, total: 1 });
    const importance = [...booster.importance('total_gain')].sort(([, a], [, b]) => b - a);
    return { json, rounds: search.rounds, trainedOn, validationLoss: search.loss, importance };
  } finally {
    booster.close();
  }
}

function periodOf(examined: readonly LearningCase[], frame: TrainingFrame): ModelMetadata['trainedOn'] {
  const positives = frame.labels.reduce((sum, label) => sum + label, 0);
  return { from: examined[0]?.day ?? '', to: examined.at(-1)?.day ?? '', rows: frame.rows, positives };
}
