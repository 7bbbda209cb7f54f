import { listsOf, type ComparisonOperator, type NormalCondition } from '@tidewaiter/rule-language';
import { opposite } from '../compile-comparison.js';
import { isNumeric } from '../compile-number.js';
import type { ColumnStore } from '../columns/column-store.js';
import { wordsOf, type Bitmap } from './bitmap.js';
import { forEachBlock, type Calculations } from './calculations.js';
import { thresholdOf } from './threshold.js';
import { thresholdBitmap } from './threshold-bitmap.js';

/** The rows of which a comparison with a calculation is true; undefined for any other condition. */
export function comparisonBitmap(
  condition: NormalCondition,
  { rows }: ColumnStore,
  calculations: Calculations,
): Bitmap | undefined {
  if (condition.kind !== 'leaf' || condition.leaf.kind !== 'compare') return undefined;
  const { left, operator, right } = condition.leaf;
  const isCalculated = [left, right].some((side) => isNumeric(side) && side.kind !== 'number');
  if (!isCalculated || listsOf(condition.leaf).length > 0) return undefined;
  const threshold = thresholdOf(condition);
  const quick = threshold && thresholdBitmap(threshold, calculations);
  if (quick) return quick;
  const [lefts, rights] = [calculations.reader(left), calculations.reader(right)];
  const compare = words[condition.negated ? opposite(operator) : operator];
  const bitmap = new Uint32Array(wordsOf(rows));
  forEachBlock(rows, (from, to) => {
    const [ours, theirs] = [lefts(from, to), rights(from, to)];
    for (let at = from; at < to; at += 32) {
      bitmap[at >>> 5] = compare(ours, theirs, { first: at - from, end: Math.min(at + 32, to) - from });
    }
  });
  return bitmap;
}

interface Rows {
  readonly first: number;
  readonly end: number;
}

type Compare = (left: Float64Array, right: Float64Array, rows: Rows) => number;

/** A bit for each of up to 32 rows; false where either number is missing, which `NaN` brings about by itself. */
const words: Readonly<Record<ComparisonOperator, Compare>> = {
  '=': (left, right, { end, first }) => {
    let bits = 0;
    for (let row = first; row < end; row++) bits |= ((left[row] ?? NaN) === (right[row] ?? NaN) ? 1 : 0) << (row & 31);
    return bits;
  },
  '!=': (left, right, rows) => words['<'](left, right, rows) | words['<'](right, left, rows),
  '<': (left, right, { end, first }) => {
    let bits = 0;
    for (let row = first; row < end; row++) bits |= ((left[row] ?? NaN) < (right[row] ?? NaN) ? 1 : 0) << (row & 31);
    return bits;
  },
  '<=': (left, right, { end, first }) => {
    let bits = 0;
    for (let row = first; row < end; row++) bits |= ((left[row] ?? NaN) <= (right[row] ?? NaN) ? 1 : 0) << (row & 31);
    return bits;
  },
  '>': (left, right, rows) => words['<'](right, left, rows),
  '>=': (left, right, rows) => words['<='](right, left, rows),
};
