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
