import type { GroupFigures, Measure, Interval, Reliability, Calibration } from '@tidewaiter/risk-model';
import type { ContributionSummary } from './contributions-of.js';
import type { Drift } from './drift-of.js';

/** Inspection budgets at which models are compared, as shares of the declarations. */
export const budgets = [0.01, 0.02, 0.05, 0.1] as const;

export interface BudgetFigures {
  readonly budget: number;
  readonly selected: number;
  /** Share of the selected that are irregular. */
  readonly precision: Measure;
  /** The same when selecting by the probability with the rules that hit; absent where it is not known of every case. */
  readonly fusedPrecision?: Measure;
  /** Share of the irregular that are selected. */
  readonly recall: Measure;
  /** Share of all additional duty that the selected were short of; absent where none was recorded. */
  readonly revenue?: Measure;
  /** The same when selecting by expected yield; absent for a model without the second target. */
  readonly revenueByYield?: Measure;
}

/** Figures over declarations whose goods were examined; they say nothing of those that never were. */
export interface Figures {
  readonly n: number;
  readonly irregular: number;
  /** Absent when all have the same outcome. */
  readonly auc?: Measure;
  readonly budgets: readonly BudgetFigures[];
}

/** How far probabilities can be taken at their word. */
export interface CalibrationFigures {
  readonly method: Calibration['kind'] | 'none';
  readonly before: Reliability;
  readonly after: Reliability;
  /** Interval of `after.error`. */
  readonly errorInterval: Interval;
}

/** What a model is worth on a period it was not trained on. */
export interface Evaluation {
  readonly from: string;
  readonly to: string;
  readonly all: Figures;
  /** Declarations none of whose goods occur in the training cases. */
  readonly guard: Figures;
  readonly calibration: CalibrationFigures;
  /** How a selection of the tenth that scores highest falls on groups. */
  readonly disparity: readonly ({ readonly by: 'origin' | 'importer size' } & GroupFigures)[];
  /** Absent for a model that does not say how its training period was spread. */
  readonly drift?: Drift;
  /** Absent for a model that cannot be explained. */
  readonly contributions?: ContributionSummary;
}
