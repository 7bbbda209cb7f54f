import type { DuckDBAppender } from '@duckdb/node-api';
import { dateValue } from './parameter.js';

export type SqlType = 'VARCHAR' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'INTEGER';

export interface Column {
  readonly name: string;
  readonly sqlType: SqlType;
}

type Value = string | number | boolean | undefined | null;

/** Adds rows to a table, column by column in the table's order; what a row lacks becomes NULL. */
export interface RowAppender {
  append(row: Readonly<Record<string, Value>>): void;
  close(): void;
}

/** Flushed now and then, so that DuckDB and not this process holds (and spills) what was added. */
const rowsPerFlush = 20_480;

export function rowAppender(appender: DuckDBAppender, columns: readonly Column[]): RowAppender {
  let pending = 0;
  return {
    append(row) {
      for (const column of columns) appendValue(appender, column.sqlType, row[column.name]);
      appender.endRow();
      pending += 1;
      if (pending === rowsPerFlush) {
        appender.flushSync();
        pending = 0;
      }
    },
    close() {
      appender.closeSync();
    },
  };
}

function appendValue(appender: DuckDBAppender, sqlType: SqlType, value: Value): void {
  if (value === undefined || value === null) appender.appendNull();
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  else if (typeof value === 'string') {
    if (sqlType === 'DATE') appender.appendDate(dateValue(value));
    else appender.appendVarchar(value);
  } else if (sqlType === 'INTEGER') appender.appendInteger(value);
  else appender.appendDouble(value);
}
