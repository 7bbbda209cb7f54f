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
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  let beta = Array.from({ length: width }, (_, i) => (i === 0 ? Math.log(rate / (1 - rate)) : 0));
  const design = new Float64Array(labels.length * width).fill(1);
  columns.forEach((column, i) => column.forEach((value, row) => (design[row * width + i + 1] = value)));
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, hessian } = slopes(design, labels, beta);
    const change = solve(hessian, gradient);
    beta = beta.map((value, i) => value - (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  return beta;
}

/** First and second derivatives of the loss; of the second ones, the lower half. Plain loops: this is most of the work. */
function slopes(design: Float64Array, labels: Float32Array, beta: readonly number[]) {
  const width = beta.length;
  const gradient = beta.map((value, i) => (i === 0 ? 0 : ridge * value));
  const hessian = Array.from({ length: width }, (_, i) => {
    const line = new Float64Array(width);
    line[i] = i === 0 ? 1e-9 : ridge;
    return line;
  });
  for (let at = 0; at < labels.length; at += 1) {
    const row = design.subarray(at * width, (at + 1) * width);
    let margin = 0;
    for (let i = 0; i < width; i += 1) margin += (row[i] ?? 0) * (beta[i] ?? 0);
    const p = 1 / (1 + Math.exp(-margin));
    const [error, weight] = [p - (labels[at] ?? 0), p * (1 - p)];
    for (let i = 0; i < width; i += 1) {
      const value = row[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const [line, weighted] = [hessian[i], weight * value];
      if (line === undefined || weighted === 0) continue;
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weighted * (row[j] ?? 0);
    }
  }
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
