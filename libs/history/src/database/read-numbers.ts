import { DuckDBTypeId, type DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';

/** Values of one column as they lie in memory. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const arrays = new Map<DuckDBTypeId, typeof Uint8Array | typeof Uint16Array | typeof Uint32Array | typeof Float64Array>(
  [
    [DuckDBTypeId.UTINYINT, Uint8Array],
    [DuckDBTypeId.USMALLINT, Uint16Array],
    [DuckDBTypeId.UINTEGER, Uint32Array],
    [DuckDBTypeId.DOUBLE, Float64Array],
  ],
);

/**
 * The columns of a chunk, not copied: they are there as long as the chunk is. What is NULL may be any number.
 * @throws TypeError for a column of another type
 */
export function numbersOfChunk(chunk: DuckDBDataChunk, types: readonly DuckDBTypeId[]): Numbers[] {
  return types.map((type, column) => {
    const array = arrays.get(type);
    if (array === undefined) throw new TypeError(`no numbers in a column of type ${DuckDBTypeId[type]}`);
    const vector = duckdb.data_chunk_get_vector(chunk.chunk, column);
    const bytes = duckdb.vector_get_data(vector, chunk.rowCount * array.BYTES_PER_ELEMENT);
    return new array(bytes.buffer as ArrayBuffer, bytes.byteOffset, chunk.rowCount);
  });
}
