import { wordsOf, type Bitmap } from './bitmap.js';
import type { CodeColumn } from '../columns/column.js';
import type { NumberTruth } from './intervals.js';

/** Rows whose code has a 1 in `truths`, by code. */
export function fillFromCodes(codes: CodeColumn['codes'], truths: Uint8Array): Bitmap {
  const bitmap = new Uint32Array(wordsOf(codes.length));
  for (let word = 0; word < bitmap.length; word++) {
    const end = Math.min(32 * word + 32, codes.length);
    let bits = 0;
    for (let row = 32 * word; row < end; row++) bits |= (truths[codes[row] ?? 0] ?? 0) << (row & 31);
    bitmap[word] = bits;
  }
  return bitmap;
}

/** Rows whose number lies in an interval. */
export function fillFromNumbers(values: Float64Array, { intervals, missing }: NumberTruth): Bitmap {
  const bitmap = new Uint32Array(wordsOf(values.length));
  for (const { low, high } of intervals) {
    for (let word = 0; word < bitmap.length; word++) {
      const end = Math.min(32 * word + 32, values.length);
      let bits = 0;
      for (let row = 32 * word; row < end; row++) {
        const value = values[row] ?? NaN;
        bits |= (value >= low && value <= high ? 1 : 0) << (row & 31);
      }
      bitmap[word] = (bitmap[word] ?? 0) | bits;
    }
  }
  if (missing) addMissing(bitmap, values);
  return bitmap;
}

function addMissing(bitmap: Bitmap, values: Float64Array): void {
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) bitmap[row >> 5] = (bitmap[row >> 5] ?? 0) | (1 << (row & 31));
  }
}

/** Rows of which a test is true, asked one after the other. */
export function fillByTest(rows: number, test: (row: number) => boolean): Bitmap {
  const bitmap = new Uint32Array(wordsOf(rows));
  for (let row = 0; row < rows; row++) {
    if (test(row)) bitmap[row >> 5] = (bitmap[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return bitmap;
}

/** All rows, or none. */
export function constantBitmap(rows: number, truth: 'true' | 'false'): Bitmap {
  return fillByTest(rows, () => truth === 'true');
}
