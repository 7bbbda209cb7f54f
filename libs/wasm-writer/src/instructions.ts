import { joined, signed, unsigned } from './write-module.js';

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
  /** How many bits are 1. */
  ones: [0x7b],
  add: [0x7c],
  subtract: [0x7d],
  and: [0x83],
  exclusiveOr: [0x85],
  shiftLeft: [0x86],
  shiftRight: [0x88],
  toI32: [0xa7],
  ofI32: [0xad],
} as const;

/** Numbers of 32 bits with a point; every comparison with `NaN` but `notEqual` gives 0. */
export const f32 = {
  load: (offset: number): Code => [0x2a, 0x02, ...unsigned(offset)],
  notEqual: [0x5c],
  atLeast: [0x60],
  add: [0x92],
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

/** Calls a function of the module: 0 is the one exported, its parts follow. */
export const call = (number: number): Code => [0x10, ...unsigned(number)];

const simd = (code: number, ...immediate: readonly number[]): Code => [0xfd, ...unsigned(code), ...immediate];

/** Vectors of 128 bits; lane types as in the names of the instructions. */
export const v128 = {
  load: (offset: number): Code => simd(0x00, 4, ...unsigned(offset)),
  store: (offset: number): Code => simd(0x0b, 4, ...unsigned(offset)),
  and: simd(0x4e),
  /** Bits of the first that are not set in the second. */
  andNot: simd(0x4f),
  or: simd(0x50),
  xor: simd(0x51),
  bitSelect: simd(0x52),
} as const;

export const i8x16 = {
  swizzle: simd(0x0e),
  splat: simd(0x0f),
  greaterThan: simd(0x27),
  negate: simd(0x61),
  /** Leaves the highest bit of each byte, that of the first byte as the lowest. */
  highestBits: simd(0x64),
  /** Of two vectors of eight numbers, each kept within a byte. */
  narrow: simd(0x65),
  narrowUnsigned: simd(0x66),
  subtract: simd(0x71),
} as const;

export const i16x8 = {
  splat: simd(0x10),
  atMost: simd(0x34),
  subtract: simd(0x91),
} as const;

/** Takes groups of `bytes` bytes in turns from the lower, or the upper, halves of two vectors. */
export const interleave = {
  low: (bytes: number): Code => simd(0x0d, ...inTurns(bytes, 0)),
  high: (bytes: number): Code => simd(0x0d, ...inTurns(bytes, 8)),
} as const;

function inTurns(bytes: number, first: number): number[] {
  return Array.from({ length: 16 }, (_, at) => {
    const group = Math.floor(at / bytes);
    return first + (group >> 1) * bytes + (at % bytes) + 16 * (group & 1);
  });
}

export const f32x4Add: Code = simd(0xe4);

/** Runs the body, which leaves a number, again for as long as the number is not 0. */
export function loop(...body: readonly Code[]): number[] {
  return joined([[0x03, 0x40], ...body, [0x0d, 0x00, 0x0b]]);
}

/** Runs the body when the number before it is not 0. */
export function when(...body: readonly Code[]): number[] {
  return joined([[0x04, 0x40], ...body, [0x0b]]);
}

/** Moves a pointer on. */
export function advance(pointer: number, bytes: number): Code {
  return [...get(pointer), ...i32.constant(bytes), ...i32.add, ...set(pointer)];
}
