import { listsOf, type ComparisonOperator, type NormalCondition } from '@tidewaiter/rule-language';
import { opposite } from '../compile-comparison.js';
import { isNumeric } from '../compile-number.js';
import { wordsOf, type Bitmap } from './bitmap.js';
import { blocksOf, forEachBlock, type Calculations, type Numbers } from './calculations.js';

/** The rows of which a comparison with a calculation is true; undefined for any other condition. */
export function comparisonBitmap(condition: NormalCondition, calculations: Calculations, rows: number) {
  if (condition.kind !== 'leaf' || condition.leaf.kind !== 'compare' || listsOf(condition.leaf).length > 0) {
    return undefined;
  }
  const { left, operator, right } = condition.leaf;
  const calculated = [left, right].filter((side) => isNumeric(side) && side.kind !== 'number');
  if (calculated.length === 0) return undefined;
  const [lefts, rights] = [left, right].map(calculations.numbers);
  return compared(condition.negated ? opposite(operator) : operator, [lefts ?? NaN, rights ?? NaN], rows);
}

function compared(operator: ComparisonOperator, [left, right]: readonly [Numbers, Numbers], rows: number): Bitmap {
  const bitmap = new Uint32Array(wordsOf(rows));
  const test = tests[operator];
  const [lefts, rights] = [blocksOf(left), blocksOf(right)];
  forEachBlock(rows, (from, to) => {
    const [ours, theirs] = [lefts(from, to), rights(from, to)];
    for (let at = 0; at < to - from; at += 32) {
      const end = Math.min(at + 32, to - from);
      let bits = 0;
      for (let row = at; row < end; row++) bits |= (test(ours[row] ?? NaN, theirs[row] ?? NaN) ? 1 : 0) << (row & 31);
      bitmap[(from + at) >>> 5] = bits;
    }
  });
  return bitmap;
}

/** False where either number is missing, which `NaN` brings about by itself. */
const tests = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left < right || left > right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
} as const satisfies Record<ComparisonOperator, (left: number, right: number) => boolean>;
