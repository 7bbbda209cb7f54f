interface LogisticInput {
  /** Row by row, none missing. */
  readonly values: Float64Array;
  /** 1 or 0, one per row. */
  readonly labels: ArrayLike<number>;
  readonly columns: number;
}

interface LogisticFit {
  readonly intercept: number;
  readonly weights: Float64Array;
}

/** Weight of the squared weights; keeps the equations solvable where columns say the same. */
const ridge = 1;
const greatestSteps = 20;

/**
 * Logistic regression by Newton's method, that is iteratively reweighted least squares, with a small ridge penalty on all
 * but the intercept (T. Hastie, R. Tibshirani and J. Friedman, "The Elements of Statistical Learning", 4.4.1).
 */
export function fitLogistic(input: LogisticInput): LogisticFit {
  const size = input.columns + 1;
  const beta = new Float64Array(size);
  for (let step = 0; step < greatestSteps; step += 1) {
    const change = solve(equationsAt(beta, input), size);
    let greatest = 0;
    change.forEach((value, i) => {
      beta[i] = (beta[i] ?? 0) + value;
      greatest = Math.max(greatest, Math.abs(value));
    });
    if (greatest < 1e-6) break;
  }
  return { intercept: beta[0] ?? 0, weights: beta.slice(1) };
}

/** Curvature and gradient of the penalised likelihood: rows of `size` coefficients followed by the right-hand side. */
function equationsAt(beta: Float64Array, { values, labels, columns }: LogisticInput): Float64Array[] {
  const size = columns + 1;
  const equations = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size + 1);
    row[i] = i === 0 ? 1e-6 : ridge;
    row[size] = i === 0 ? 0 : -ridge * (beta[i] ?? 0);
    return row;
  });
  const x = new Float64Array(size);
  x[0] = 1;
  for (let at = 0, row = 0; at < values.length; at += columns, row += 1) {
    x.set(values.subarray(at, at + columns), 1);
    const chance = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (beta[i] ?? 0), 0)));
    const [weight, rest] = [Math.max(1e-9, chance * (1 - chance)), (labels[row] ?? 0) - chance];
    // Of many rules few hit: terms of zeros add nothing.
    const present = [...x.keys()].filter((i) => x[i] !== 0);
    for (const i of present) {
      const [equation, own] = [equations[i], x[i] ?? 0];
      if (equation === undefined) continue;
      for (const j of present) equation[j] = (equation[j] ?? 0) + weight * own * (x[j] ?? 0);
      equation[size] = (equation[size] ?? 0) + rest * own;
    }
  }
  return equations;
}

/** Gaussian elimination; the matrix is positive definite, so no pivoting is needed. */
function solve(equations: Float64Array[], size: number): Float64Array {
  equations.forEach((pivot, i) => {
    for (const below of equations.slice(i + 1)) {
      const factor = (below[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j += 1) below[j] = (below[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  });
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    const equation = equations[i];
    let rest = equation?.[size] ?? 0;
    for (let j = i + 1; j < size; j += 1) rest -= (equation?.[j] ?? 0) * (solution[j] ?? 0);
    solution[i] = rest / (equation?.[i] ?? 1);
  }
  return solution;
}
