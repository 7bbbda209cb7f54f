import { z } from 'zod';
import { day } from './values.js';

/** A figure with its 95 % interval, where one can be given. */
const measure = z.object({ value: z.number(), low: z.number().optional(), high: z.number().optional() });

const budgetFigures = z.object({
  /** Share of the declarations that may be inspected, 0 to 1. */
  budget: z.number(),
  selected: z.int(),
  precision: measure,
  /** The same when selecting by the score with the rules that hit; absent for a model that weighs no rules. */
  fusedPrecision: measure.optional(),
  recall: measure,
  /** Share of all additional duty that is found; absent where none was recorded. */
  revenue: measure.optional(),
  /** The same when selecting by expected yield; absent for a model without that second target. */
  revenueByYield: measure.optional(),
});

const figures = z.object({
  n: z.int(),
  irregular: z.int(),
  auc: measure.optional(),
  budgets: z.array(budgetFigures),
});

/** Expected calibration error, and what it is made of. */
const reliability = z.object({
  error: z.number(),
  brier: z.number().optional(),
  bins: z.array(
    z.object({ n: z.int(), predicted: z.number(), observed: z.number(), low: z.number(), high: z.number() }),
  ),
});

const disparity = z.object({
  by: z.string(),
  group: z.string(),
  n: z.int(),
  selected: measure,
  /** Share of the selected that are irregular; absent when none is selected. */
  found: measure.extend({ n: z.int() }).optional(),
  /** Share of the whole group that is irregular. */
  irregular: measure,
});

/** What is known of a model's worth. Every member may be absent: a model made elsewhere comes without figures. */
export const modelReport = z.object({
  rounds: z.int().optional(),
  /** Log loss on the latest cases while the number of trees was chosen. */
  validationLoss: z.number().optional(),
  /** Total gain by feature, greatest first. */
  importance: z.array(z.object({ feature: z.string(), gain: z.number() })).optional(),
  evaluation: z
    .object({
      from: day.optional(),
      to: day.optional(),
      all: figures,
      /** Only goods that the training never saw. */
      guard: figures.optional(),
      calibration: z.object({ method: z.string(), before: reliability, after: reliability }).optional(),
      disparity: z.array(disparity).optional(),
      /** Population stability index between the training and this later period. */
      drift: z
        .object({
          n: z.int(),
          score: z.number(),
          features: z.array(z.object({ feature: z.string(), psi: z.number(), unseen: z.number().optional() })),
        })
        .optional(),
      /** Mean absolute Shapley value of each feature over `n` items, in log odds, greatest first. */
      contributions: z
        .object({ n: z.int(), features: z.array(z.object({ feature: z.string(), mean: z.number() })) })
        .optional(),
    })
    .optional(),
});

/** Where a model comes from: enough to make it again. */
export const modelLineage = z.object({
  datasetId: z.string().optional(),
  datasetDigest: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  /** Version of the product that trained it. */
  code: z.string().optional(),
  seed: z.int().optional(),
  kind: z.string().optional(),
  /** Number of the release whose rules it weighs beside its score. */
  release: z.int().optional(),
  jobId: z.string().optional(),
  fileName: z.string().optional(),
});
