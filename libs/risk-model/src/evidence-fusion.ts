import { z } from 'zod';

/**
 * What the hits of rules add to a score, in log odds: with it rules and model spend one budget of inspections together.
 * Part of a model's file, since it was learnt from that model's scores.
 */
export const fusionSchema = z.strictObject({
  intercept: z.number(),
  /** Of the log odds of a declaration's score; below 1 where that was surer than it should have been. */
  slope: z.number(),
  /** By rule id, above 0. A rule that is not named adds nothing: the score knows already what it says. */
  weights: z.record(z.string(), z.number().positive()),
});

export type EvidenceFusion = Readonly<z.infer<typeof fusionSchema>>;

/** Farther out a score of 0 or 1 would silence every rule. */
export const farthestShare = 1e-6;

/** Natural logarithm of the odds of a probability, 0 and 1 taken as nearly so. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - farthestShare, Math.max(farthestShare, probability));
  return Math.log(p / (1 - p));
}

/**
 * Probability, 0 to 1, that a declaration is irregular, by its score and the rules that hit:
 * logistic(intercept + slope · log odds of the score + sum of the weights of its hits).
 * @param ruleIds each once, in any order
 */
export function fusedProbability(fusion: EvidenceFusion, score: number, ruleIds: readonly string[]): number {
  const evidence = [...ruleIds].sort().reduce((sum, id) => sum + (fusion.weights[id] ?? 0), 0);
  return 1 / (1 + Math.exp(-(fusion.intercept + fusion.slope * logOdds(score) + evidence)));
}
