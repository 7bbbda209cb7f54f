import type { Session } from '@tidewaiter/history';
import {
  countsOf,
  countsSql,
  noCounts,
  numberOf,
  selectionOf,
  sumOf,
  type Counts,
  type SelectionFigures,
} from './figures.js';

/**
 * What orders the declarations: the rules (strictest lane, then points), the model's score, both fused, or the baseline's
 * lanes.
 */
export type Ranking = 'rules' | 'model' | 'fused' | 'baseline';

/** The figures of the first declarations of a ranking. */
export interface CurvePoint {
  /** Percent of all declarations. */
  readonly budget: number;
  readonly figures: SelectionFigures;
}

/** Precision@n, recall@n and revenue@n of a ranking, n from 1 to `greatestBudget` percent of the declarations. */
export interface BudgetCurve {
  readonly ranking: Ranking;
  readonly points: readonly CurvePoint[];
}

export const greatestBudget = 20;

/** Constant text; equals are in the order of their references, so that a curve is the same each time. */
const orders: Readonly<Record<Ranking, string>> = {
  rules: 'by_rule_after DESC, points_after DESC',
  model: 'score DESC NULLS LAST',
  fused: 'fused_after DESC NULLS LAST',
  baseline: 'lane_before DESC, points_before DESC',
};

export interface CurveInput {
  readonly all: Counts;
  readonly floor: number;
  readonly hasModel: boolean;
  /** Whether the candidate's model weighs hits of rules beside its score. */
  readonly fuses: boolean;
}

/** The curves from the table `judged`; those of the model and of the fusion only where there is one. */
export async function budgetCurves(
  session: Session,
  { all, floor, fuses, hasModel }: CurveInput,
): Promise<BudgetCurve[]> {
  const present: Readonly<Record<Ranking, boolean>> = { rules: true, model: hasModel, fused: fuses, baseline: true };
  const rankings = (Object.keys(orders) as Ranking[]).filter((ranking) => present[ranking]);
  const curves: BudgetCurve[] = [];
  for (const ranking of rankings) {
    const steps = await stepsOf(session, ranking);
    const points = Array.from({ length: greatestBudget }, (_, index) => ({
      budget: index + 1,
      figures: selectionOf(sumOf(steps.slice(0, index + 1)), all, floor),
    }));
    curves.push({ ranking, points });
  }
  return curves;
}

/** What each further percent of the declarations adds, by the percent (1 first). A budget is rounded down. */
async function stepsOf(session: Session, ranking: Ranking): Promise<Counts[]> {
  const rows = await session.query(
    `SELECT budget, ${countsSql} FROM (
       SELECT result, duty_cents, CAST(ceil(100.0 * place / total) AS INTEGER) AS budget FROM (
         SELECT result, duty_cents, count(*) OVER () AS total,
           row_number() OVER (ORDER BY ${orders[ranking]}, reference) AS place FROM judged))
     WHERE budget <= $1::DOUBLE GROUP BY budget`,
    [{ type: 'double', value: greatestBudget }],
  );
  const byBudget = new Map(rows.map((row) => [numberOf(row['budget']), countsOf(row)]));
  return Array.from({ length: greatestBudget }, (_, index) => byBudget.get(index + 1) ?? noCounts);
}
