/** Rows of numbers with outcomes; `columns` are of one length. */
export interface RegressionInput {
  readonly columns: readonly Float64Array[];
  /** 1 irregular, 0 not. */
  readonly labels: Float32Array;
}

const [mostSteps, ridge] = [30, 1];

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), with a slight pull of the coefficients,
 * not of the intercept, towards zero so that columns that say the same share what they say.
 * @returns the intercept, then a coefficient per column
 */
export function logisticRegression({ columns, labels }: RegressionInput): number[] {
  const width = columns.length + 1;
  let beta = Array.from({ length: width }, () => 0);
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  beta[0] = Math.log(rate / (1 - rate));
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, hessian } = slopes({ columns, labels }, beta);
    const change = solve(hessian, gradient);
    beta = beta.map((value, i) => value - (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return beta;
}

function slopes({ columns, labels }: RegressionInput, beta: readonly number[]) {
  const width = beta.length;
  const gradient = beta.map((value, i) => (i === 0 ? 0 : ridge * value));
  const hessian = Array.from({ length: width }, (_, i) => {
    const line = new Float64Array(width);
    line[i] = i === 0 ? 1e-9 : ridge;
    return line;
  });
  const row = new Float64Array(width).fill(1);
  labels.forEach((label, at) => {
    let margin = beta[0] ?? 0;
    columns.forEach((column, i) => {
      const value = column[at] ?? 0;
      row[i + 1] = value;
      margin += value * (beta[i + 1] ?? 0);
    });
    const p = 1 / (1 + Math.exp(-margin));
    const [error, weight] = [p - label, p * (1 - p)];
    row.forEach((value, i) => {
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const [line, weighted] = [hessian[i], weight * value];
      if (line !== undefined) for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weighted * (row[j] ?? 0);
    });
  });
  return { gradient, hessian };
}

/** Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's method. */
function solve(lower: readonly Float64Array[], right: readonly number[]): number[] {
  const size = right.length;
  const factor = lower.map((line) => Float64Array.from(line));
  const at = (i: number, j: number): number => factor[i]?.[j] ?? 0;
  factor.forEach((line, i) => {
    for (let j = 0; j <= i; j += 1) {
      let sum = line[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  });
  const forward: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const known = forward.reduce((sum, value, k) => sum + at(i, k) * value, 0);
    forward.push(((right[i] ?? 0) - known) / at(i, i));
  }
  const answer = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = forward[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (answer[k] ?? 0);
    answer[i] = sum / at(i, i);
  }
  return answer;
}
