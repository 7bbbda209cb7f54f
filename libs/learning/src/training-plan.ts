import type { KeyPart } from '@tidewaiter/risk-model';
import type { XGBoost } from '@tidewaiter/xgboost-node';
import type { FeaturePlan } from './feature-plan.js';
import type { LearningCases } from './learning-case.js';

/** Settings of boosting that are tried; XGBoost's `max_depth`, `eta` and `min_child_weight`. */
export interface BoostSettings {
  readonly depth: number;
  readonly learningRate: number;
  readonly leastWeight: number;
}

/** Settings of a scorecard that are tried: greatest number of bins per characteristic. */
export interface ScorecardSettings {
  readonly bins: number;
}

/** Everything that decides what model comes out; same plan, same cases, same library: same bytes. */
export interface TrainingPlan {
  readonly name: string;
  readonly version: number;
  readonly seed: number;
  /** Boosted trees, or a logistic scorecard, which needs no libxgboost. */
  readonly kind: 'xgboost' | 'scorecard';
  readonly features: readonly FeaturePlan[];
  /** Greatest number of trees. */
  readonly rounds: number;
  readonly earlyStoppingRounds: number;
  /** Share of the examined declarations, those before the latest, on which settings and number of trees are chosen. */
  readonly validationShare: number;
  /** Share of the examined declarations, the latest ones, on which the figures are measured. */
  readonly testShare: number;
  readonly boosts: readonly BoostSettings[];
  readonly scorecards: readonly ScorecardSettings[];
  /** Rates of keys seen less often in examined items are the prior. */
  readonly leastCount: number;
  /** What makes two items the same goods: declarations none of whose goods occur in training are measured apart. */
  readonly guardKey: readonly KeyPart[];
  /** Expression for the duty of an irregular item where inspections recorded none. */
  readonly dutyProxy?: string;
}

/**
 * What training says while it runs: cases `read`; settings tried (`search`); the calibration and the figures on later
 * cases (`rehearse`); what hits of rules add (`fuse`); the model itself
 * (`fit`); `write`.
 */
export interface TrainingProgress {
  readonly step: 'read' | 'search' | 'rehearse' | 'fuse' | 'fit' | 'write';
  readonly done: number;
  /** Absent while it is not known. */
  readonly total?: number;
}

export interface TrainingRun {
  /** Needed for boosted trees only. */
  readonly xgboost?: XGBoost;
  /** Cases of a later period, on which the finished model is measured as well; it learns nothing from them. */
  readonly later?: LearningCases;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Heeded between cases and between rounds of boosting. */
  readonly signal?: AbortSignal;
}

/** Days and declarations of a part of the training period. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly declarations: number;
}

export const defaultTraining = {
  seed: 1,
  kind: 'xgboost',
  rounds: 400,
  earlyStoppingRounds: 25,
  validationShare: 0.15,
  testShare: 0.15,
  boosts: [
    { depth: 5, learningRate: 0.08, leastWeight: 5 },
    { depth: 3, learningRate: 0.08, leastWeight: 5 },
    { depth: 4, learningRate: 0.05, leastWeight: 20 },
  ],
  scorecards: [{ bins: 10 }, { bins: 20 }, { bins: 40 }],
  leastCount: 1,
  guardKey: [
    { fact: 'item.commodity_code', prefix: 6 },
    'departure_country',
    'item.origin',
    'item.tax_rate',
    'item.tax_type',
    'item.net_mass',
  ],
} as const satisfies Partial<TrainingPlan>;
