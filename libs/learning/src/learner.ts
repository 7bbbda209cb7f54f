import type { Scorecard } from '@tidewaiter/risk-model';
import type { TrainingFrame } from './training-frame.js';
import { LearningError } from './learning-error.js';

/** Items of a later time, with the features that the frame's tables give them. */
export interface HeldOut {
  /** Row by row; NaN is missing. */
  readonly values: Float32Array;
  /** 1 irregular, 0 not. */
  readonly labels: Float32Array;
  /** Duty each item was short of; 0 for conform ones. */
  readonly duty: Float32Array;
}

/** A trained model in memory. */
export interface Fitted {
  /** Trees, in rounds of boosting or characteristics of a scorecard. */
  readonly rounds: number;
  readonly scorecard?: Scorecard;
  /** Probabilities before calibration. */
  predict(values: Float32Array): Float32Array;
  /** By feature, greatest first; features without a say are left out. */
  importance(): readonly (readonly [name: string, gain: number])[];
  /** XGBoost's JSON with these attributes. */
  write(attributes: Readonly<Record<string, string>>): string;
  close(): void;
}

export interface Trial {
  readonly frame: TrainingFrame;
  readonly held: HeldOut;
  readonly onRound: (round: number) => 'stop' | undefined;
}

export interface Fitting {
  readonly frame: TrainingFrame;
  readonly rounds: number;
  readonly onRound: (round: number) => 'stop' | undefined;
}

/** One way to train, with its settings. */
export interface Candidate {
  readonly settings: Readonly<Record<string, number>>;
  /** Trains on the frame; how long, the held-out items say. */
  tryOut(trial: Trial): Fitted;
  /** Trains on the whole frame for a known number of rounds. */
  fit(fitting: Fitting): Fitted;
}

/** Mean log loss; a probability is never taken for certain. */
export function logLoss(predicted: Float32Array, labels: Float32Array): number {
  const least = 1e-7;
  const total = labels.reduce((sum, label, row) => {
    const p = Math.min(1 - least, Math.max(least, predicted[row] ?? 0.5));
    return sum - Math.log(label === 1 ? p : 1 - p);
  }, 0);
  return total / labels.length;
}

/** @throws LearningError `tooFewCases` when the items lack one of the outcomes */
export function requireBothOutcomes(labels: Float32Array, which: string): void {
  if (labels.includes(0) && labels.includes(1)) return;
  const message = `the ${which} examined items are ${labels.length}, and not both irregular and conform ones`;
  throw new LearningError('tooFewCases', message);
}
