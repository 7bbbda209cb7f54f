/** Types of values in WebAssembly, by their code. */
const valueType = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;

/** A function: instructions as bytes, over its operands and then its own variables. */
export interface WasmFunction {
  readonly operands: readonly ValueType[];
  readonly result?: ValueType;
  readonly locals: readonly ValueType[];
  readonly body: readonly number[];
}

/**
 * The module with this function, exported as `run`, over a memory imported as `m.m`
 * (https://www.w3.org/TR/wasm-core-2/#binary-modules). It may call `parts`, by their places plus one.
 */
export function writeModule(run: WasmFunction, parts: readonly WasmFunction[] = []): Uint8Array {
  const all = [run, ...parts];
  return new Uint8Array(
    joined([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, all.map(signatureOf)),
      section(2, [[...text('m'), ...text('m'), 0x02, 0x00, 0x01]]),
      section(
        3,
        all.map((_, at) => unsigned(at)),
      ),
      section(7, [[...text('run'), 0x00, 0]]),
      section(10, all.map(codeOf)),
    ]),
  );
}

function signatureOf({ operands, result }: WasmFunction): number[] {
  const results = result === undefined ? [] : [[valueType[result]]];
  return [0x60, ...list(operands.map((type) => [valueType[type]])), ...list(results)];
}

function codeOf({ body, locals }: WasmFunction): number[] {
  const code = joined([list(locals.map((type) => [1, valueType[type]])), body, [0x0b]]);
  return joined([unsigned(code.length), code]);
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const all = list(entries);
  return joined([[id], unsigned(all.length), all]);
}

/** One after the other. Long ones are joined much quicker than by spreading them. */
export function joined(codes: readonly (readonly number[])[]): number[] {
  return new Array<number>().concat(...codes);
}

function list(entries: readonly (readonly number[])[]): number[] {
  return joined([unsigned(entries.length), ...entries]);
}

function text(name: string): number[] {
  return list(Array.from(name, (character) => [character.charCodeAt(0)]));
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
