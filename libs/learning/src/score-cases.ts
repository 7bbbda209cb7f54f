import {
  calibrate,
  dutyOfFeatures,
  featuresOf,
  fusedProbability,
  uncalibrated,
  type KeyPart,
  type ScoreModel,
} from '@tidewaiter/risk-model';
import type { ScoredItem } from './drift-of.js';
import { goodsKey } from './goods-key.js';
import type { LearningCases } from './learning-case.js';

/** An examined declaration with what a model says of it. */
export interface ScoredCase {
  readonly day: string;
  /** The greatest of its items, before and after calibration. */
  readonly raw: number;
  readonly score: number;
  /** Probability with the rules that hit; absent where the model weighs none, or it is not known which hit. */
  readonly fused?: number;
  /** Expected duty, should it be inspected; 0 for a model without the second target. */
  readonly expected: number;
  readonly irregular: number;
  readonly duty: number;
  /** None of its goods occur in training. */
  readonly guard: boolean;
  readonly origin: string;
  readonly importer: string;
}

export interface Goods {
  readonly key: readonly KeyPart[];
  readonly seen: ReadonlySet<string>;
}

export interface ScoredCases {
  readonly cases: readonly ScoredCase[];
  /** Every item, examined or not. */
  readonly items: readonly ScoredItem[];
}

/** Scores cases as a decision would, once for all figures. */
export async function scoreCases(model: ScoreModel, cases: LearningCases, goods: Goods): Promise<ScoredCases> {
  const scored: ScoredCase[] = [];
  const items: ScoredItem[] = [];
  const { fusion } = model.metadata;
  for await (const { day, rows, outcome, ruleIds } of cases) {
    const own = rows.map((row) => {
      const features = featuresOf(model, row);
      const raw = uncalibrated(model, features);
      const score = calibrate(model.metadata.calibration, raw);
      return { row, features, raw, score, expected: score * (dutyOfFeatures(model, features) ?? 0) };
    });
    items.push(...own.map(({ row, features, score }) => ({ row, features, score })));
    if (outcome === undefined) continue;
    const [first = {}] = rows;
    const score = Math.max(...own.map((item) => item.score));
    scored.push({
      day,
      raw: Math.max(...own.map(({ raw }) => raw)),
      score,
      ...(fusion && ruleIds && { fused: fusedProbability(fusion, score, ruleIds) }),
      expected: own.reduce((sum, { expected }) => sum + expected, 0),
      irregular: Number(outcome.irregular),
      duty: outcome.additionalDuty,
      guard: !rows.some((row) => goods.seen.has(goodsKey(goods.key, row))),
      origin: String(first['item.origin'] ?? ''),
      importer: String(first['importer.id'] ?? ''),
    });
  }
  return { cases: scored, items };
}
