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

/**
 * A value bound to `$1`, `$2` …, always with its type: DuckDB would bind a whole number as BIGINT and change what a
 * division or a comparison means. Dates are ISO `YYYY-MM-DD`.
 */
export type Parameter =
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'text' | 'date'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'textList' | 'dateList'; readonly value: readonly string[] }
  | { readonly type: 'doubleList'; readonly value: readonly number[] }
  | { readonly type: 'booleanList'; readonly value: readonly boolean[] };

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of an ISO calendar date. */
export function dateValue(iso: string): DuckDBDateValue {
  return new DuckDBDateValue(Math.round(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay));
}

/** The ISO calendar date of days since 1970-01-01. */
export function isoDate(days: number): string {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The value and the type of a parameter as DuckDB's client wants them. */
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
