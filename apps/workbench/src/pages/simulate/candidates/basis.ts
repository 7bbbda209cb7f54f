import type { Side } from '../../../api/simulation-queries.js';

/** What precision is reckoned from. */
export const bases = ['known', 'weighted', 'random'] as const;
export type Basis = (typeof bases)[number];

type Rate = Side['figures']['precision'];

/** The precision of a side; undefined where that basis has none to give. */
export function precisionBy(basis: Basis, { estimates, figures }: Side): Rate | undefined {
  if (basis === 'known') return figures.precision;
  if (basis === 'random') return estimates?.random;
  const { known, weighted } = { known: figures.precision, weighted: estimates?.weighted };
  if (weighted !== undefined) return { hits: known.hits, ...weighted };
  // Below the floor there is a sample size to say; without propensities there is nothing.
  return estimates?.withoutPropensity === 0 ? { hits: known.hits, n: known.n } : undefined;
}
