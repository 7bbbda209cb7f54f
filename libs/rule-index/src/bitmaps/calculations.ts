import type { ArithmeticOperator, Expression } from '@tidewaiter/rule-language';
import { rowCursor } from '../columns/row-cursor.js';
import type { ColumnStore } from '../columns/column-store.js';
import { expressionKey } from '../condition-key.js';

/** The numbers of the rows from one to the one before another, at most `blockSize`; `NaN` is missing. Read them at once. */
export type ReadBlock = (from: number, to: number) => Float64Array;

/** The numbers that calculations give row by row; those asked for last are remembered. */
export interface Calculations {
  /** Of an expression that names no list. */
  readonly reader: (expression: Expression) => ReadBlock;
}

/** Rows that are calculated together. */
const blockSize = 1024;

/** Each is 8 bytes a row. */
const mostRemembered = 8;

/**
 * Calculations on a store. What has a number written in it is calculated anew each time, so that a number that is being
 * edited costs no memory; what is calculated from facts alone is remembered.
 */
export function calculationsOn(store: ColumnStore): Calculations {
  const kept = new Map<string, Float64Array>();
  const remembered = (expression: Expression, make: () => Float64Array): ReadBlock => {
    const key = expressionKey(expression);
    const known = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of [...kept.keys()].slice(0, -mostRemembered)) kept.delete(oldest);
    return (from, to) => known.subarray(from, to);
  };
  const reader = (expression: Expression): ReadBlock => {
    if (expression.kind === 'number') {
      const block = new Float64Array(blockSize).fill(expression.value);
      return () => block;
    }
    const column = expression.kind === 'fact' ? store.column(expression.name) : undefined;
    if (column?.kind === 'numbers') return (from, to) => column.values.subarray(from, to);
    if (expression.kind !== 'arithmetic') return remembered(expression, () => askedByRow(expression, store));
    const { left, operator, right } = expression;
    const combined = combine(operator, reader(left), reader(right));
    if (left.kind === 'number' || right.kind === 'number') return combined;
    return remembered(expression, () => writtenOut(combined, store.rows));
  };
  return { reader };
}

/** Calls with the first row of each block and the one behind its last. */
export function forEachBlock(rows: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; from += blockSize) work(from, Math.min(rows, from + blockSize));
}

function askedByRow(expression: Expression, store: ColumnStore): Float64Array {
  const { compiler, moveTo } = rowCursor(store, new Map());
  const compute = compiler.number(expression);
  const result = new Float64Array(store.rows);
  for (let row = 0; row < result.length; row++) {
    moveTo(row);
    result[row] = compute([]);
  }
  return result;
}

function writtenOut(read: ReadBlock, rows: number): Float64Array {
  const result = new Float64Array(rows);
  forEachBlock(rows, (from, to) => result.set(read(from, to).subarray(0, to - from), from));
  return result;
}

function combine(operator: ArithmeticOperator, left: ReadBlock, right: ReadBlock): ReadBlock {
  const block = new Float64Array(blockSize);
  const loop = loops[operator];
  return (from, to) => {
    loop(left(from, to), right(from, to), block);
    return block;
  };
}

type Loop = (left: Float64Array, right: Float64Array, result: Float64Array) => void;

/** The operations of `compile-number`, a loop for each; behind the last row they give `NaN`, which nobody reads. */
const loops = {
  '+': (left, right, result) => {
    for (let at = 0; at < result.length; at++) result[at] = finite((left[at] ?? NaN) + (right[at] ?? NaN));
  },
  '-': (left, right, result) => {
    for (let at = 0; at < result.length; at++) result[at] = finite((left[at] ?? NaN) - (right[at] ?? NaN));
  },
  '*': (left, right, result) => {
    for (let at = 0; at < result.length; at++) result[at] = finite((left[at] ?? NaN) * (right[at] ?? NaN));
  },
  '/': (left, right, result) => {
    for (let at = 0; at < result.length; at++) result[at] = finite((left[at] ?? NaN) / (right[at] ?? NaN));
  },
} as const satisfies Record<ArithmeticOperator, Loop>;

function finite(value: number): number {
  return value - value === 0 ? value : NaN;
}
