import type { Forest } from '../forest.js';
import type { CoveredForest } from './leaf-paths.js';
import { pathSpace } from './path-contributions.js';
import type { RowBlock } from './row-block.js';

/**
 * Finds exact contributions on one walk through all nodes of a tree, with no tables to fill beforehand. A leaf is a game
 * as in `playPath`, and leaves share what the way to them shares (algorithm 2 of arXiv:1802.03888). Features that the row
 * does not reach multiply what the leaves below are worth by their share, and contribute the same whichever they are; only
 * the reached ones make a polynomial.
 */
export interface TreeWalk {
  readonly forest: CoveredForest;
  /** Shares of the training rows that went left and right, by node. */
  readonly shareLeft: Float64Array;
  readonly shareRight: Float64Array;
  /** For each node 1 where the row goes right. */
  readonly goesRight: Uint8Array;
  /** Of each column: `untested` or `unreached` on the way, else its place among the reached features. */
  readonly places: Int32Array;
  /** What each column contributes to the row. */
  readonly sums: Float64Array;
  /** Features on the way, and how many of them are reached. */
  features: number;
  reached: number;
}

const untested = -2;
const unreached = -1;

/** Features that may decide a leaf: taking a factor out of a longer product costs more digits than a double has. */
const greatestFeatures = 32;

// What follows belongs to one walk at a time. Constants of the module, because the engine then knows where they are,
// which makes a walk half as long again as in fields.
const width = greatestFeatures + 1;
/** Columns and shares of the reached features. */
const columns = new Int32Array(width);
const shares = new Float64Array(width);
/** Row d has the coefficients of the product of (share + y) over the first d reached features, lowest first. */
const products = Float64Array.from({ length: width * width }, (_, at) => Number(at === 0));
/** Row n has `PathSpace.weights` of n features. */
const weights = new Float64Array(width * width);
for (let n = 1; n < width; n += 1) weights.set(pathSpace(n).weights, n * width);
/** Product of the unreached shares. */
const scale = Float64Array.of(1);
/** What any one unreached feature of a leaf contributes, added up over the leaves so far. */
const unreachedSum = Float64Array.of(0);

/** Whether no leaf is decided by more features than a walk can tell apart. */
export function canWalk(forest: Forest): boolean {
  return Math.min(forest.columns, depthOf(forest)) <= greatestFeatures;
}

/** Greatest number of tests on the way to a leaf. */
function depthOf({ column, left, right }: Forest): number {
  const depths = new Uint32Array(column.length);
  for (let node = 0; node < column.length; node += 1) {
    if ((column[node] ?? -1) < 0) continue;
    // Children have greater numbers than their parent.
    for (const side of [left, right]) depths[side[node] ?? node] = (depths[node] ?? 0) + 1;
  }
  return depths.reduce((greatest, depth) => Math.max(greatest, depth), 0);
}

/** @param forest that `canWalk` */
export function treeWalk(forest: CoveredForest): TreeWalk {
  return {
    forest,
    shareLeft: sharesOf(forest, forest.left),
    shareRight: sharesOf(forest, forest.right),
    goesRight: new Uint8Array(forest.column.length),
    places: new Int32Array(forest.columns).fill(untested),
    sums: new Float64Array(forest.columns),
    features: 0,
    reached: 0,
  };
}

function sharesOf({ column, cover }: CoveredForest, side: Int32Array): Float64Array {
  return Float64Array.from(column, (_, node) => {
    const all = cover[node] ?? 0;
    // Where no training row came by, as `min_child_weight` 0 allows, neither side is likelier.
    return all > 0 ? (cover[side[node] ?? node] ?? 0) / all : 0.5;
  });
}

/** Adds what the trees of these roots contribute to the rows of a block. */
export function addByWalk(walk: TreeWalk, roots: readonly number[], block: RowBlock): void {
  const { goesRight, sums } = walk;
  for (let row = 0; row < block.rows; row += 1) {
    block.writeSides(goesRight, row);
    sums.fill(0);
    for (const root of roots) {
      unreachedSum[0] = 0;
      visit(walk, root);
    }
    for (let column = 0; column < sums.length; column += 1) block.add(column, row, sums[column] as number);
  }
}

function visit(walk: TreeWalk, node: number): void {
  const { forest, places } = walk;
  const column = forest.column[node] as number;
  if (column < 0) return addLeaf(walk, forest.value[node] as number);
  const place = places[column] as number;
  if (place === unreached) return testUnreached(walk, node);
  if (place !== untested) return testReached(walk, node, place);
  walk.features += 1;
  testFirst(walk, node);
  walk.features -= 1;
  places[column] = untested;
}

