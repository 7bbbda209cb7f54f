import type { ArithmeticOperator, Expression } from '@tidewaiter/rule-language';
import { rowCursor } from '../columns/row-cursor.js';
import type { ColumnStore } from '../columns/column-store.js';
import { expressionKey } from '../condition-key.js';

/** A number for each row, or the same for all. */
export type Numbers = Float64Array | number;

/** The numbers that calculations give row by row; `NaN` is missing. Those asked for last are remembered. */
export interface Calculations {
  /** Of an expression that names no list. Never to be written to. */
  readonly numbers: (expression: Expression) => Numbers;
}

/** Each is 8 bytes a row. */
const mostRemembered = 8;

export function calculationsOn(store: ColumnStore): Calculations {
  const kept = new Map<string, Float64Array>();
  const numbers = (expression: Expression): Numbers => {
    if (expression.kind === 'number') return expression.value;
    const column = expression.kind === 'fact' ? store.column(expression.name) : undefined;
    if (column?.kind === 'numbers') return column.values;
    const key = expressionKey(expression);
    const known =
      kept.get(key) ??
      (expression.kind === 'arithmetic'
        ? combined(expression.operator, [numbers(expression.left), numbers(expression.right)], store.rows)
        : askedByRow(expression, store));
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of [...kept.keys()].slice(0, -mostRemembered)) kept.delete(oldest);
    return known;
  };
  return { numbers };
}

function askedByRow(expression: Expression, store: ColumnStore): Float64Array {
  const { compiler, moveTo } = rowCursor(store, new Map());
  const compute = compiler.number(expression);
  return Float64Array.from({ length: store.rows }, (_, row) => {
    moveTo(row);
    return compute([]);
  });
}

/** Rows that are calculated together: a number that is the same for all is written out so many times. */
const blockSize = 1024;

/** Views of the numbers, block by block. */
export function blocksOf(numbers: Numbers): (from: number, to: number) => Float64Array {
  if (typeof numbers !== 'number') return (from, to) => numbers.subarray(from, to);
  const block = new Float64Array(blockSize).fill(numbers);
  return () => block;
}

/** Calls with the first row of each block and the one behind its last. */
export function forEachBlock(rows: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; from += blockSize) work(from, Math.min(rows, from + blockSize));
}

function combined(
  operator: ArithmeticOperator,
  [left, right]: readonly [Numbers, Numbers],
  rows: number,
): Float64Array {
  const result = new Float64Array(rows);
  const [lefts, rights] = [blocksOf(left), blocksOf(right)];
  forEachBlock(rows, (from, to) => loops[operator](lefts(from, to), rights(from, to), result.subarray(from, to)));
  return result;
}

type Loop = (left: Float64Array, right: Float64Array, result: Float64Array) => void;

/** The operations of `compile-number`, a loop for each. */
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
