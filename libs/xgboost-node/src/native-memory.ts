import { address, decode } from 'koffi';

/** Receives one value from a C `_Out_` parameter. */
export type Out<T> = [T];

/** A C pointer as koffi hands it over. */
export type Pointer = bigint | null;

/** Copies `length` floats out of memory that libxgboost owns and will overwrite. */
export function copyFloats(pointer: Pointer, length: number): Float32Array {
  if (length === 0) return new Float32Array();
  return decode(pointer, 'float', length) as Float32Array;
}

export function copyBytes(pointer: Pointer, length: number): Uint8Array {
  if (length === 0) return new Uint8Array();
  return decode(pointer, 'uint8_t', length) as Uint8Array;
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

type Lendable = Float32Array | Uint32Array | BigUint64Array;

/** Only their addresses travel, as text: a reference from here keeps the garbage collector off while C code reads. */
const lent = new Set<readonly Lendable[]>();

/** Hands arrays to `use` in the form in which newer C functions take them; they are safe until it returns. */
export function lend(arrays: readonly Lendable[], use: (...interfaces: string[]) => void): void {
  lent.add(arrays);
  try {
    use(...arrays.map((array) => arrayInterface(array, [array.length])));
  } finally {
    lent.delete(arrays);
  }
}

/** The same for one array of rows of a common width. */
export function lendRows(array: Lendable, width: number, use: (rows: string) => void): void {
  const arrays = [array];
  lent.add(arrays);
  try {
    use(arrayInterface(array, [array.length / width, width]));
  } finally {
    lent.delete(arrays);
  }
}

/** NumPy's array interface as JSON (https://numpy.org/doc/stable/reference/arrays.interface.html). */
function arrayInterface(values: Lendable, shape: readonly number[]): string {
  const typestr = typeCodes[values[Symbol.toStringTag]];
  // Written by hand: an address may exceed 2^53, which JSON.stringify cannot write.
  return `{"data":[${address(values)},true],"shape":[${shape.join()}],"typestr":"${typestr}","version":3}`;
}
