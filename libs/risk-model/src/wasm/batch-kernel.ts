import { advance, f32x4Add, get, i32, i8x16, i16x8, loop, set, v128, type Code } from './instructions.js';
import type { ValueType } from './write-module.js';
import { writeModule } from './write-module.js';

/** Bytes of a cell: address of its column of bytes, and the rank above which a row goes right, less 128. */
export const rankedCellBytes = 8;

/** Rows in flight, in two vectors of sixteen. */
export const rowsTogether = 32;

const local = { cells: 0, ends: 1, lastCell: 2, margins: 3, rows: 4, row: 5, address: 6, firstVector: 7 };

/** Vectors that the kernel keeps, by what they hold. */
interface Vectors {
  readonly threshold: number;
  /** Per level what the right side adds to the number of an end. */
  readonly worth: (level: number) => number;
  /** Per level and half the number of the end reached in the subtree just done. */
  readonly reached: (level: number, half: number) => number;
  readonly left: (level: number, half: number) => number;
}

/**
 * Adds the margins of trees of one depth to `rows` rows of bytes. All tests of a tree are made for 32 rows at once, and
 * the numbers of the ends chosen from the bottom up; there is no walk, so rows need not go the same way.
 * Operands: addresses of cells, ends, the end of the cells, and margins (float32); the number of rows, a multiple of 32.
 */
export function batchModule(depth: number): Uint8Array {
  const vectors: Vectors = {
    threshold: local.firstVector,
    worth: (level) => local.firstVector + 1 + level,
    reached: (level, half) => local.firstVector + 1 + depth + 4 * level + half,
    left: (level, half) => local.firstVector + 1 + depth + 4 * level + 2 + half,
  };
  const count = 1 + 5 * depth;
  const locals: ValueType[] = ['i32', 'i32', ...Array.from({ length: count }, () => 'v128' as const)];
  const worths = Array.from({ length: depth }, (_, level) => [
    ...[...i32.constant(1 << (depth - 1 - level)), ...i8x16.splat, ...set(vectors.worth(level))],
  ]);
  const body = loop(
    [...i32.constant(0), ...set(local.row)],
    loop(
      testsBelow(1, { level: 0, depth, vectors }),
      ...[0, 1].map((half) => addEnds(vectors, half)),
      advance(local.row, rowsTogether),
      [...get(local.row), ...get(local.rows), ...i32.lessThan],
    ),
    advance(local.ends, 4 << depth),
    advance(local.cells, rankedCellBytes << depth),
    [...get(local.cells), ...get(local.lastCell), ...i32.lessThan],
  );
  return writeModule({ operands: ['i32', 'i32', 'i32', 'i32', 'i32'], locals, body: [...worths.flat(), ...body] });
}

interface Place {
  readonly level: number;
  readonly depth: number;
  readonly vectors: Vectors;
}

/**
 * Leaves in `reached` of the level, for each row, the number of the end it reaches below the cell, counted from the left
 * and negated: a test that goes right is all ones, which is −1.
 */
function testsBelow(cell: number, { level, depth, vectors }: Place): Code {
  const { reached, left, threshold, worth } = vectors;
  const halves = (write: (half: number) => Code): Code => [0, 1].flatMap(write);
  const test = (half: number): Code => [
    ...[...get(local.address), ...v128.load(16 * half), ...get(threshold), ...i8x16.greaterThan],
  ];
  const prepare = [
    ...[...get(local.cells), ...i32.load(cell * rankedCellBytes), ...get(local.row), ...i32.add, ...set(local.address)],
    ...[...get(local.cells), ...v128.loadByteSplat(cell * rankedCellBytes + 4), ...set(threshold)],
  ];
  if (level === depth - 1) return [...prepare, ...halves((half) => [...test(half), ...set(reached(level, half))])];
  const below = { level: level + 1, depth, vectors };
  return [
    ...testsBelow(2 * cell, below),
    ...halves((half) => [...get(reached(level + 1, half)), ...set(left(level, half))]),
    ...testsBelow(2 * cell + 1, below),
    ...prepare,
    ...halves((half) => [
      ...[...get(reached(level + 1, half)), ...get(worth(level)), ...i8x16.subtract, ...get(left(level, half))],
      ...[...test(half), ...v128.bitSelect, ...set(reached(level, half))],
    ]),
  ];
}

/** Adds the values of the ends that sixteen rows reached to their margins. */
function addEnds({ reached, threshold }: Vectors, half: number): Code {
  const margins = [...get(local.margins), ...get(local.row), ...i32.constant(2), ...i32.shiftLeft, ...i32.add];
  return [
    ...[...get(reached(0, half)), ...i8x16.negate, ...set(reached(0, half))],
    ...[...margins, ...set(local.address)],
    ...[i16x8.widenLow, i16x8.widenHigh].flatMap((widen, eight) => [
      ...[...get(reached(0, half)), ...widen, ...i32.constant(2), ...i16x8.shiftLeft, ...set(threshold)],
      ...[0, 1].flatMap((four) => addFour(threshold, 4 * four, 64 * half + 32 * eight + 16 * four)),
    ]),
  ];
}

/** The four rows whose offsets among the ends begin at a lane; their margins lie at an offset from the address. */
function addFour(offsets: number, firstLane: number, offset: number): Code {
  const end = (lane: number): Code => [
    ...[...get(offsets), ...i16x8.lane(firstLane + lane), ...get(local.ends), ...i32.add],
  ];
  return [
    ...get(local.address),
    // A lane is loaded from an address that lies below the vector: all four addresses come first.
    ...[...end(3), ...end(2), ...end(1), ...end(0), ...v128.loadFloatZero(0)],
    ...[1, 2, 3].flatMap((lane) => v128.loadFloatLane(0, lane)),
    ...[...get(local.address), ...v128.load(offset), ...f32x4Add, ...v128.store(offset)],
  ];
}
