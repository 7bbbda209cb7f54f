import type { Capacities } from './capacity.js';

/** How hits, points and score become lanes. Part of a release. */
export interface SelectionPolicy {
  /** Share of declarations examined at random, in (0, 0.5]; never zero, or prevalence could not be estimated. */
  readonly randomRate: number;
  /** Points from which a declaration goes to red, or to yellow. */
  readonly points: { readonly red: number; readonly yellow: number };
  /**
   * Which probability the thresholds of `score` are held against: the model's own, or the one with the hits of rules as
   * evidence beside it, where the model carries a fusion. Absent: the model's own.
   */
  readonly measure?: 'score' | 'fused' | undefined;
  /** Probability from which it goes to red, or to yellow; absent: the score alone sends nothing there. */
  readonly score: { readonly red?: number | undefined; readonly yellow?: number | undefined };
  /** What offices can do in a day, by office code; those not named have no limit. */
  readonly capacities?: Capacities | undefined;
  /** Seed of the random draw. */
  readonly seed: string;
}
