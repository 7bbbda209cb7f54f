import { z } from 'zod';

const bin = z.strictObject({
  /** Values below this, and not below the bin before, belong to the bin; absent for the last one. */
  below: z.number().optional(),
  /** Added to the margin, in log odds. */
  weight: z.number(),
  /** Items of the training period in the bin, and those of them found irregular. */
  n: z.number().int().min(0),
  irregular: z.number().int().min(0),
});

/** A logistic scorecard as people read it; the trees of the file say the same, one tree a characteristic. */
export const scorecardSchema = z.strictObject({
  /** Log odds before any characteristic counts. */
  base: z.number(),
  /** By feature; features left out have no say. */
  characteristics: z.array(
    z.strictObject({ feature: z.string().min(1), missing: bin.omit({ below: true }), bins: z.array(bin).min(1) }),
  ),
});

export type Scorecard = z.infer<typeof scorecardSchema>;

/** Twice the odds of an irregularity are so many points. */
const pointsToDoubleOdds = 20;

/** Points as printed on the card: log odds on a scale where 20 points double the odds (N. Siddiqi, 2006). */
export function pointsOf(weight: number): number {
  return (weight * pointsToDoubleOdds) / Math.LN2;
}
