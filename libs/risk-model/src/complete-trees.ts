import type { Forest } from './forest.js';

/**
 * Trees filled up to one depth, so that every row takes the same number of steps and none of them needs a branch. Cells
 * are numbered as in a heap: cell 1 is the root, `2 i` and `2 i + 1` are left and right of `i`; tree `t` has its cells at
 * `t << depth`. Below a leaf that comes early all ends carry the leaf's value, whatever is tested on the way.
 *
 * A test asks `slots[slot] >= threshold` and goes right when that is so. Slots are the columns twice: first with −∞ for
 * what is missing (goes left), then with +∞ (goes right); see `fillSlots`.
 */
export interface CompleteTrees {
  readonly columns: number;
  readonly baseMargin: number;
  readonly trees: number;
  readonly depth: number;
  /** Slot tested in a cell. */
  readonly slot: Uint16Array;
  /** +∞ in the cells that only fill a tree up. */
  readonly threshold: Float32Array;
  /** Value at each end, from left to right. */
  readonly ends: Float32Array;
}

/** Deeper trees double in size with each level, while a walk costs a step more: they keep the walk. */
export const greatestDepth = 8;
const greatestCells = 4_000_000;

/** The forest as complete trees; undefined where it is too deep or too large for them. */
export function completeTrees(forest: Forest): CompleteTrees | undefined {
  const depth = depthOf(forest);
  const trees = forest.roots.length;
  if (depth > greatestDepth || trees << depth > greatestCells) return undefined;
  const cells = trees << depth;
  const complete = {
    columns: forest.columns,
    baseMargin: forest.baseMargin,
    trees,
    depth,
    slot: new Uint16Array(cells),
    threshold: new Float32Array(cells).fill(Infinity),
    ends: new Float32Array(cells),
  };
  forest.roots.forEach((root, tree) => fillTree(complete, forest, { root, start: tree << depth }));
  return complete;
}

/** Steps of the longest walk, at least 1. */
function depthOf({ column, left, right }: Forest): number {
  // A parent's number is less than its children's: one pass from the front settles every node.
  const depths = new Uint32Array(column.length);
  let greatest = 1;
  column.forEach((tested, node) => {
    const depth = depths[node] ?? 0;
    if (tested < 0) return;
    greatest = Math.max(greatest, depth + 1);
    depths[left[node] ?? 0] = depth + 1;
    depths[right[node] ?? 0] = depth + 1;
  });
  return greatest;
}

function fillTree(
  { columns, depth, slot, threshold, ends }: CompleteTrees,
  forest: Forest,
  { root, start }: { readonly root: number; readonly start: number },
): void {
  const inner = 1 << depth;
  const nodes = new Int32Array(2 * inner);
  nodes[1] = root;
  for (let cell = 1; cell < inner; cell += 1) {
    const node = nodes[cell] ?? root;
    const tested = forest.column[node] ?? -1;
    const right = tested < 0 ? node : (forest.right[node] ?? node);
    nodes[2 * cell] = tested < 0 ? node : (forest.left[node] ?? node);
    nodes[2 * cell + 1] = right;
    if (tested < 0) continue;
    slot[start + cell] = forest.missing[node] === right ? columns + tested : tested;
    threshold[start + cell] = forest.value[node] ?? 0;
  }
  for (let end = 0; end < inner; end += 1) ends[start + end] = forest.value[nodes[inner + end] ?? root] ?? 0;
}

/** Writes the slots of the row that starts at `offset`: its columns twice, −∞ and then +∞ for what is missing. */
export function fillSlots(slots: Float32Array, features: Float32Array, offset: number): void {
  const columns = slots.length >> 1;
  for (let column = 0; column < columns; column += 1) {
    const feature = features[offset + column] ?? NaN;
    const missing = feature !== feature;
    slots[column] = missing ? -Infinity : feature;
    slots[columns + column] = missing ? Infinity : feature;
  }
}

const { fround } = Math;

/** Margin of a row given as slots; the same float32 sum as `marginOf`. */
export function marginOfSlots(complete: CompleteTrees, slots: Float32Array): number {
  const { depth, slot, threshold, ends } = complete;
  const inner = 1 << depth;
  let margin = complete.baseMargin;
  for (let start = 0; start < ends.length; start += inner) {
    let cell = 1;
    for (let level = 0; level < depth; level += 1) {
      const at = start + cell;
      // Every index lies within its array: see the layout above.
      cell = (cell << 1) | Number((slots[slot[at] as number] as number) >= (threshold[at] as number));
    }
    margin = fround(margin + (ends[start + cell - inner] as number));
  }
  return margin;
}
