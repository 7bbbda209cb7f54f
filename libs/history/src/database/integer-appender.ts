import { DuckDBDataChunk, DuckDBIntegerVector, INTEGER, type DuckDBAppender } from '@duckdb/node-api';

/** Adds rows of whole numbers of 32 bits to a table in bulk, chunk by chunk. */
export interface IntegerAppender {
  /** Columns of equal length, in the table's order. */
  append(columns: readonly Int32Array[]): void;
  close(): void;
}

/** What a chunk of DuckDB holds at most. */
const rowsPerChunk = 2048;
/** Flushed now and then, so that DuckDB and not this process holds (and spills) what was added. */
const chunksPerFlush = 64;

export function integerAppender(appender: DuckDBAppender, width: number): IntegerAppender {
  const types = Array.from({ length: width }, () => INTEGER);
  let pending = 0;
  return {
    append(columns) {
      const rows = columns[0]?.length ?? 0;
      for (let from = 0; from < rows; from += rowsPerChunk) {
        appender.appendDataChunk(chunkOf(columns, { types, from, to: Math.min(rows, from + rowsPerChunk) }));
        pending += 1;
        if (pending % chunksPerFlush === 0) appender.flushSync();
      }
    },
    close() {
      appender.closeSync();
    },
  };
}

function chunkOf(
  columns: readonly Int32Array[],
  { from, to, types }: { readonly types: readonly (typeof INTEGER)[]; readonly from: number; readonly to: number },
): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(types, to - from);
  columns.forEach((values, column) => {
    const vector = chunk.getColumnVector(column);
    if (!(vector instanceof DuckDBIntegerVector)) throw new TypeError(`column ${column} does not hold whole numbers`);
    for (let row = from; row < to; row += 1) vector.setItem(row - from, values[row] ?? null);
    vector.flush();
  });
  return chunk;
}
