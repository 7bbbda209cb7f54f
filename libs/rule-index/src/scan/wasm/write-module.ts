/** Types of values in WebAssembly, by their code. */
export const valueType = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;

/** A function of whole numbers of 32 bits: instructions as bytes, over its operands and then its own variables. */
export interface WasmFunction {
  readonly operands: number;
  readonly locals: readonly ValueType[];
  readonly body: readonly number[];
}

/**
 * The module with this one function, which gives a whole number and is exported as `run`, over a memory imported as `m.m`
 * (https://www.w3.org/TR/wasm-core-2/#binary-modules).
 */
export function writeModule({ operands, locals, body }: WasmFunction): Uint8Array {
  const number = valueType.i32;
  const signature = [0x60, ...unsigned(operands), ...Array<number>(operands).fill(number), 1, number];
  const variables = [...unsigned(locals.length), ...locals.flatMap((type) => [1, valueType[type]])];
  const size = variables.length + body.length + 1;
  const code = [...unsigned(size), ...variables, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, signature),
    ...section(2, [...text('m'), ...text('m'), 0x02, 0x00, 0x01]),
    ...section(3, [0]),
    ...section(7, [...text('run'), 0x00, 0]),
    ...section(10, code),
  ]);
}

/** A section with one entry. */
function section(id: number, entry: readonly number[]): number[] {
  return [id, ...unsigned(entry.length + 1), 1, ...entry];
}

function text(name: string): number[] {
  return [name.length, ...Array.from(name, (character) => character.charCodeAt(0))];
}

/** LEB128 of a whole number from 0 to 2^32 - 1. */
export function unsigned(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
  return bytes;
}

/** Signed LEB128 of a whole number of at most 64 bits. */
export function signed(number: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = number; ; rest >>= 7n) {
    const low = Number(rest & 0x7fn);
    const last = rest >> 6n === 0n || rest >> 6n === -1n;
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}
