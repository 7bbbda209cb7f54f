/**
 * Shapley values of the features of one leaf. The leaf counts as a game of `n` features in which a coalition is worth
 * the leaf's value times, for each feature, 1 or 0 (reached or not) inside the coalition and its share outside. Written
 * as a polynomial in y whose coefficient k sums over coalitions of k features, ∏ (share + reached · y), the Shapley value
 * of feature i is value · (reached − share) · Σ k! (n − 1 − k)! / n! times coefficient k of the product over the others.
 * That is the path-dependent TreeSHAP of S. M. Lundberg et al., "Consistent individualized feature attribution for tree
 * ensembles", arXiv:1802.03888, algorithm 2, for a single leaf.
 */
export interface PathGame {
  /** One for each feature. */
  readonly shares: Float64Array;
  readonly value: number;
}

/** Space for games of `n` features, used again from game to game. */
export interface PathSpace {
  /** Set it before the game: 1 where the row passes the feature's tests, else 0. */
  readonly reached: Uint8Array;
  /** Coefficients of the product over all features. */
  readonly product: Float64Array;
  /** k! (n − 1 − k)! / n! for k from 0 to n − 1. */
  readonly weights: Float64Array;
  /** The answer: Shapley value of each feature. */
  readonly contributions: Float64Array;
}

export function pathSpace(n: number): PathSpace {
  const weights = new Float64Array(n);
  weights[0] = 1 / n;
  for (let k = 0; k + 1 < n; k += 1) weights[k + 1] = ((weights[k] ?? 0) * (k + 1)) / (n - 1 - k);
  return { reached: new Uint8Array(n), product: new Float64Array(n + 1), weights, contributions: new Float64Array(n) };
}

/** Writes the Shapley value of each feature to the space. */
export function playPath({ shares, value }: PathGame, space: PathSpace): void {
  const { contributions, product, reached, weights } = space;
  const n = shares.length;
  const degree = multiply(shares, space);
  let unreached = 0;
  // A feature that is not reached multiplies by its share only, so taking its factor out and multiplying by −share is
  // the same for all of these: no division is needed.
  for (let k = 0; k <= degree && k < n; k += 1) unreached -= (product[k] ?? 0) * (weights[k] ?? 0);
  for (let i = 0; i < n; i += 1) {
    const share = shares[i] ?? 0;
    contributions[i] = value * (reached[i] === 1 ? (1 - share) * withoutFactor(space, share, degree) : unreached);
  }
}

/** Writes the coefficients of the product over all features; answers its degree. */
function multiply(shares: Float64Array, { product, reached }: PathSpace): number {
  let degree = 0;
  product[0] = 1;
  for (let i = 0; i < shares.length; i += 1) {
    const share = shares[i] ?? 0;
    if (reached[i] !== 1) {
      for (let k = 0; k <= degree; k += 1) product[k] = (product[k] ?? 0) * share;
      continue;
    }
    degree += 1;
    product[degree] = product[degree - 1] ?? 0;
    for (let k = degree - 1; k > 0; k -= 1) product[k] = (product[k] ?? 0) * share + (product[k - 1] ?? 0);
    product[0] = (product[0] ?? 0) * share;
  }
  return degree;
}

/** Σ weight · coefficient of the product divided by (share + y), from the top, which shares up to 1 keep exact. */
function withoutFactor({ product, weights }: PathSpace, share: number, degree: number): number {
  let coefficient = 0;
  let sum = 0;
  for (let k = degree - 1; k >= 0; k -= 1) {
    coefficient = (product[k + 1] ?? 0) - share * coefficient;
    sum += (weights[k] ?? 0) * coefficient;
  }
  return sum;
}
