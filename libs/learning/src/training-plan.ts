import type { XGBoost } from '@tidewaiter/xgboost-node';
import type { FeaturePlan } from './feature-plan.js';

/** Everything that decides what model comes out; same plan, same cases, same library: same bytes. */
export interface TrainingPlan {
  readonly name: string;
  readonly version: number;
  readonly seed: number;
  readonly features: readonly FeaturePlan[];
  /** Greatest number of trees. */
  readonly rounds: number;
  readonly earlyStoppingRounds: number;
  /** Share of the examined declarations, the latest ones, on which the number of trees is chosen. */
  readonly validationShare: number;
  readonly depth: number;
  readonly learningRate: number;
  /** Rates of keys seen less often in examined items are the prior. */
  readonly leastCount: number;
}

/** What training says while it runs: `read` cases, `search` rounds, `fit` rounds, `write`. */
export interface TrainingProgress {
  readonly step: 'read' | 'search' | 'fit' | 'write';
  readonly done: number;
  /** Absent while it is not known. */
  readonly total?: number;
}

export interface TrainingRun {
  readonly xgboost: XGBoost;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Heeded while cases are read; boosting holds the thread, so a running child process is ended instead. */
  readonly signal?: AbortSignal;
}

export const defaultTraining = {
  seed: 1,
  rounds: 400,
  earlyStoppingRounds: 25,
  validationShare: 0.15,
  depth: 5,
  learningRate: 0.08,
  leastCount: 1,
} as const satisfies Partial<TrainingPlan>;
