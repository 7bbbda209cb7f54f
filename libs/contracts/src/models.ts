import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { jobSchema } from './jobs.js';
import { modelLineage, modelReport } from './model-report.js';
import { releaseState } from './releases.js';
import { day, digest, idParams, instant, slug } from './values.js';

const measured = z.object({ value: z.number(), low: z.number().optional(), high: z.number().optional() });

/** How a challenger does beside the champion on live decisions; it never has a say in them. */
const shadow = z.object({
  n: z.int(),
  /** Decisions that both, or neither, put among their highest twentieth; with a Wilson 95 % interval. */
  agreement: measured.optional(),
  /** Challenger's less champion's probability, on average, and the 95 % interval of that mean. */
  meanDifference: measured.optional(),
  /** On the decisions whose goods were really examined. */
  revealed: z.object({
    n: z.int(),
    irregular: z.int(),
    challenger: measured.optional(),
    champion: measured.optional(),
  }),
});

const model = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  digest,
  target: z.string(),
  features: z.array(z.string()),
  trees: z.int(),
  trainedOn: z.object({ from: day, to: day, rows: z.int(), positives: z.int() }),
  /** `champion`: the active release names it; `challenger`: scores live decisions in shadow; `retired`: rests. */
  state: z.enum(['champion', 'challenger', 'retired']),
  active: z.boolean(),
  origin: z.enum(['shipped', 'trained', 'imported']),
  report: modelReport,
  createdAt: instant,
  createdBy: z.string(),
});

export const listModels = endpoint({
  name: 'listModels',
  method: 'GET',
  path: '/models',
  permission: 'models:read',
  tag: 'Models',
  summary: 'Score models, newest first',
  status: 200,
  answer: z.object({ items: z.array(model) }),
});

export const getModel = endpoint({
  name: 'getModel',
  method: 'GET',
  path: '/models/{id}',
  permission: 'models:read',
  tag: 'Models',
  summary: 'A model with its lineage, the releases that name it, and how it does in shadow',
  params: idParams,
  status: 200,
  answer: model.extend({
    seed: z.int(),
    lineage: modelLineage,
    expressions: z.array(z.object({ name: z.string(), text: z.string() })),
    /** What hits of rules add to its score, in log odds; absent where it has learnt nothing of that. */
    fusion: z
      .object({ intercept: z.number(), slope: z.number(), weights: z.record(z.string(), z.number()) })
      .optional(),
    releases: z.array(z.object({ id: z.string(), number: z.int(), title: z.string(), state: releaseState })),
    retired: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
    shadow,
  }),
});

export const trainModel = endpoint({
  name: 'trainModel',
  method: 'POST',
  path: '/models/train',
  permission: 'models:write',
  tag: 'Models',
  summary: 'Train a model on a dataset. Answers with a job; `resultId` is the model',
  body: z.object({
    datasetId: slug,
    name: slug.default('irregularity'),
    kind: z.enum(['xgboost', 'scorecard']).default('xgboost'),
    from: day.optional(),
    to: day.optional(),
    seed: z.int().min(0).max(999_999_999).default(1),
  }),
  status: 202,
  answer: jobSchema,
  idempotency: 'accepted',
  problems: ['conflict'],
});

export const importModel = endpoint({
  name: 'importModel',
  method: 'POST',
  path: '/models/import',
  permission: 'models:write',
  tag: 'Models',
  summary: 'Add a model made elsewhere: XGBoost JSON or UBJ, with what each column is',
  body: z.object({
    fileName: z.string().min(1).max(200),
    /** The file, base64. */
    content: z.base64().max(48_000_000),
    name: slug,
    /** Feature by feature, in column order, as expressions of the rule language. A file of ours carries its own. */
    features: z
      .array(z.object({ name: z.string().min(1).max(120), text: z.string().min(1).max(2000) }))
      .max(10_000)
      .optional(),
    trainedOn: z.object({ from: day, to: day }).optional(),
    /** Declarations from which the spread of its scores is learnt; without them percentiles are the probabilities. */
    datasetId: slug.optional(),
  }),
  status: 201,
  answer: z.object({ id: z.string() }),
  problems: ['conflict', 'tooLarge'],
});

export const retireModel = endpoint({
  name: 'retireModel',
  method: 'POST',
  path: '/models/{id}/retire',
  permission: 'models:write',
  tag: 'Models',
  summary: 'Let a model rest; refused while a release that is active, or may become so, names it',
  params: idParams,
  body: z.object({ reason: z.string().min(1).max(500) }),
  status: 200,
  answer: z.object({ id: z.string() }),
  problems: ['conflict'],
});

const contribution = z.object({
  feature: z.string(),
  text: z.string(),
  /** Absent: missing in the declaration. */
  value: z.number().optional(),
  /** What it adds to the margin (log-odds). */
  contribution: z.number(),
});

export const explainScore = endpoint({
  name: 'explainScore',
  method: 'GET',
  path: '/decisions/{id}/score',
  permission: 'decisions:explain',
  tag: 'Decisions',
  summary: 'What the score of a decision is made of, computed on demand',
  params: idParams,
  query: z.object({ locale: z.enum(['en', 'fr', 'ar']).default('en') }),
  status: 200,
  answer: z.object({
    model: z.object({ id: z.string(), name: z.string(), version: z.int() }),
    probability: z.number(),
    percentile: z.number(),
    /** The item that scores highest, counted from 1; it gives the declaration its score. */
    item: z.int(),
    /** `exact`: TreeSHAP; `approximate`: along each path, the change of the mean. */
    method: z.enum(['exact', 'approximate']),
    /** Probability the model starts from; its log odds and the contributions sum to those of `uncalibrated`. */
    expected: z.number(),
    /** What the trees say, before calibration. */
    uncalibrated: z.number(),
    /** The explanation in sentences. */
    words: z.array(z.string()),
    groups: z.array(z.object({ group: z.string(), contribution: z.number(), features: z.array(contribution) })),
  }),
});
