import { z } from 'zod';
import { lane, rate } from './values.js';

/** What can be said of everything a side selects, of which only some was ever examined. Shares, 0 to 1. */
export const estimates = z.object({
  /** Share irregular when none, and when every one, of the unknown is; absent when nothing is selected. */
  bounds: z.object({ low: z.number(), high: z.number() }).optional(),
  /**
   * Inverse-propensity estimate with its 95 % interval (Horvitz and Thompson 1952, Hájek 1971) from `n` examined declarations,
   * worth `effective` of equal chance; absent below the floor and where a propensity was not logged.
   */
  weighted: z
    .object({ n: z.int(), effective: z.number(), rate: z.number(), low: z.number(), high: z.number() })
    .optional(),
  /** Examined declarations among the selected whose propensity is not known. */
  withoutPropensity: z.int(),
  /** Those of the selected that the random stream had sent to examination. */
  random: rate,
});

/** Declarations that go from one lane to another, or stay, and what is known of them. */
export const transition = z.object({
  before: lane,
  after: lane,
  declarations: z.int(),
  knownHit: z.int(),
  knownClean: z.int(),
  unknown: z.int(),
  duty: z.number(),
});

/** Precision@n, recall@n and revenue@n of a way of choosing, n being `budget` percent of the declarations. */
export const curve = z.object({
  way: z.enum(['rules', 'model', 'fused', 'baseline', 'random']),
  points: z.array(
    z.object({
      budget: z.int(),
      inspections: z.int(),
      precision: rate,
      /** Share of the known irregular declarations, and of the additional duty found, of the period; absent without any. */
      recall: z.number().optional(),
      dutyShare: z.number().optional(),
    }),
  ),
});
