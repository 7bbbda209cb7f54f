import { signed, unsigned } from './write-module.js';

/** Instructions as bytes; what they take is written before them, as WebAssembly has it. */
export type Code = readonly number[];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(BigInt(value))],
  load: (offset: number): Code => [0x28, 0x02, ...unsigned(offset)],
  load8: (offset: number): Code => [0x2d, 0x00, ...unsigned(offset)],
  load16: (offset: number): Code => [0x2f, 0x01, ...unsigned(offset)],
  store16: (offset: number): Code => [0x3b, 0x01, ...unsigned(offset)],
  store: (offset: number): Code => [0x36, 0x02, ...unsigned(offset)],
  equal: [0x46],
  notEqual: [0x47],
  lessThan: [0x49],
  add: [0x6a],
  subtract: [0x6b],
  multiply: [0x6c],
  and: [0x71],
  or: [0x72],
  exclusiveOr: [0x73],
  shiftLeft: [0x74],
  shiftRight: [0x76],
} as const;

export const i64 = {
  constant: (value: bigint): Code => [0x42, ...signed(BigInt.asIntN(64, value))],
  load: (offset: number): Code => [0x29, 0x03, ...unsigned(offset)],
  store: (offset: number): Code => [0x37, 0x03, ...unsigned(offset)],
  notEqual: [0x52],
  trailingZeros: [0x7a],
  add: [0x7c],
  subtract: [0x7d],
  and: [0x83],
  exclusiveOr: [0x85],
  shiftLeft: [0x86],
  shiftRight: [0x88],
  toI32: [0xa7],
  ofI32: [0xad],
} as const;

/** Doubles; every comparison with `NaN` but `notEqual` gives 0. */
export const f64 = {
  constant: (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: (offset: number): Code => [0x2b, 0x03, ...unsigned(offset)],
  store: (offset: number): Code => [0x39, 0x03, ...unsigned(offset)],
  equal: [0x61],
  notEqual: [0x62],
  less: [0x63],
  greater: [0x64],
  atMost: [0x65],
  atLeast: [0x66],
  absolute: [0x99],
  add: [0xa0],
  subtract: [0xa1],
  multiply: [0xa2],
  divide: [0xa3],
  min: [0xa4],
  max: [0xa5],
  /** The double of these 64 bits. */
  ofBits: [0xbf],
} as const;

/** Leaves the first of two values when the number behind them is not 0, else the second. */
export const select: Code = [0x1b];

/** What a jump leaves: the innermost block is 0. */
export const block = { begin: [0x02, 0x40], end: [0x0b] } as const;
export const branch = (blocks: number): Code => [0x0c, ...unsigned(blocks)];

/** Jumps as the table says for the number before it, or otherwise. */
export function branchTable(table: readonly number[], otherwise: number): Code {
  return [0x0e, ...unsigned(table.length), ...table.flatMap(unsigned), ...unsigned(otherwise)];
}

/** Vectors of 128 bits. */
export const v128 = {
  load: (offset: number): Code => [0xfd, 0x00, 0x04, ...unsigned(offset)],
  store: (offset: number): Code => [0xfd, 0x0b, 0x04, ...unsigned(offset)],
  and: [0xfd, 0x4e],
  /** Bits of the first that are not set in the second. */
  andNot: [0xfd, 0x4f],
} as const;

export const i16x8 = {
  splat: [0xfd, 0x10],
  atMost: [0xfd, 0x34],
  subtract: [0xfd, 0x91, 0x01],
} as const;

export const i8x16 = {
  /** Leaves the highest bit of each byte, that of the first byte as the lowest. */
  highestBits: [0xfd, 0x64],
  /** Of two vectors of eight numbers, each kept within a byte. */
  narrow: [0xfd, 0x65],
} as const;

/** Runs the body, which leaves a number, again for as long as the number is not 0. */
export function loop(...body: readonly Code[]): number[] {
  return [0x03, 0x40, ...body.flat(), 0x0d, 0x00, 0x0b];
}

/** Runs the body when the number before it is not 0. */
export function when(...body: readonly Code[]): number[] {
  return [0x04, 0x40, ...body.flat(), 0x0b];
}

/** Moves a pointer on. */
export function advance(pointer: number, bytes: number): Code {
  return [...get(pointer), ...i32.constant(bytes), ...i32.add, ...set(pointer)];
}
