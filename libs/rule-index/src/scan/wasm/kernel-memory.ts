/** Puts together what lies in the memory of kernels, before there is a memory. Places are in bytes, multiples of 16. */
export interface KernelMemory {
  /** Room for so many bytes, 0 at first. */
  readonly take: (bytes: number) => number;
  /** Room with this in it. */
  readonly put: (data: Fixed) => number;
  /** The same for a table that depends on this object, or what these words say, alone; made once. */
  readonly putOf: (owner: object | string, make: () => Fixed) => number;
  /** Room for a block of a fact's codes, or of its numbers. Of one fact always the same. */
  readonly block: (fact: string, part: ColumnPart) => number;
  /** Room for a block of what the codes of a fact lead to. */
  readonly blockThrough: (fact: string, table: Uint8Array | Uint16Array) => number;
  readonly image: () => MemoryImage;
}

export type Fixed = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

export type ColumnPart = 'codes' | 'numbers';

/** What a memory holds, as plain data. */
export interface MemoryImage {
  readonly bytes: number;
  readonly fixed: readonly { readonly place: number; readonly data: Fixed }[];
  readonly columns: readonly LoadedColumn[];
}

/** Of which some rows at a time are to be in memory: two bytes each when they are codes, else doubles. */
export interface LoadedColumn {
  readonly place: number;
  readonly fact: string;
  readonly part: ColumnPart;
  /** What stands in memory in place of each code. */
  readonly through?: Uint8Array | Uint16Array;
}

/** Room for so many rows of each column. */
export function kernelMemory(rows: number): KernelMemory {
  let bytes = 0;
  const fixed: { place: number; data: Fixed }[] = [];
  const columns: LoadedColumn[] = [];
  const placed = new Map<object | string, number>();
  const once = (owner: object | string, make: () => number): number => {
    const place = placed.get(owner) ?? make();
    placed.set(owner, place);
    return place;
  };
  const take = (more: number): number => {
    const place = bytes;
    bytes += 16 * Math.ceil(more / 16);
    return place;
  };
  const put = (data: Fixed): number => {
    const place = take(data.byteLength);
    fixed.push({ place, data });
    return place;
  };
  const load = (column: Omit<LoadedColumn, 'place'>): number => {
    const place = take(rows * (column.part === 'codes' ? 2 : 8));
    columns.push({ ...column, place });
    return place;
  };
  return {
    take,
    put,
    putOf: (owner, make) => once(owner, () => put(make())),
    block: (fact, part) => once(`${part} of ${fact}`, () => load({ fact, part })),
    blockThrough: (fact, through) => load({ fact, part: 'codes', through }),
    image: () => ({ bytes, fixed, columns }),
  };
}
