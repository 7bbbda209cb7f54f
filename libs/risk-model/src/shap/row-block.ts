import type { Forest } from '../forest.js';

/** Rows explained at a time: what is known of them stays near the processor while all trees pass by. */
export const greatestBlock = 256;

/** Rows column by column, with what each column has contributed so far. */
export class RowBlock {
  readonly rows: number;
  readonly #columns: number;
  /** Each column twice: with −∞ for what is missing, and with +∞. */
  readonly #slots: Float32Array;
  /** Column after column; after the columns what no column contributes. */
  readonly #sums: Float64Array;
  readonly #forest: Forest;

  constructor(forest: Forest, features: Float32Array, { first, rows }: { first: number; rows: number }) {
    const { columns } = forest;
    this.rows = rows;
    this.#forest = forest;
    this.#columns = columns;
    this.#slots = new Float32Array(2 * columns * rows);
    this.#sums = new Float64Array(columns * rows);
    for (let column = 0; column < columns; column += 1) {
      for (let row = 0; row < rows; row += 1) {
        const feature = features[(first + row) * columns + column] ?? NaN;
        const missing = feature !== feature;
        this.#slots[column * rows + row] = missing ? -Infinity : feature;
        this.#slots[(columns + column) * rows + row] = missing ? Infinity : feature;
      }
    }
  }

  /** What stands for a column, row by row, at a node: numbers that reach its threshold go right. */
  valuesAt(node: number): Float32Array {
    const slot = this.#slotOf(node);
    return this.#slots.subarray(slot * this.rows, (slot + 1) * this.rows);
  }

  valueAt(node: number, row: number): number {
    return this.#slots[this.#slotOf(node) * this.rows + row] ?? 0;
  }

  /** Writes for each node 1 where the row goes right, else 0; of leaves nothing. */
  writeSides(sides: Uint8Array, row: number): void {
    const { column } = this.#forest;
    for (let node = 0; node < column.length; node += 1) {
      if ((column[node] ?? -1) >= 0) sides[node] = Number(this.valueAt(node, row) >= this.thresholdAt(node));
    }
  }

  #slotOf(node: number): number {
    const { column, missing, right } = this.#forest;
    const tested = column[node] ?? 0;
    return missing[node] === right[node] ? this.#columns + tested : tested;
  }

  thresholdAt(node: number): number {
    return this.#forest.value[node] ?? 0;
  }

  /** What a column contributes, row by row; add to it. */
  sumsOf(column: number): Float64Array {
    return this.#sums.subarray(column * this.rows, (column + 1) * this.rows);
  }

  add(column: number, row: number, contribution: number): void {
    const at = column * this.rows + row;
    this.#sums[at] = (this.#sums[at] ?? 0) + contribution;
  }

  /** Writes the contributions row by row, each row followed by `expected`. */
  write(out: Float64Array, first: number, expected: number): void {
    const width = this.#columns + 1;
    for (let row = 0; row < this.rows; row += 1) {
      const at = (first + row) * width;
      for (let column = 0; column < this.#columns; column += 1) {
        out[at + column] = this.#sums[column * this.rows + row] ?? 0;
      }
      out[at + this.#columns] = expected;
    }
  }
}
