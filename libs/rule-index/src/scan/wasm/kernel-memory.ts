/** What lies in the memory of kernels, put together before there is a memory. Places are in bytes, multiples of 16. */
export interface KernelMemory {
  /** Room for so many bytes, 0 at first. */
  readonly take: (bytes: number) => number;
  /** Room with this in it. */
  readonly put: (data: Fixed) => number;
  /** The same for a table that depends on this object, or what these words say, alone; made once. */
  readonly putOf: (owner: object | string, make: () => Fixed) => number;
  /** Room for a block of a column. Of one column always the same. */
  readonly block: (column: Uint16Array | Float64Array) => number;
  /** Room for a block of what these codes lead to. */
  readonly blockThrough: (codes: Uint32Array, table: Uint8Array | Uint16Array) => number;
  readonly bytes: () => number;
  /** Writes what was put; gives the function that copies a block of every column. */
  readonly fill: (buffer: ArrayBuffer) => CopyBlock;
}

export type Fixed = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** Copies this many rows from the row `first` on. */
export type CopyBlock = (first: number, rows: number) => void;

/** Room for so many rows of each column. */
export function kernelMemory(rows: number): KernelMemory {
  const room = { used: 0 };
  const writers: ((buffer: ArrayBuffer) => void)[] = [];
  const copiers: ((buffer: ArrayBuffer) => CopyBlock)[] = [];
  const placed = new Map<object | string, number>();
  const once = (owner: object | string, make: () => number): number => {
    const place = placed.get(owner) ?? make();
    placed.set(owner, place);
    return place;
  };
  const take = (bytes: number): number => {
    const place = room.used;
    room.used += 16 * Math.ceil(bytes / 16);
    return place;
  };
  const put = (data: Fixed): number => {
    const place = take(data.byteLength);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    writers.push((buffer) => new Uint8Array(buffer).set(bytes, place));
    return place;
  };
  const copied = (elementBytes: number, copier: Copier): number => {
    const place = take(rows * elementBytes);
    copiers.push((buffer) => copier(buffer, place));
    return place;
  };
  return {
    take,
    put,
    putOf: (owner, make) => once(owner, () => put(make())),
    block: (column) => once(column, () => copied(column.BYTES_PER_ELEMENT, copier(column))),
    blockThrough: (codes, table) => copied(2, mapper(codes, table)),
    bytes: () => room.used,
    fill: (buffer) => filled(buffer, writers, copiers),
  };
}

function filled(
  buffer: ArrayBuffer,
  writers: readonly ((buffer: ArrayBuffer) => void)[],
  copiers: readonly ((buffer: ArrayBuffer) => CopyBlock)[],
): CopyBlock {
  for (const write of writers) write(buffer);
  const copies = copiers.map((copier) => copier(buffer));
  return (first, rows) => {
    for (const copy of copies) copy(first, rows);
  };
}

type Copier = (buffer: ArrayBuffer, place: number) => CopyBlock;

function copier(column: Uint16Array | Float64Array): Copier {
  return (buffer, place) => {
    const target = column instanceof Uint16Array ? new Uint16Array(buffer, place) : new Float64Array(buffer, place);
    return (first, rows) => target.set(column.subarray(first, first + rows));
  };
}

function mapper(codes: Uint32Array, table: Uint8Array | Uint16Array): Copier {
  return (buffer, place) => {
    const target = new Uint16Array(buffer, place);
    return (first, rows) => {
      for (let row = 0; row < rows; row++) target[row] = table[codes[first + row] ?? 0] ?? 0;
    };
  };
}
