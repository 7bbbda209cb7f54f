import { blockRows } from '../sieve.js';

/** What lies in the memory of kernels, put together before there is a memory. Places are in bytes, multiples of 16. */
export interface KernelMemory {
  /** Room for so many bytes, 0 at first. */
  readonly take: (bytes: number) => number;
  /** Room with this in it. */
  readonly put: (data: Fixed) => number;
  /** The same for a table that depends on this object alone, made once. */
  readonly putOf: (owner: object, make: () => Fixed) => number;
  /** Room for a block of a column. Of one column always the same. */
  readonly block: (column: Uint16Array | Float64Array) => number;
  /** Room for a block of what these codes lead to. */
  readonly blockThrough: (codes: Uint32Array, table: Uint16Array) => number;
  readonly bytes: () => number;
  /** Writes what was put; gives the function that copies a block of every column. */
  readonly fill: (buffer: ArrayBuffer) => CopyBlock;
}

export type Fixed = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** Copies this many rows from the row `first` on. */
export type CopyBlock = (first: number, rows: number) => void;

export function kernelMemory(): KernelMemory {
  let used = 0;
  const fixed: { data: Fixed; place: number }[] = [];
  const blocks = new Map<Uint16Array | Float64Array, number>();
  const writers: ((buffer: ArrayBuffer) => CopyBlock)[] = [];
  const take = (bytes: number): number => {
    const place = used;
    used += 16 * Math.ceil(bytes / 16);
    return place;
  };
  const put = (data: Fixed): number => {
    const place = take(data.byteLength);
    fixed.push({ data, place });
    return place;
  };
  const owned = new Map<object, number>();
  return {
    take,
    put,
    putOf(owner, make) {
      const place = owned.get(owner) ?? put(make());
      owned.set(owner, place);
      return place;
    },
    block(column) {
      const known = blocks.get(column);
      if (known !== undefined) return known;
      const place = take(blockRows * column.BYTES_PER_ELEMENT);
      blocks.set(column, place);
      writers.push((buffer) => copier(column, buffer, place));
      return place;
    },
    blockThrough(codes, table) {
      const place = take(blockRows * table.BYTES_PER_ELEMENT);
      writers.push((buffer) => mapper({ codes, table }, buffer, place));
      return place;
    },
    bytes: () => used,
    fill(buffer) {
      const bytes = new Uint8Array(buffer);
      for (const { data, place } of fixed) {
        bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), place);
      }
      const copies = writers.map((write) => write(buffer));
      return (first, rows) => {
        for (const copy of copies) copy(first, rows);
      };
    },
  };
}

function copier(column: Uint16Array | Float64Array, buffer: ArrayBuffer, place: number): CopyBlock {
  const target = column instanceof Uint16Array ? new Uint16Array(buffer, place) : new Float64Array(buffer, place);
  return (first, rows) => target.set(column.subarray(first, first + rows));
}

interface Mapped {
  readonly codes: Uint32Array;
  readonly table: Uint16Array;
}

function mapper({ codes, table }: Mapped, buffer: ArrayBuffer, place: number): CopyBlock {
  const target = new Uint16Array(buffer, place);
  return (first, rows) => {
    for (let row = 0; row < rows; row++) target[row] = table[codes[first + row] ?? 0] ?? 0;
  };
}
