import { invert, multiply } from './small-matrix.js';

/** A count at a place. */
interface Observation {
  readonly x: number;
  readonly count: number;
}

/** The exponential of a polynomial, fitted to counts. */
export interface PolynomialFit {
  at(x: number): number;
  /** What lies at all the places together, and the variance of a new count of it, dispersion and fit included. */
  sum(places: readonly number[]): { readonly expected: number; readonly variance: number };
}

const rounds = 50;
const tolerance = 1e-10;

/**
 * Poisson regression with a logarithmic link, by iteratively reweighted least squares (P. McCullagh and J. A. Nelder,
 * Generalized Linear Models, 1989, chapters 2 and 6). Undefined where it does not converge.
 */
export function fitPolynomial(observations: readonly Observation[], degree: number): PolynomialFit | undefined {
  const rows = observations.map(({ x }) => powers(x, degree));
  const mean = observations.reduce((sum, { count }) => sum + count, 0) / observations.length;
  let beta = [Math.log(mean), ...Array.from({ length: degree }, () => 0)];
  for (let round = 0; round < rounds; round += 1) {
    const means = rows.map((row) => Math.exp(dot(row, beta)));
    const covariance = invert(information(rows, means));
    if (covariance === undefined) return undefined;
    const residuals = observations.map(({ count }, index) => count - (means[index] ?? 0));
    const step = multiply(covariance, scoreOf(rows, residuals));
    beta = beta.map((value, index) => value + (step[index] ?? 0));
    if (!beta.every(Number.isFinite)) return undefined;
    if (Math.max(...step.map(Math.abs)) < tolerance) return fitOf(observations, beta, covariance);
  }
  return undefined;
}

function fitOf(
  observations: readonly Observation[],
  beta: readonly number[],
  covariance: readonly (readonly number[])[],
): PolynomialFit {
  const degree = beta.length - 1;
  const at = (x: number): number => Math.exp(dot(powers(x, degree), beta));
  const pearson = observations.reduce((sum, { count, x }) => sum + (count - at(x)) ** 2 / at(x), 0);
  // Counts that vary less than Poisson's are taken to vary as his.
  const dispersion = Math.max(1, pearson / (observations.length - beta.length));
  return {
    at,
    sum(places) {
      const expected = places.reduce((sum, x) => sum + at(x), 0);
      const gradient = beta.map((_, power) => places.reduce((sum, x) => sum + at(x) * x ** power, 0));
      return { expected, variance: dispersion * (expected + dot(gradient, multiply(covariance, gradient))) };
    },
  };
}

function powers(x: number, degree: number): number[] {
  return Array.from({ length: degree + 1 }, (_, power) => x ** power);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Fisher's information: the rows' outer products, weighted by the means. */
function information(rows: readonly (readonly number[])[], means: readonly number[]): number[][] {
  const size = rows[0]?.length ?? 0;
  const place = Array.from({ length: size }, (_, index) => index);
  return place.map((i) =>
    place.map((j) => rows.reduce((sum, row, index) => sum + (row[i] ?? 0) * (row[j] ?? 0) * (means[index] ?? 0), 0)),
  );
}

function scoreOf(rows: readonly (readonly number[])[], residuals: readonly number[]): number[] {
  const size = rows[0]?.length ?? 0;
  return Array.from({ length: size }, (_, column) =>
    rows.reduce((sum, row, index) => sum + (row[column] ?? 0) * (residuals[index] ?? 0), 0),
  );
}
