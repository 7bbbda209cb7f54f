/**
 * All trees of a model in flat arrays. Node numbers run through all trees; a parent's number is always less than its
 * children's, so a walk ends.
 */
export interface Forest {
  /** Columns a row must have. */
  readonly columns: number;
  /** Margin before the first tree. */
  readonly baseMargin: number;
  /** Number of each tree's root, in the order in which trees are added up. */
  readonly roots: Int32Array;
  /** Column that the node tests; -1 in a leaf. */
  readonly column: Int32Array;
  /** Threshold of a test: less goes left. In a leaf its value. */
  readonly value: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Where a row goes when the column is missing. */
  readonly missing: Int32Array;
  /** Weight of the training rows that came through a node (sum of hessians); absent where the file does not say. */
  readonly cover?: Float32Array;
}

// Looked up once: these are called for every node of every tree, and property look-ups on globals are not always free.
const { exp, fround, log, min } = Math;
const { isNaN, NaN: absent } = Number;

/** Margin of the row that starts at `offset`: float32 sums in tree order, as libxgboost's own predictor adds them. */
export function marginOf(forest: Forest, features: Float32Array, offset = 0): number {
  const { roots, column, value, left, right, missing } = forest;
  let margin = forest.baseMargin;
  for (const root of roots) {
    let node = root;
    for (let tested = column[node] ?? -1; tested >= 0; tested = column[node] ?? -1) {
      const feature = features[offset + tested] ?? absent;
      const next = isNaN(feature) ? missing : feature < (value[node] ?? 0) ? left : right;
      node = next[node] ?? root;
    }
    margin = fround(margin + (value[node] ?? 0));
  }
  return margin;
}

/** The logistic function in float32 with libxgboost's own guards (src/common/math.h, `Sigmoid`). */
export function logistic(margin: number): number {
  const exponential = fround(exp(min(-margin, 88.7)));
  return fround(1 / fround(fround(exponential + 1) + 1e-16));
}

/** The inverse, for the base score, as libxgboost computes it (`LogisticRegression::ProbToMargin`). */
export function logit(probability: number): number {
  const odds = fround(fround(1 / fround(probability)) - 1);
  return fround(-log(odds));
}
