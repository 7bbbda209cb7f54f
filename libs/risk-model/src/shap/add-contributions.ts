import type { LeafPath, PathFeature } from './leaf-paths.js';
import { pathSpace, playPath, type PathSpace } from './path-contributions.js';
import type { LeafGroup, TreePart } from './pattern-tables.js';
import { greatestBlock, type RowBlock } from './row-block.js';

/** Patterns of the rows of a block, by how many tests of the top they have passed. */
const patterns = Array.from({ length: 32 }, () => new Uint32Array(greatestBlock));
const noPattern = new Uint32Array(greatestBlock);

/** Adds what a tree in tables contributes to the rows of a block. */
export function addByPattern(part: TreePart, block: RowBlock, tests = 0): void {
  const before = tests === 0 ? noPattern : (patterns[tests - 1] ?? noPattern);
  const own = patterns[tests] ?? noPattern;
  if (part.kind === 'group') return addGroup(part, block, { before, own });
  extend(part.node, block, { before, own });
  addByPattern(part.left, block, tests + 1);
  addByPattern(part.right, block, tests + 1);
}

interface Patterns {
  readonly before: Uint32Array;
  readonly own: Uint32Array;
}

/** Appends to each pattern the bit of a test: 1 where the row goes right. */
function extend(node: number, block: RowBlock, { before, own }: Patterns): void {
  const values = block.valuesAt(node);
  const threshold = block.thresholdAt(node);
  for (let row = 0; row < values.length; row += 1) {
    own[row] = ((before[row] as number) << 1) | Number((values[row] as number) >= threshold);
  }
}

function addGroup({ nodes, columns, tables }: LeafGroup, block: RowBlock, { before, own }: Patterns): void {
  nodes.forEach((node, at) => extend(node, block, { before: at === 0 ? before : own, own }));
  const found = nodes.length === 0 ? before : own;
  columns.forEach((column, at) => {
    const table = tables[at];
    if (table !== undefined) addLookedUp(block.sumsOf(column), table, found);
  });
}

function addLookedUp(sums: Float64Array, table: Float64Array, found: Uint32Array): void {
  for (let row = 0; row < sums.length; row += 1) {
    sums[row] = (sums[row] as number) + (table[found[row] as number] as number);
  }
}

/** Adds what the leaves of paths contribute to the rows of a block: slower than tables once these are filled. */
export function addByPath(paths: readonly LeafPath[], block: RowBlock): void {
  for (let row = 0; row < block.rows; row += 1) {
    const right = block.sidesOf(row);
    for (const path of paths) {
      const { contributions, reached } = playedPath(path, right);
      for (let i = 0; i < reached.length; i += 1) {
        block.add(path.features[i]?.column ?? 0, row, contributions[i] ?? 0);
      }
    }
  }
}

const spaces: PathSpace[] = [];

function playedPath(path: LeafPath, right: Uint8Array): PathSpace {
  const { features } = path;
  const space = (spaces[features.length] ??= pathSpace(features.length));
  for (let i = 0; i < features.length; i += 1) space.reached[i] = passes(features[i]?.tests ?? [], right);
  playPath(path, space);
  return space;
}

function passes(tests: PathFeature['tests'], right: Uint8Array): 0 | 1 {
  for (let i = 0; i < tests.length; i += 1) {
    const test = tests[i];
    if (test !== undefined && right[test.node] !== Number(test.side === 'right')) return 0;
  }
  return 1;
}
