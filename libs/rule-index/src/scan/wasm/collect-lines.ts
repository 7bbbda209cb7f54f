import { advance, get, i32, i64, loop, set, tee, when, type Code } from '@tidewaiter/wasm-writer';

/** The masks of a block of rows in memory, and what of them is wanted. */
export interface Collecting {
  /** Where the masks begin, in bytes. */
  readonly masks: number;
  /** Bytes of a mask. */
  readonly stride: number;
  /** The lines that are listed. */
  readonly wanted: Int32Array;
  /** Where the list begins. */
  readonly list: number;
}

/** Locals that collecting uses: the number of rows, ends of the list; whole numbers, and `bits` one of 64 bits. */
export interface CollectingLocals {
  readonly rows: number;
  readonly end: number;
  readonly nextEnd: number;
  readonly row: number;
  readonly mask: number;
  readonly bits: number;
}

/** So many lines of each word are written before anything is asked: few words have more. */
const writtenFirst = 3;

/** Words with fewer lines than this hardly ever have more than one that is set. */
const manyLines = 16;

/** Bytes of a list that has room for every line of every row. */
export function listBytes(rows: number, lines: number): number {
  return 4 * (rows * lines + writtenFirst);
}

/**
 * Lists the wanted lines that are set in masks, row by row: numbers of four bytes, `row << 16 | line`. Leaves the end of
 * the list in its local. The first lines of each 64 are written whether there are any or not, and stay only where there
 * are: processors guess the many jumps around them wrong. `afterRow` is done when those of a row are listed.
 */
export function collectLines(
  { list, masks, stride, wanted }: Collecting,
  local: CollectingLocals,
  afterRow: Code = [],
): Code {
  const words = Array.from({ length: wanted.length / 2 }, (_, word) => word).filter(
    (word) => wordOf(wanted, word) !== 0n,
  );
  return [
    ...[...i32.constant(0), ...set(local.row), ...i32.constant(masks), ...set(local.mask)],
    ...[...i32.constant(list), ...set(local.end)],
    ...loop(
      ...words.map((word) => collectWord(word, wordOf(wanted, word), local)),
      afterRow,
      advance(local.row, 1 << 16),
      advance(local.mask, stride),
      [...get(local.row), ...get(local.rows), ...i32.constant(16), ...i32.shiftLeft, ...i32.lessThan],
    ),
  ];
}

function wordOf(mask: Int32Array, word: number): bigint {
  return new BigUint64Array(mask.buffer, mask.byteOffset, mask.length / 2)[word] ?? 0n;
}

function collectWord(word: number, wanted: bigint, local: CollectingLocals): Code {
  const kept = wanted === allBits ? [] : [...i64.constant(wanted), ...i64.and];
  const isMore = [...get(local.bits), ...i64.constant(0n), ...i64.notEqual];
  const list = (ahead: number): Code => [
    ...[...get(local.end), ...get(local.bits), ...i64.trailingZeros, ...i64.toI32],
    ...[...get(local.row), ...i32.constant(64 * word), ...i32.or, ...i32.add, ...i32.store(4 * ahead)],
    ...[...get(local.bits), ...get(local.bits), ...i64.constant(1n), ...i64.subtract, ...i64.and, ...set(local.bits)],
  ];
  const first = lineCount(wanted) < manyLines ? 1 : writtenFirst;
  return [
    ...[...get(local.mask), ...i64.load(8 * word), ...kept, ...tee(local.bits)],
    ...[...i64.ones, ...i64.toI32, ...i32.constant(2), ...i32.shiftLeft],
    ...[...get(local.end), ...i32.add, ...set(local.nextEnd)],
    ...Array.from({ length: first }, (_, ahead) => list(ahead)).flat(),
    ...isMore,
    ...when(advance(local.end, 4 * first), loop(list(0), advance(local.end, 4), isMore)),
    ...[...get(local.nextEnd), ...set(local.end)],
  ];
}

function lineCount(wanted: bigint): number {
  return wanted.toString(2).replaceAll('0', '').length;
}

const allBits = 2n ** 64n - 1n;
