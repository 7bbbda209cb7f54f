import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  type DuckDBDataChunk,
  type DuckDBValue,
} from '@duckdb/node-api';
import { isoDate } from './parameter.js';

export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [name: string]: Cell };

/** One row of an answer: dates as ISO text, whole numbers as numbers, lists as arrays, structs as objects. */
export type Row = { readonly [column: string]: Cell };

/**
 * The rows of a chunk as plain objects.
 * @throws RangeError when a whole number is beyond 2^53: rounding it silently would change a count.
 */
export function rowsOfChunk(chunk: DuckDBDataChunk, names: readonly string[]): Row[] {
  const rows: Record<string, Cell>[] = Array.from({ length: chunk.rowCount }, () => ({}));
  names.forEach((name, column) => {
    const values = chunk.getColumnValues(column);
    rows.forEach((row, index) => {
      row[name] = plain(values[index] ?? null);
    });
  });
  return rows;
}

function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (typeof value === 'bigint') return safeNumber(value);
  if (value instanceof DuckDBDateValue) return isoDate(value.days);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBTimestampValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plain(entry)]));
  }
  throw new TypeError(`no plain form for a value of ${value.constructor.name}`);
}

function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`whole number ${value} does not fit a double`);
  return number;
}
