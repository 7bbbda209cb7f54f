import { childOf, type CoveredForest } from './leaf-paths.js';
import type { RowBlock } from './row-block.js';

/**
 * Adds approximate contributions: on a row's one way through a tree each test contributes by how much it changes the
 * mean over the training rows (A. Saabas, treeinterpreter; libxgboost's `approx_contribs`). They add up as exact ones
 * do, but favour tests near the leaves.
 */
export function addApproximately(
  forest: CoveredForest,
  { root, means }: { readonly root: number; readonly means: Float64Array },
  block: RowBlock,
): void {
  const { column, left, right, value } = forest;
  for (let row = 0; row < block.rows; row += 1) {
    let node = root;
    for (let tested = column[node] ?? -1; tested >= 0; tested = column[node] ?? -1) {
      const side = block.valueAt(node, row) >= (value[node] ?? 0) ? right : left;
      const next = side[node] ?? root;
      block.add(tested, row, (means[next] ?? 0) - (means[node] ?? 0));
      node = next;
    }
  }
}

/** Mean value over the training rows below each node. */
export function meansOf(forest: CoveredForest): Float64Array {
  const means = Float64Array.from(forest.value);
  // Children have greater numbers than their parent: from the back every node comes after its children.
  for (let node = means.length - 1; node >= 0; node -= 1) {
    if ((forest.column[node] ?? -1) < 0) continue;
    const [left, right] = [childOf(forest, node, 'left'), childOf(forest, node, 'right')];
    const all = forest.cover[node] ?? 0;
    const share = all > 0 ? (forest.cover[left] ?? 0) / all : 0.5;
    means[node] = (means[left] ?? 0) * share + (means[right] ?? 0) * (all > 0 ? (forest.cover[right] ?? 0) / all : 0.5);
  }
  return means;
}
