import { bitsIn, wordsOf, type Bitmap } from './bitmap.js';
import type { CodeColumn, NumberColumn } from '../columns/column.js';
import { runKernel, runsOf } from './run-kernel.js';
import type { NumberTruth } from './intervals.js';

/** Rows whose code has a 1 in `truths`, by code. */
export function fillFromCodes(codes: CodeColumn['codes'], truths: Uint8Array): Bitmap {
  const runs = codes instanceof Uint16Array ? runsOf(truths) : undefined;
  const quick = runs && codes instanceof Uint16Array ? runKernel()?.(codes, runs) : undefined;
  return quick ?? fillOneByOne(codes, truths);
}

function fillOneByOne(codes: CodeColumn['codes'], truths: Uint8Array): Bitmap {
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
export function fillFromNumbers({ bins, values }: NumberColumn, truth: NumberTruth): Bitmap {
  return bins ? fillFromBins({ bins, values }, truth) : fillFromValues(values, truth);
}

/** By whole bins, and in bins that an end of an interval cuts, by the numbers themselves. */
function fillFromBins({ bins, values }: Required<Omit<NumberColumn, 'kind'>>, truth: NumberTruth): Bitmap {
  const { codes, highs, lows } = bins;
  const cut = new Uint8Array(lows.length);
  const truths = new Uint8Array(lows.length);
  truths[0] = truth.missing ? 1 : 0;
  for (const { low, high } of truth.intervals) {
    for (let bin = 1; bin < lows.length; bin++) {
      const [least, greatest] = [lows[bin] ?? NaN, highs[bin] ?? NaN];
      if (greatest < low || least > high) continue;
      const isWhole = least >= low && greatest <= high;
      truths[bin] = (truths[bin] ?? 0) | (isWhole ? 1 : 0);
      cut[bin] = (cut[bin] ?? 0) | (isWhole ? 0 : 1);
    }
  }
  const bitmap = fillFromCodes(codes, truths);
  for (const row of bitsIn(fillFromCodes(codes, cut))) {
    const value = values[row] ?? NaN;
    const isTrue = truth.intervals.some(({ low, high }) => value >= low && value <= high);
    if (isTrue) bitmap[row >> 5] = (bitmap[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return bitmap;
}

function fillFromValues(values: Float64Array, { intervals, missing }: NumberTruth): Bitmap {
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
