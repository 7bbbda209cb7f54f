import {
  advance,
  f32x4Add,
  get,
  i32,
  i8x16,
  interleave,
  loop,
  set,
  v128,
  writeModule,
  type Code,
  type ValueType,
} from '@tidewaiter/wasm-writer';

const vectorBytes = 16;

/** Bytes that the tests of a tree take: for each cell a vector, and then for each cell an address. */
export function testBytes(depth: number): number {
  return (vectorBytes + 4) << depth;
}

/** Where a cell's tests begin in those of its tree: sixteen times the rank above which a row goes right, less 128. */
export function rankOffset(cell: number): number {
  return vectorBytes * cell;
}

/** Where the address of a cell's column of bytes lies in the tests of its tree. */
export function addressOffset(cell: number, depth: number): number {
  return (vectorBytes << depth) + 4 * cell;
}

/** Rows in flight, in two vectors of sixteen. */
export const rowsTogether = 32;

/** Vectors that one byte of all ends of a tree fills. */
function partsOf(depth: number): number {
  return Math.max(1, (1 << depth) / vectorBytes);
}

/** Bytes that the values of a tree's ends take. */
export function endBytes(depth: number): number {
  return 4 * vectorBytes * partsOf(depth);
}

/**
 * The values of a tree's ends as the kernel looks them up: sixteen ends after sixteen, of these the lowest bytes, then
 * the next, up to the highest.
 */
export function bytesOfEnds(ends: Float32Array): Uint8Array {
  const bytes = new Uint8Array(endBytes(Math.log2(ends.length)));
  const plain = new DataView(ends.buffer, ends.byteOffset, ends.byteLength);
  for (let at = 0; at < ends.byteLength; at += 1) {
    const [end, byte] = [at >> 2, at & 3];
    bytes[vectorBytes * (4 * (end >> 4) + byte) + (end & 15)] = plain.getUint8(at);
  }
  return bytes;
}

const local = { cells: 0, ends: 1, lastCell: 2, margins: 3, rows: 4, row: 5, address: 6, firstVector: 7 };

/** Vectors that the kernel keeps, by what they hold. */
interface Vectors {
  readonly threshold: number;
  /** The lowest to the highest bytes of sixteen ends' values. */
  readonly bytes: (byte: number) => number;
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
    bytes: (byte) => local.firstVector + 1 + byte,
    worth: (level) => local.firstVector + 5 + level,
    reached: (level, half) => local.firstVector + 5 + depth + 4 * level + half,
    left: (level, half) => local.firstVector + 5 + depth + 4 * level + 2 + half,
  };
  const count = 5 + 5 * depth;
  const locals: ValueType[] = ['i32', 'i32', ...Array.from({ length: count }, () => 'v128' as const)];
  const worths = Array.from({ length: depth }, (_, level) => [
    ...[...i32.constant(1 << (depth - 1 - level)), ...i8x16.splat, ...set(vectors.worth(level))],
  ]);
  const body = loop(
    [...i32.constant(0), ...set(local.row)],
    loop(
      testsBelow(1, { level: 0, depth, vectors }),
      ...[0, 1].map((half) => addEnds(vectors, half, depth)),
      advance(local.row, rowsTogether),
      [...get(local.row), ...get(local.rows), ...i32.lessThan],
    ),
    advance(local.ends, endBytes(depth)),
    advance(local.cells, testBytes(depth)),
    [...get(local.cells), ...get(local.lastCell), ...i32.lessThan],
  );
  return writeModule({ operands: ['i32', 'i32', 'i32', 'i32', 'i32'], locals, body: [...worths.flat(), ...body] });
}

/** Memory at address 0 for what a tree's left sides reached. */
export const scratchBytes = 2 * vectorBytes * 8;

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
  const address = [...get(local.cells), ...i32.load(addressOffset(cell, depth)), ...get(local.row), ...i32.add];
  const prepare = [
    ...[...address, ...set(local.address)],
    ...[...get(local.cells), ...v128.load(rankOffset(cell)), ...set(threshold)],
  ];
  if (level === depth - 1) return [...prepare, ...halves((half) => [...test(half), ...set(reached(level, half))])];
  const below = { level: level + 1, depth, vectors };
  return [
    ...testsBelow(2 * cell, below),
    ...halves((half) => keepLeft(half, { level, depth, vectors })),
    ...testsBelow(2 * cell + 1, below),
    ...halves((half) => takeLeft(half, { level, depth, vectors })),
    ...prepare,
    ...halves((half) => [
      ...[...get(reached(level + 1, half)), ...get(worth(level)), ...i8x16.subtract, ...get(left(level, half))],
      ...[...test(half), ...v128.bitSelect, ...set(reached(level, half))],
    ]),
  ];
}

/**
 * Keeps what the left side reached, above the last two levels in memory. Compilers put off what only computes and hurry
 * what loads: without a store now and then V8 loads all of a tree's columns first and has registers for few of them, which
 * took 1.3 times as long.
 */
function keepLeft(half: number, { level, depth, vectors: { left, reached } }: Place): Code {
  if (level === depth - 2) return [...get(reached(level + 1, half)), ...set(left(level, half))];
  return [...i32.constant(scratchAt(level, half)), ...get(reached(level + 1, half)), ...v128.store(0)];
}

function takeLeft(half: number, { level, depth, vectors: { left } }: Place): Code {
  if (level === depth - 2) return [];
  return [...i32.constant(scratchAt(level, half)), ...v128.load(0), ...set(left(level, half))];
}

function scratchAt(level: number, half: number): number {
  return vectorBytes * (2 * level + half);
}

/**
 * Adds the values of the ends that sixteen rows reached to their margins. A value is looked up a byte at a time: a vector
 * holds one byte of sixteen ends, and looking up a number beyond them gives 0.
 */
function addEnds({ bytes, reached, left }: Vectors, half: number, depth: number): Code {
  const [number, pairs] = [reached(0, half), [left(0, 0), left(0, 1)]] as const;
  const margins = [...get(local.margins), ...get(local.row), ...i32.constant(2), ...i32.shiftLeft, ...i32.add];
  const lookUp = (byte: number, part: number): Code => [
    ...[...get(local.ends), ...v128.load(vectorBytes * (4 * part + byte)), ...get(number), ...i8x16.swizzle],
    ...(part === 0 ? [] : [...get(bytes(byte)), ...v128.or]),
    ...set(bytes(byte)),
  ];
  const parts = Array.from({ length: partsOf(depth) }, (_, part) => [
    ...(part === 0 ? i8x16.negate : [...i32.constant(vectorBytes), ...i8x16.splat, ...i8x16.subtract]),
    ...set(number),
    ...[0, 1, 2, 3].flatMap((byte) => lookUp(byte, part)),
    ...get(number),
  ]);
  const joined = (eight: 'low' | 'high', four: 'low' | 'high'): Code => [
    ...pairs.flatMap((_, pair) => [...get(bytes(2 * pair)), ...get(bytes(2 * pair + 1)), ...interleave[eight](1)]),
    ...interleave[four](2),
  ];
  const quarters = [joined('low', 'low'), joined('low', 'high'), joined('high', 'low'), joined('high', 'high')];
  return [
    ...[...margins, ...set(local.address)],
    ...[...get(number), ...parts.flat(), ...set(number)],
    ...quarters.flatMap((quarter, at) => [
      ...[...get(local.address), ...quarter],
      ...[...get(local.address), ...v128.load(64 * half + 16 * at), ...f32x4Add, ...v128.store(64 * half + 16 * at)],
    ]),
  ];
}
