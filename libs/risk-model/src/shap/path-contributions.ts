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
  /** 1 where the row passes the feature's tests, else 0. */
  readonly reached: Uint8Array;
  readonly value: number;
}

/** Space that is used again from path to path; for at most `features` features. */
export interface PathSpace {
  readonly product: Float64Array;
  readonly weights: Float64Array;
}

export function pathSpace(features: number): PathSpace {
  return { product: new Float64Array(features + 1), weights: new Float64Array(features) };
}

/** Writes the Shapley value of each feature to `out`. */
export function contributionsOfPath(game: PathGame, space: PathSpace, out: Float64Array): void {
  const { shares, reached, value } = game;
  const n = shares.length;
  weighCoalitions(space.weights, n);
  const degree = multiply(game, space.product);
  let unreached = 0;
  // A feature that is not reached multiplies by its share only, so taking its factor out and multiplying by −share is
  // the same for all of these: no division is needed.
  for (let k = 0; k <= Math.min(degree, n - 1); k += 1) unreached -= (space.product[k] ?? 0) * (space.weights[k] ?? 0);
  for (let i = 0; i < n; i += 1) {
    const share = shares[i] ?? 0;
    out[i] = value * (reached[i] === 1 ? (1 - share) * withoutFactor(space, share, degree) : unreached);
  }
}

/** k! (n − 1 − k)! / n! for k from 0 to n − 1. */
function weighCoalitions(weights: Float64Array, n: number): void {
  weights[0] = 1 / n;
  for (let k = 0; k + 1 < n; k += 1) weights[k + 1] = ((weights[k] ?? 0) * (k + 1)) / (n - 1 - k);
}

/** Writes the coefficients of the product over all features; answers its degree. */
function multiply({ shares, reached }: PathGame, product: Float64Array): number {
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