/** A test of a feature that the way has not tested before: the row reaches it on one side. */
function testFirst(walk: TreeWalk, node: number): void {
  const { forest, goesRight, places, reached } = walk;
  const column = forest.column[node] as number;
  const right = goesRight[node] === 1;
  places[column] = unreached;
  visitUnreached(walk, node, 1);
  places[column] = reached;
  columns[reached] = column;
  shares[reached] = (right ? walk.shareRight : walk.shareLeft)[node] as number;
  multiply(reached);
  walk.reached = reached + 1;
  visit(walk, (right ? forest.right : forest.left)[node] as number);
  walk.reached = reached;
}

/** One more test of a feature that the row has failed: it decides nothing but shares. */
function testUnreached(walk: TreeWalk, node: number): void {
  const { forest, shareLeft, shareRight } = walk;
  const before = scale[0] as number;
  scale[0] = before * (shareLeft[node] as number);
  visit(walk, forest.left[node] as number);
  scale[0] = before * (shareRight[node] as number);
  visit(walk, forest.right[node] as number);
  scale[0] = before;
}

/** One more test of a feature that the row has passed so far. */
function testReached(walk: TreeWalk, node: number, place: number): void {
  const { forest, goesRight, places, reached } = walk;
  const right = goesRight[node] === 1;
  const share = shares[place] as number;
  shares[place] = share * ((right ? walk.shareRight : walk.shareLeft)[node] as number);
  for (let i = place; i < reached; i += 1) multiply(i);
  visit(walk, (right ? forest.right : forest.left)[node] as number);
  // On the other side it is no longer among the reached ones: the last of them takes its place.
  const last = columns[reached - 1] as number;
  const column = columns[place] as number;
  columns[place] = last;
  shares[place] = shares[reached - 1] as number;
  places[last] = place;
  places[column] = unreached;
  walk.reached = reached - 1;
  for (let i = place; i < reached - 1; i += 1) multiply(i);
  visitUnreached(walk, node, share);
  shares[reached - 1] = shares[place] as number;
  columns[reached - 1] = last;
  places[last] = reached - 1;
  columns[place] = column;
  shares[place] = share;
  places[column] = place;
  walk.reached = reached;
  for (let i = place; i < reached; i += 1) multiply(i);
}

/**
 * Visits the side of a test on which the row is not, and gives the feature what it contributes to the leaves there.
 * @param above share of the feature by the tests above
 */
function visitUnreached(walk: TreeWalk, node: number, above: number): void {
  const { forest, goesRight, sums } = walk;
  const right = goesRight[node] === 0;
  const column = forest.column[node] as number;
  const [scaleBefore, sumBefore] = [scale[0] as number, unreachedSum[0] as number];
  scale[0] = scaleBefore * above * ((right ? walk.shareRight : walk.shareLeft)[node] as number);
  visit(walk, (right ? forest.right : forest.left)[node] as number);
  scale[0] = scaleBefore;
  sums[column] = (sums[column] as number) + (unreachedSum[0] as number) - sumBefore;
}

/** Writes the product up to and with a reached feature. */
function multiply(feature: number): void {
  const share = shares[feature] as number;
  const from = feature * width;
  const to = from + width;
  products[to + feature + 1] = products[from + feature] as number;
  for (let k = feature; k > 0; k -= 1) {
    products[to + k] = (products[from + k] as number) * share + (products[from + k - 1] as number);
  }
  products[to] = (products[from] as number) * share;
}

/** As `playPath`. */
function addLeaf({ features, reached, sums }: TreeWalk, leafValue: number): void {
  const value = leafValue * (scale[0] as number);
  const [product, weight] = [reached * width, features * width];
  let sum = 0;
  for (let k = 0; k <= reached && k < features; k += 1) {
    sum += (products[product + k] as number) * (weights[weight + k] as number);
  }
  unreachedSum[0] = (unreachedSum[0] as number) - value * sum;
  for (let i = 0; i < reached; i += 1) {
    const column = columns[i] as number;
    const share = shares[i] as number;
    sum = 0;
    // The coefficients of the product without (share + y), from the top.
    for (let k = reached - 1, coefficient = 0; k >= 0; k -= 1) {
      coefficient = (products[product + k + 1] as number) - share * coefficient;
      sum += (weights[weight + k] as number) * coefficient;
    }
    sums[column] = (sums[column] as number) + value * (1 - share) * sum;
  }
}
