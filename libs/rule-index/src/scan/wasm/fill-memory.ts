import type { ColumnStore } from '../../columns/column-store.js';
import { codesOf } from '../fact-classes.js';
import type { LoadedColumn, MemoryImage } from './kernel-memory.js';

/** Copies this many rows from the row `first` on. */
export type CopyBlock = (first: number, rows: number) => void;

/** Writes what is fixed into the memory of kernels; gives the function that copies a block of every column. */
export function fillMemory(buffer: ArrayBuffer, { columns, fixed }: MemoryImage, store: ColumnStore): CopyBlock {
  for (const { data, place } of fixed) {
    new Uint8Array(buffer, place).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  const copies = columns.map((column) => copier(buffer, column, store));
  return (first, rows) => {
    for (const copy of copies) copy(first, rows);
  };
}

function copier(buffer: ArrayBuffer, { fact, part, place, through }: LoadedColumn, store: ColumnStore): CopyBlock {
  const column = store.column(fact);
  if (part === 'numbers') {
    const values = column?.kind === 'numbers' ? column.values : new Float64Array();
    const target = new Float64Array(buffer, place);
    return (first, rows) => target.set(values.subarray(first, first + rows));
  }
  const codes = codesOf(column);
  const target = new Uint16Array(buffer, place);
  if (through) {
    return (first, rows) => {
      for (let row = 0; row < rows; row++) target[row] = through[codes[first + row] ?? 0] ?? 0;
    };
  }
  return (first, rows) => target.set(codes.subarray(first, first + rows));
}
