import { z } from 'zod';
import { calibrationSchema } from './calibration.js';
import { spreadSchema } from './drift.js';
import { fusionSchema } from './evidence-fusion.js';
import { scorecardSchema } from './scorecard.js';

/** A part of a key: a fact, or the leading characters of a text fact. */
const keyPart = z.union([
  z.string().min(1),
  z.strictObject({ fact: z.string().min(1), prefix: z.number().int().min(1).max(32) }),
]);

const expressionFeature = z.strictObject({
  kind: z.literal('expression'),
  name: z.string().min(1),
  /** An expression of the rule language; a boolean counts as 1 or 0. */
  text: z.string().min(1).max(2000),
});

const rateFeature = z.strictObject({
  kind: z.literal('rate'),
  name: z.string().min(1),
  key: z.array(keyPart).min(1).max(6),
  /** Per key the irregular and all examined cases of the training period. Keys of several parts are joined by `|`. */
  table: z.record(z.string(), z.tuple([z.number().min(0), z.number().min(0)])),
  /** Share of irregular cases overall, and how many cases it weighs: (irregular + weight · prior) / (n + weight). */
  prior: z.number().min(0).max(1),
  weight: z.number().min(0),
});

const feature = z.discriminatedUnion('kind', [expressionFeature, rateFeature]);

/** What XGBoost's file does not say; kept as JSON text in the model's attribute `tidewaiter`. */
export const modelMetadataSchema = z.strictObject({
  name: z.string().min(1).max(100),
  version: z.number().int().min(1),
  /** What the probability is of; `irregular`: an examined item is found irregular. */
  target: z.literal('irregular'),
  /** In column order. */
  features: z.array(feature).min(1).max(10_000),
  /** Scores of the training period's declarations at evenly spaced shares from 0 to 1, rising. */
  quantiles: z.array(z.number().min(0).max(1)).min(2).max(10_001),
  trainedOn: z.strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    /** Examined items, and those of them found irregular. */
    rows: z.number().int().min(0),
    positives: z.number().int().min(0),
  }),
  seed: z.number().int(),
  /** Absent: the probability is the trees' own. */
  calibration: calibrationSchema.optional(),
  /** Present when the trees are the bins of a scorecard. */
  scorecard: scorecardSchema.optional(),
  /** Present when the attribute `tidewaiter_duty` holds a second model: the duty an irregular item is short of. */
  duty: z.strictObject({ scale: z.number().positive() }).optional(),
  /** What hits of rules add to a declaration's score; absent where nothing was learnt of that. */
  fusion: fusionSchema.optional(),
  /** How the features, by name, and the score of unseen cases were spread: what drift is measured against. */
  spreads: z.strictObject({ score: spreadSchema, features: z.record(z.string(), spreadSchema) }).optional(),
});

export type KeyPart = z.infer<typeof keyPart>;
export type Feature = z.infer<typeof feature>;
export type RateFeature = z.infer<typeof rateFeature>;
export type ModelMetadata = z.infer<typeof modelMetadataSchema>;
