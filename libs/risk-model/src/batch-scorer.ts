import { instantiate, type Kernel } from '@tidewaiter/wasm-writer';
import type { RankedTrees } from './ranked-trees.js';
import {
  addressOffset,
  batchModule,
  bytesOfEnds,
  endBytes,
  rankOffset,
  rowsTogether,
  scratchBytes,
  testBytes,
} from './wasm/batch-kernel.js';
import { narrowModule, rankModule } from './wasm/rank-kernel.js';

/** Rows done at a time: their ranks and margins stay near the processor while all trees pass by. */
const blockRows = 256;

/** Rows as the bytes that `RankedTrees` test, block by block and column by column. */
export interface RankedRows {
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** Scores many rows on complete trees with WebAssembly's vectors; the same float32 sums as `marginOf`. */
export interface BatchScorer {
  /** Margins of rows of float32, row by row; NaN is missing. */
  readonly margins: (features: Float32Array) => Float32Array;
  /** The rows in the form that is scored fastest, for those that are scored again and again. */
  readonly rank: (features: Float32Array) => RankedRows;
  readonly marginsOfRanked: (ranked: RankedRows) => Float32Array;
}

/** Where everything lies in the kernels' memory, in bytes from its beginning. */
interface Layout {
  readonly margins: number;
  readonly columns: number;
  readonly rows: number;
  readonly leastRanks: number;
  readonly greatestRanks: number;
  readonly searches: readonly Search[];
  readonly cells: number;
  readonly ends: number;
  readonly size: number;
}

/** The thresholds of a feature as a complete search tree. */
interface Search {
  readonly feature: number;
  readonly at: number;
  readonly depth: number;
}

/** Undefined where WebAssembly has no vectors here, or there are no trees. */
export function batchScorer(ranked: RankedTrees): BatchScorer | undefined {
  const { complete } = ranked;
  if (complete.trees === 0) return undefined;
  const layout = layOut(ranked);
  const modules = [rankModule(complete.columns), narrowModule(), batchModule(complete.depth)];
  const [rank, narrow, score] = instantiate(modules, layout.size) ?? [];
  if (rank === undefined || narrow === undefined || score === undefined) return undefined;
  writeTrees(score.buffer, ranked, layout);
  const block = new Block(ranked, layout, { rank, narrow, score });
  return {
    margins: (features) => block.margins(features),
    rank: (features) => block.rank(features),
    marginsOfRanked: (rows) => block.marginsOfRanked(rows),
  };
}

function layOut({ complete, columns, thresholds }: RankedTrees): Layout {
  let end = scratchBytes;
  const take = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 64) * 64;
    return at;
  };
  return {
    margins: take(4 * blockRows),
    columns: take(columns.length * blockRows),
    rows: take(4 * complete.columns * blockRows),
    leastRanks: take(2 * blockRows),
    greatestRanks: take(2 * blockRows),
    searches: thresholds.flatMap((own, feature) => {
      if (own.length === 0) return [];
      const depth = Math.ceil(Math.log2(own.length + 1));
      return [{ feature, depth, at: take(4 << depth) }];
    }),
    cells: take(testBytes(complete.depth) * complete.trees),
    ends: take(endBytes(complete.depth) * complete.trees),
    size: end,
  };
}

function writeTrees(buffer: ArrayBuffer, ranked: RankedTrees, layout: Layout): void {
  const { complete, thresholds } = ranked;
  const floats = new Float32Array(buffer);
  for (const { feature, at, depth } of layout.searches) {
    const own = thresholds[feature] ?? new Float32Array();
    for (let cell = 1; cell < 1 << depth; cell += 1) {
      // Cell `cell` of level `l` holds the threshold in the middle of its share of the sorted list.
      const level = 31 - Math.clz32(cell);
      const width = 1 << (depth - level);
      floats[at / 4 + cell] = own[(cell - (1 << level)) * width + width / 2 - 1] ?? NaN;
    }
  }
  for (let tree = 0; tree < complete.trees; tree += 1) writeTree(buffer, ranked, { tree, layout });
}

