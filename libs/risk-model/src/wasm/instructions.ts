import { signed, unsigned } from './write-module.js';

/** Instructions as bytes; what they take is written before them, as WebAssembly has it. */
export type Code = readonly number[];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  load: (offset: number): Code => [0x28, 0x02, ...unsigned(offset)],
  load16: (offset: number): Code => [0x2f, 0x01, ...unsigned(offset)],
  store: (offset: number): Code => [0x36, 0x02, ...unsigned(offset)],
  store16: (offset: number): Code => [0x3b, 0x01, ...unsigned(offset)],
  lessThan: [0x49],
  add: [0x6a],
  subtract: [0x6b],
  multiply: [0x6c],
  or: [0x72],
  shiftLeft: [0x74],
  shiftRight: [0x76],
} as const;

export const f32 = {
  load: (offset: number): Code => [0x2a, 0x02, ...unsigned(offset)],
  notEqual: [0x5c],
  atLeast: [0x60],
  add: [0x92],
} as const;

export const select: Code = [0x1b];

/** Runs the body, which leaves a number, again for as long as the number is not 0. */
export function loop(...body: readonly Code[]): number[] {
  return [0x03, 0x40, ...body.flat(), 0x0d, 0x00, 0x0b];
}

/** Moves a pointer on. */
export function advance(pointer: number, bytes: number): Code {
  return [...get(pointer), ...i32.constant(bytes), ...i32.add, ...set(pointer)];
}

const simd = (code: number, ...immediate: number[]): Code => [0xfd, ...unsigned(code), ...immediate];

/** Vectors of 128 bits; lane types as in the names of the instructions. */
export const v128 = {
  load: (offset: number): Code => simd(0x00, 4, ...unsigned(offset)),
  store: (offset: number): Code => simd(0x0b, 4, ...unsigned(offset)),
  or: simd(0x50),
  xor: simd(0x51),
  bitSelect: simd(0x52),
} as const;

export const i8x16 = {
  swizzle: simd(0x0e),
  splat: simd(0x0f),
  greaterThan: simd(0x27),
  negate: simd(0x61),
  narrowUnsigned: simd(0x66),
  subtract: simd(0x71),
} as const;

export const i16x8 = {
  splat: simd(0x10),
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
