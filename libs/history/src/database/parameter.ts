import {
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  LIST,
  VARCHAR,
  listValue,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Parameter } from '@tidewaiter/rule-sql';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of an ISO calendar date. */
export function dateValue(iso: string): DuckDBDateValue {
  return new DuckDBDateValue(Math.round(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay));
}

/** The ISO calendar date of days since 1970-01-01. */
export function isoDate(days: number): string {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The value and the type of a parameter as DuckDB's client wants them. The type is always given: DuckDB would bind a whole
 * number as BIGINT and change what a division or a comparison means.
 */
export function bound(parameter: Parameter): { value: DuckDBValue; type: DuckDBType } {
  switch (parameter.type) {
    case 'double':
      return { value: parameter.value, type: DOUBLE };
    case 'text':
      return { value: parameter.value, type: VARCHAR };
    case 'boolean':
      return { value: parameter.value, type: BOOLEAN };
    case 'date':
      return { value: dateValue(parameter.value), type: DATE };
    case 'textList':
      return { value: listValue([...parameter.value]), type: LIST(VARCHAR) };
    case 'doubleList':
      return { value: listValue([...parameter.value]), type: LIST(DOUBLE) };
    case 'booleanList':
      return { value: listValue([...parameter.value]), type: LIST(BOOLEAN) };
    case 'dateList':
      return { value: listValue(parameter.value.map(dateValue)), type: LIST(DATE) };
  }
}
