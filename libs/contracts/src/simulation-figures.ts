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

/** What other engines were asked again in the run, about a sample of its declarations drawn by the run's digest. */
export const agreement = z.object({
  declarations: z.int(),
  /** Answers of the run that were compared: of a rule on a declaration, how many items it hits and whether it counts. */
  checks: z.int(),
  /** 0: a run in which engines disagree fails. */
  disagreements: z.int(),
});

const selectedBesides = z.object({ declarations: z.int(), knownHit: z.int(), duty: z.number() });

/** What the candidate would do without one of its rules, all else as it is. */
export const withoutRule = z.object({
  ruleId: z.string(),
  /** All declarations, by the lane they would go to. */
  lanes: z.object({ red: z.int(), yellow: z.int(), blue: z.int(), green: z.int() }),
  /** Selected, and no longer without the rule. */
  lost: selectedBesides,
  /** Selected only without the rule, into the room that it leaves on their office's day. */
  taken: selectedBesides,
});
