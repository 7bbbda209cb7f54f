import {
  advance,
  get,
  i16x8,
  i32,
  i8x16,
  instantiate,
  loop,
  set,
  v128,
  writeModule,
  type Code,
} from '@tidewaiter/wasm-writer';
import { wordsOf, type Bitmap } from './bitmap.js';

/** Codes from `low` to `high`, both included. */
export interface Run {
  readonly low: number;
  readonly high: number;
}

/** With more runs it is as quick to look up one code after the other. */
export const mostRuns = 8;

/** The runs of ones in a table of truths by code; undefined when there are many. */
export function runsOf(truths: Uint8Array): readonly Run[] | undefined {
  const runs: Run[] = [];
  for (let low = truths.indexOf(1); low >= 0;) {
    const end = truths.indexOf(0, low);
    const high = (end < 0 ? truths.length : end) - 1;
    if (runs.push({ low, high }) > mostRuns) return undefined;
    low = truths.indexOf(1, high + 1);
  }
  return runs;
}

/** Rows whose code lies in one of the runs, and of those whose code is in a cut run the ones that are asked for. */
export interface RunChoice {
  readonly runs: readonly Run[];
  /** Runs that have no code in common with the others. */
  readonly cut?: readonly Run[];
  readonly holds?: (row: number) => boolean;
}

export type FillRuns = (codes: Uint16Array, choice: RunChoice) => Bitmap;

const blockRows = 2 ** 15;
const bitsAt = 2 * blockRows;

let kernel: FillRuns | 'none' | undefined;

/** With WebAssembly SIMD, 32 rows at a time; undefined where that is not to be had. */
export function runKernel(): FillRuns | undefined {
  kernel ??= makeKernel() ?? 'none';
  return kernel === 'none' ? undefined : kernel;
}

function makeKernel(): FillRuns | undefined {
  const [made] = instantiate([runModule()], bitsAt + blockRows / 8) ?? [];
  if (made === undefined) return undefined;
  const block = new Uint16Array(made.buffer, 0, blockRows);
  const bits = new Uint32Array(made.buffer, bitsAt, blockRows / 32);
  const mark = (rows: number, runs: readonly Run[]): void => {
    bits.fill(0);
    for (const { low, high } of runs) made.run(2 * rows, low, high - low);
    const surplus = rows & 31;
    if (surplus > 0) bits[rows >> 5] = (bits[rows >> 5] ?? 0) & ((1 << surplus) - 1);
  };
  return (codes, { cut = [], holds, runs }) => {
    const bitmap = new Uint32Array(wordsOf(codes.length));
    if (runs.length === 0 && cut.length === 0) return bitmap;
    for (let first = 0; first < codes.length; first += blockRows) {
      const rows = Math.min(blockRows, codes.length - first);
      block.set(codes.subarray(first, first + rows));
      mark(rows, runs);
      const found = bitmap.subarray(first / 32, first / 32 + wordsOf(rows));
      found.set(bits.subarray(0, found.length));
      if (cut.length === 0 || !holds) continue;
      mark(rows, cut);
      for (let word = 0; word < found.length; word++) {
        if (bits[word] !== 0) found[word] = (found[word] ?? 0) | heldIn(bits[word] ?? 0, first + 32 * word, holds);
      }
    }
    return bitmap;
  };
}

/** Of the rows whose bits are set, from the row `first` on, those asked for. */
function heldIn(bits: number, first: number, holds: (row: number) => boolean): number {
  let held = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest);
    if (holds(first + bit)) held |= 1 << bit;
  }
  return held;
}

const local = { end: 0, low: 1, span: 2, code: 3, lows: 4, spans: 5 };

/**
 * Sets the bits of rows whose code less `low` is at most `span`, as numbers without a sign. Operands: bytes of codes,
 * `low`, `span`; bits behind the last row are set at random. Bits lie behind the codes, two bytes of them for 32 of codes.
 */
function runModule(): Uint8Array {
  const eight = (offset: number): Code => [
    ...[...get(local.code), ...v128.load(offset), ...get(local.lows), ...i16x8.subtract],
    ...[...get(local.spans), ...i16x8.atMost],
  ];
  const sixteen = (offset: number): Code => [
    ...[...eight(offset), ...eight(offset + 16), ...i8x16.narrow, ...i8x16.highestBits],
  ];
  const place = [...get(local.code), ...i32.constant(4), ...i32.shiftRight];
  const body = [
    ...[...get(local.low), ...i16x8.splat, ...set(local.lows), ...get(local.span), ...i16x8.splat, ...set(local.spans)],
    ...loop(
      [...place, ...place, ...i32.load(bitsAt)],
      [
        ...sixteen(0),
        ...sixteen(32),
        ...i32.constant(16),
        ...i32.shiftLeft,
        ...i32.or,
        ...i32.or,
        ...i32.store(bitsAt),
      ],
      advance(local.code, 64),
      [...get(local.code), ...get(local.end), ...i32.lessThan],
    ),
    ...i32.constant(0),
  ];
  return writeModule({ operands: ['i32', 'i32', 'i32'], result: 'i32', locals: ['i32', 'v128', 'v128'], body });
}
