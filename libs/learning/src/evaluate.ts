import {
  auc,
  greatestScore,
  precisionAt,
  recallAt,
  revenueAt,
  type Interval,
  type ScoreModel,
} from '@tidewaiter/risk-model';
import type { LearningCases } from './learning-case.js';

/** Inspection budgets at which models are compared, as shares of the declarations. */
export const budgets = [0.01, 0.02, 0.05, 0.1] as const;

export interface BudgetFigures {
  readonly budget: number;
  readonly selected: number;
  readonly precision: number;
  readonly precisionInterval: Interval;
  readonly recall: number;
  readonly recallInterval: Interval;
  /** Share of all additional duty. */
  readonly revenue: number;
}

/** Figures over declarations whose goods were examined; they say nothing of those that never were. */
export interface Evaluation {
  readonly n: number;
  readonly irregular: number;
  /** Absent when all have the same outcome. */
  readonly auc?: number;
  readonly budgets: readonly BudgetFigures[];
}

/** Measures a model on cases it was not trained on. A declaration's score is the greatest of its items. */
export async function evaluate(model: ScoreModel, cases: LearningCases): Promise<Evaluation> {
  const scores: number[] = [];
  const labels: number[] = [];
  const duty: number[] = [];
  for await (const { outcome, rows } of cases) {
    if (outcome === undefined) continue;
    scores.push(greatestScore(model, rows));
    labels.push(Number(outcome.irregular));
    duty.push(outcome.additionalDuty);
  }
  const area = auc({ scores, labels });
  return {
    n: scores.length,
    irregular: labels.reduce((sum, label) => sum + label, 0),
    ...(area !== undefined && { auc: area }),
    budgets: budgets.map((budget) => {
      const { precision, selected, interval } = precisionAt({ scores, labels }, budget);
      const recalled = recallAt({ scores, labels }, budget);
      return {
        budget,
        selected,
        precision,
        precisionInterval: interval,
        recall: recalled.recall,
        recallInterval: recalled.interval,
        revenue: revenueAt(scores, duty, budget).recovered,
      };
    }),
  };
}
