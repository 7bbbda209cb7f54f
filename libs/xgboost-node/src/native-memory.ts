import { address, decode } from 'koffi';

/** Receives one value from a C `_Out_` parameter. */
export type Out<T> = [T];

/** A C pointer as koffi hands it over. */
export type Pointer = bigint | null;

/** Copies `length` floats out of memory that libxgboost owns and will overwrite. */
export function copyFloats(pointer: Pointer, length: number): Float32Array {
  if (length === 0) return new Float32Array();
  return Float32Array.from(decode(pointer, 'float', length) as ArrayLike<number>);
}

export function copyBytes(pointer: Pointer, length: number): Uint8Array {
  if (length === 0) return new Uint8Array();
  return Uint8Array.from(decode(pointer, 'uint8_t', length) as ArrayLike<number>);
}

export function copyNumbers(pointer: Pointer, length: number): number[] {
  if (length === 0) return [];
  return Array.from(decode(pointer, 'uint64_t', length) as ArrayLike<number | bigint>, Number);
}

export function copyTexts(pointer: Pointer, length: number): string[] {
  if (length === 0) return [];
  return Array.from(decode(pointer, 'char *', length) as ArrayLike<string>);
}

const typeCodes = { Float32Array: '<f4', Uint32Array: '<u4', BigUint64Array: '<u8' } as const;

/**
 * NumPy's array interface as JSON, the form in which newer C functions take arrays; `shape` is one dimension unless
 * given. The array must outlive the call.
 */
export function arrayInterface(
  values: Float32Array | Uint32Array | BigUint64Array,
  shape: readonly number[] = [values.length],
): string {
  const typestr = typeCodes[values[Symbol.toStringTag]];
  // The address fits a JSON number as text only: it may exceed 2^53.
  return `{"data":[${address(values)},true],"shape":[${shape.join()}],"typestr":"${typestr}","version":3}`;
}
