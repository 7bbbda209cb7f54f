import type { ArithmeticOperator, Expression } from '@tidewaiter/rule-language';
import { rowCursor } from '../columns/row-cursor.js';
import type { ColumnStore } from '../columns/column-store.js';
import type { NumberBins } from '../columns/column.js';
import { leadingBins } from '../columns/leading-bins.js';
import { expressionKey } from '../condition-key.js';
import { quotients } from './quotients.js';
import { remembered } from './remembered.js';
import { hasColumn } from './threshold.js';

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;

/** The numbers of the rows from one to the one before another, at most `blockSize`; `NaN` is missing. Read them at once. */
export type ReadBlock = (from: number, to: number) => Float64Array;

/** The numbers that calculations give row by row; those asked for last are remembered. */
export interface Calculations {
  /** Of an expression that names no list. */
  readonly reader: (expression: Expression) => ReadBlock;
  /** All of them, remembered; `NaN` is missing. */
  readonly numbers: (expression: Expression) => Float64Array;
  /**
   * Bins of an expression that has a column, or of its quotient by another one, where infinite means not divisible.
   * Undefined the first time: what is asked about once only is not worth them.
   */
  readonly bins: (dividend: Expression, divisor?: Expression) => NumberBins | undefined;
}

/** Rows that are calculated together. */
const blockSize = 1024;

/** Numbers are 8 bytes a row, bins 2. */
const mostRemembered = 8;

/**
 * Calculations on a store. What has a number written in it is calculated anew each time, so that a number that is being
 * edited costs no memory; what is calculated from facts alone is remembered.
 */
export function calculationsOn(store: ColumnStore): Calculations {
  const numbersOf = remembered<Float64Array>(mostRemembered);
  const demandOf = remembered<{ times: number; bins?: NumberBins }>(mostRemembered);
  const numbers = (expression: Expression): Float64Array => {
    const column = expression.kind === 'fact' ? store.column(expression.name) : undefined;
    if (column?.kind === 'numbers') return column.values;
    return numbersOf(expressionKey(expression), () =>
      expression.kind === 'arithmetic' ? writtenOut(calculated(expression), store.rows) : askedByRow(expression, store),
    );
  };
  const reader = (expression: Expression): ReadBlock => {
    if (expression.kind === 'number') {
      const block = new Float64Array(blockSize).fill(expression.value);
      return () => block;
    }
    if (expression.kind === 'arithmetic' && !hasColumn(expression)) return calculated(expression);
    const all = numbers(expression);
    return (from, to) => all.subarray(from, to);
  };
  const calculated = ({ left, operator, right }: Arithmetic): ReadBlock =>
    combine(operator, reader(left), reader(right));
  const bins = (dividend: Expression, divisor?: Expression): NumberBins | undefined => {
    const demand = demandOf([dividend, ...(divisor ? [divisor] : [])].map(expressionKey).join(' by '), () => ({
      times: 0,
    }));
    demand.times += 1;
    if (demand.times === 1) return undefined;
    demand.bins ??= leadingBins(divisor ? quotients(numbers(dividend), numbers(divisor)) : numbers(dividend));
    return demand.bins;
  };
  return { reader, numbers, bins };
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

/** A number that overflows is missing. */
export function finite(value: number): number {
  return value - value === 0 ? value : NaN;
}
