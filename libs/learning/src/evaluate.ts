import {
  auc,
  aucInterval,
  bootstrap,
  disparity,
  precisionAt,
  recallAt,
  reliability,
  revenueAt,
  revenueIntervals,
  type Measure,
  type Outcomes,
  type ScoreModel,
} from '@tidewaiter/risk-model';
import { contributionsOf } from './contributions-of.js';
import { driftOf } from './drift-of.js';
import { budgets, type BudgetFigures, type CalibrationFigures, type Evaluation, type Figures } from './evaluation.js';
import type { LearningCases } from './learning-case.js';
import { scoreCases, type Goods, type ScoredCase } from './score-cases.js';
import { seededRandom } from './seeded-random.js';

/** Nothing is known of the training goods: every declaration is a guard row. */
const noGoods: Goods = { key: [], seen: new Set() };

/**
 * Measures a model on cases it was not trained on. A declaration's score is the greatest of its items. Intervals are of
 * 95 %: Wilson's of shares, DeLong's of the AUC, bootstrap (seeded by the model's seed) of revenue and calibration.
 */
export async function evaluate(model: ScoreModel, cases: LearningCases, goods: Goods = noGoods): Promise<Evaluation> {
  const scored = await scoreCases(model, cases, goods);
  const days = scored.cases.map(({ day }) => day).sort();
  const { seed } = model.metadata;
  const drift = driftOf(model, scored.items);
  const contributions = contributionsOf(model, scored.items);
  return {
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    all: figuresOf(scored.cases, model),
    guard: figuresOf(
      scored.cases.filter(({ guard }) => guard),
      model,
    ),
    calibration: calibrationOf(scored.cases, model.metadata.calibration?.kind ?? 'none', seed),
    disparity: disparityOf(scored.cases),
    ...(drift && { drift }),
    ...(contributions && { contributions }),
  };
}

function figuresOf(cases: readonly ScoredCase[], { duty: second, metadata }: ScoreModel): Figures {
  const scores = cases.map(({ score }) => score);
  const labels = cases.map(({ irregular }) => irregular);
  const duty = cases.map((one) => one.duty);
  const [area, interval] = [auc({ scores, labels }), aucInterval({ scores, labels })];
  const { seed } = metadata;
  const told = cases.flatMap((one) => one.fused ?? []);
  const fused = told.length === cases.length && told.length > 0 ? told : undefined;
  const revenue = duty.some((amount) => amount > 0) ? revenueOf(scores, duty, seed) : undefined;
  const expected = cases.map((one) => one.expected);
  const byYield = revenue !== undefined && second !== undefined ? revenueOf(expected, duty, seed) : undefined;
  return {
    n: cases.length,
    irregular: labels.reduce((sum, label) => sum + label, 0),
    ...(area !== undefined && interval !== undefined && { auc: { value: area, ...interval } }),
    budgets: budgets.map((budget, at): BudgetFigures => {
      const recalled = recallAt({ scores, labels }, budget);
      const [money, yielded] = [revenue?.[at], byYield?.[at]];
      return {
        budget,
        selected: precisionAt({ scores, labels }, budget).selected,
        precision: precisionOf({ scores, labels }, budget),
        ...(fused && { fusedPrecision: precisionOf({ scores: fused, labels }, budget) }),
        recall: { value: recalled.recall, ...recalled.interval },
        ...(money && { revenue: money }),
        ...(yielded && { revenueByYield: yielded }),
      };
    }),
  };
}

function precisionOf(outcomes: Outcomes, budget: number): Measure {
  const { precision, interval } = precisionAt(outcomes, budget);
  return { value: precision, ...interval };
}

function revenueOf(scores: readonly number[], duty: readonly number[], seed: number): Measure[] {
  const intervals = revenueIntervals({ scores, revenue: duty }, budgets, { random: seededRandom(seed) });
  return budgets.map((budget, at) => {
    const { recovered } = revenueAt(scores, duty, budget);
    return { value: recovered, ...(intervals[at] ?? { low: 0, high: 1 }) };
  });
}

function calibrationOf(
  cases: readonly ScoredCase[],
  method: CalibrationFigures['method'],
  seed: number,
): CalibrationFigures {
  const labels = cases.map(({ irregular }) => irregular);
  const after = { scores: cases.map(({ score }) => score), labels };
  const figures = (counts: Int32Array): number[] => [reliability(after, counts).error];
  const [errorInterval = { low: 0, high: 1 }] = bootstrap(cases.length, figures, { random: seededRandom(seed) });
  return {
    method,
    before: reliability({ scores: cases.map(({ raw }) => raw), labels }),
    after: reliability(after),
    errorInterval,
  };
}

const selectedShare = 0.1;

/** Equal scores are taken in the order of the cases. */
function disparityOf(cases: readonly ScoredCase[]): Evaluation['disparity'] {
  const order = cases.map((_, i) => i).sort((a, b) => (cases[b]?.score ?? 0) - (cases[a]?.score ?? 0));
  const selected = new Set(order.slice(0, Math.floor(selectedShare * cases.length + 1e-9)));
  const sizes = new Map<string, number>();
  for (const { importer } of cases) sizes.set(importer, (sizes.get(importer) ?? 0) + 1);
  const grouped = (group: (one: ScoredCase) => string) =>
    disparity(
      cases.map((one, i) => ({ group: group(one), selected: selected.has(i), irregular: one.irregular === 1 })),
    );
  return [
    ...grouped(({ origin }) => origin).map((figures) => ({ by: 'origin' as const, ...figures })),
    ...grouped(({ importer }) => sizeBand(sizes.get(importer) ?? 0)).map((figures) => ({
      by: 'importer size' as const,
      ...figures,
    })),
  ];
}

/** By the number of the importer's declarations among those measured. */
function sizeBand(declarations: number): string {
  if (declarations < 2) return '1';
  if (declarations < 5) return '2-4';
  return declarations < 20 ? '5-19' : '20+';
}