function writeTree(
  buffer: ArrayBuffer,
  { complete: { depth, ends }, column, rank }: RankedTrees,
  { tree, layout }: { readonly tree: number; readonly layout: Layout },
): void {
  const [bytes, view] = [new Uint8Array(buffer), new DataView(buffer)];
  const [first, inner] = [tree << depth, 1 << depth];
  const tests = layout.cells + tree * testBytes(depth);
  for (let cell = 1; cell < inner; cell += 1) {
    const at = tests + rankOffset(cell);
    bytes.fill((rank[first + cell] ?? 255) ^ 128, at, at + 16);
    const address = layout.columns + (column[first + cell] ?? 0) * blockRows;
    view.setUint32(tests + addressOffset(cell, depth), address, true);
  }
  bytes.set(bytesOfEnds(ends.subarray(first, first + inner)), layout.ends + tree * endBytes(depth));
}

interface Kernels {
  readonly rank: Kernel;
  readonly narrow: Kernel;
  readonly score: Kernel;
}

/** The kernels at work on the block of rows that lies in their memory. */
class Block {
  readonly #ranked: RankedTrees;
  readonly #layout: Layout;
  readonly #kernels: Kernels;
  readonly #rows: Float32Array;
  readonly #columns: Uint8Array;
  readonly #margins: Float32Array;
  /** Per feature the numbers of its columns. */
  readonly #columnsOf: readonly (readonly number[])[];

  constructor(ranked: RankedTrees, layout: Layout, kernels: Kernels) {
    const { buffer } = kernels.score;
    this.#ranked = ranked;
    this.#layout = layout;
    this.#kernels = kernels;
    this.#rows = new Float32Array(buffer, layout.rows, ranked.complete.columns * blockRows);
    this.#columns = new Uint8Array(buffer, layout.columns, ranked.columns.length * blockRows);
    this.#margins = new Float32Array(buffer, layout.margins, blockRows);
    this.#columnsOf = ranked.thresholds.map((_, feature) =>
      ranked.columns.flatMap((column, number) => (column.feature === feature ? [number] : [])),
    );
  }

  margins(features: Float32Array): Float32Array {
    const margins = new Float32Array(features.length / this.#ranked.complete.columns);
    for (let row = 0; row < margins.length; row += blockRows) {
      this.#take(features, row);
      margins.set(this.#score(Math.min(blockRows, margins.length - row)), row);
    }
    return margins;
  }

  rank(features: Float32Array): RankedRows {
    const rows = features.length / this.#ranked.complete.columns;
    const bytes = new Uint8Array(Math.ceil(rows / blockRows) * this.#columns.length);
    for (let row = 0; row < rows; row += blockRows) {
      this.#take(features, row);
      bytes.set(this.#columns, (row / blockRows) * this.#columns.length);
    }
    return { rows, bytes };
  }

  marginsOfRanked({ rows, bytes }: RankedRows): Float32Array {
    const margins = new Float32Array(rows);
    for (let row = 0; row < rows; row += blockRows) {
      const at = (row / blockRows) * this.#columns.length;
      this.#columns.set(bytes.subarray(at, at + this.#columns.length));
      margins.set(this.#score(Math.min(blockRows, rows - row)), row);
    }
    return margins;
  }

  /** Brings rows in from `row` on and ranks them; beyond the last one old rows stay, and nobody reads their margins. */
  #take(features: Float32Array, row: number): void {
    const { complete, thresholds } = this.#ranked;
    const { leastRanks, greatestRanks, searches, rows } = this.#layout;
    const rowBytes = 4 * complete.columns;
    const taken = Math.min(blockRows, features.length / complete.columns - row);
    this.#rows.set(features.subarray(row * complete.columns, (row + taken) * complete.columns));
    for (const { feature, at, depth } of searches) {
      const first = rows + 4 * feature;
      const missing = thresholds[feature]?.length ?? 0;
      const found = [leastRanks, greatestRanks, missing] as const;
      this.#kernels.rank.run(first, first + rowBytes * taken, at, depth, 4 << depth, ...found);
      for (const number of this.#columnsOf[feature] ?? []) this.#narrow(number);
    }
  }

  #narrow(number: number): void {
    const column = this.#ranked.columns[number];
    if (column === undefined) return;
    const { columns, greatestRanks, leastRanks } = this.#layout;
    const ranks = column.missing === 'least' ? leastRanks : greatestRanks;
    const bytes = columns + number * blockRows;
    this.#kernels.narrow.run(ranks, bytes, bytes + blockRows, column.base);
  }

  #score(rows: number): Float32Array {
    const { cells, ends, margins } = this.#layout;
    this.#margins.fill(this.#ranked.complete.baseMargin);
    const rounded = Math.ceil(rows / rowsTogether) * rowsTogether;
    this.#kernels.score.run(cells, ends, ends, margins, rounded);
    return this.#margins.subarray(0, rows);
  }
}
