import { bitsIn, wordsOf, type Bitmap } from './bitmap.js';
import type { CodeColumn, NumberBins, NumberColumn } from '../columns/column.js';
import { binsWithin } from './bins-within.js';
import { mostRuns, runKernel, runsOf, type Run, type RunChoice } from './run-kernel.js';
import type { NumberTruth } from './intervals.js';

/** Rows whose code has a 1 in `truths`, by code. */
export function fillFromCodes(codes: CodeColumn['codes'], truths: Uint8Array): Bitmap {
  const runs = codes instanceof Uint16Array ? runsOf(truths) : undefined;
  const quick = runs && codes instanceof Uint16Array ? runKernel()?.(codes, { runs }) : undefined;
  return quick ?? fillOneByOne(codes, truths);
}

/** Row by row, what a kernel does for a whole block. */
function fillFromRuns(codes: Uint16Array, { cut = [], holds, runs }: RunChoice): Bitmap {
  const bitmap = fillOneByOne(codes, truthsWithin(runs));
  if (cut.length === 0) return bitmap;
  for (const row of bitsIn(fillOneByOne(codes, truthsWithin(cut)))) {
    if (holds?.(row)) bitmap[row >> 5] = (bitmap[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return bitmap;
}

function truthsWithin(runs: readonly Run[]): Uint8Array {
  const truths = new Uint8Array(2 ** 16);
  for (const { low, high } of runs) truths.fill(1, low, high + 1);
  return truths;
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
  return bins ? fillWithin(bins, values, truth) : fillFromValues(values, truth);
}

/** By whole bins, and in bins that an end of an interval cuts, by the numbers themselves. */
function fillWithin(bins: NumberBins, values: Float64Array, { intervals, missing }: NumberTruth): Bitmap {
  const { codes } = bins;
  const parts = intervals.map((interval) => binsWithin(bins, interval));
  const whole = parts.flatMap((part) => part.whole);
  const cut = parts.flatMap((part) => part.cut).map((bin) => ({ low: bin, high: bin }));
  const holds = (row: number): boolean => {
    const value = values[row] ?? NaN;
    return intervals.some(({ low, high }) => value >= low && value <= high);
  };
  return fillFromBins(codes, { runs: missing ? [{ low: 0, high: 0 }, ...whole] : whole, cut, holds });
}

/** Rows whose bin lies in a run, and of those in cut runs the ones that hold. */
export function fillFromBins(codes: NumberBins['codes'], choice: RunChoice): Bitmap {
  const isQuick = choice.runs.length + (choice.cut?.length ?? 0) <= mostRuns;
  return (isQuick ? runKernel()?.(codes, choice) : undefined) ?? fillFromRuns(codes, choice);
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
