import { z } from 'zod';

/** Inspections that an office can do in a day; a lane that is absent has no limit. */
export const officeCapacity = z.object({
  red: z.int().min(0).max(100_000).optional(),
  yellow: z.int().min(0).max(100_000).optional(),
});

/** How hits, points and score become lanes; part of a release. */
export const selectionPolicy = z.object({
  /** Share of declarations examined at random, in (0, 1): never zero. */
  randomRate: z.number().gt(0).max(0.5),
  /** Points from which a declaration goes to red, or to yellow, without a rule that says so. */
  points: z.object({ red: z.number().positive(), yellow: z.number().positive() }),
  /**
   * Which probability the thresholds of `score` are held against: the model's own (the default), or `fused`: with the
   * hits of rules as evidence beside it, where the model has learnt what they add.
   */
  measure: z.enum(['score', 'fused']).optional(),
  /** Probability from which it goes to red, or to yellow; absent: the score alone sends nothing there. */
  score: z.object({ red: z.number().min(0).max(1).optional(), yellow: z.number().min(0).max(1).optional() }),
  /**
   * What offices can do in a day, by code. Points and score get red up to that, then yellow, then green; rules and the
   * random stream always get their lane. Absent in a request: as written down for the offices.
   */
  capacities: z.record(z.string().min(1).max(20), officeCapacity).optional(),
  /** Of the random draw, which anyone can repeat: draw = hash(seed, reference). */
  seed: z.string().min(1).max(80),
});
