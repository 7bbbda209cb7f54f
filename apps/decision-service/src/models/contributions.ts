import { marginOf, type Forest, type ScoreModel } from '@tidewaiter/risk-model';

export interface Contributions {
  /** Margin of a case of which nothing is known. */
  readonly base: number;
  /** By column; base and contributions sum to the margin, to rounding. */
  readonly contributions: Float64Array;
  readonly method: 'exact' | 'approximate';
}

/**
 * What each column adds to the margin of a row, approximately: along its path through each tree, the change of the mean of
 * the leaves below belongs to the column tested (A. Saabas, "Interpreting random forests", 2014).
 */
export function contributionsOf({ forest }: ScoreModel, features: Float32Array): Contributions {
  const means = leafMeans(forest);
  const contributions = new Float64Array(forest.columns);
  let base = forest.baseMargin;
  for (const root of forest.roots) {
    base += means[root] ?? 0;
    let node = root;
    for (let tested = forest.column[node] ?? -1; tested >= 0; tested = forest.column[node] ?? -1) {
      const next = childOf(forest, node, features[tested] ?? Number.NaN);
      contributions[tested] = (contributions[tested] ?? 0) + (means[next] ?? 0) - (means[node] ?? 0);
      node = next;
    }
  }
  // Float32 sums in tree order differ a little from ours: what is left over goes to the base.
  const total = contributions.reduce((sum, one) => sum + one, base);
  return { base: base + marginOf(forest, features) - total, contributions, method: 'approximate' };
}

function childOf({ left, right, missing, value }: Forest, node: number, feature: number): number {
  const side = Number.isNaN(feature) ? missing : feature < (value[node] ?? 0) ? left : right;
  return side[node] ?? node;
}

/** Mean of the leaves below each node; children have greater numbers than their parents. */
function leafMeans({ column, left, right, value }: Forest): Float64Array {
  const means = new Float64Array(column.length);
  for (let node = column.length - 1; node >= 0; node -= 1) {
    const isLeaf = (column[node] ?? -1) < 0;
    means[node] = isLeaf
      ? (value[node] ?? 0)
      : ((means[left[node] ?? node] ?? 0) + (means[right[node] ?? node] ?? 0)) / 2;
  }
  return means;
}
