import type { FactValue } from '@tidewaiter/rule-language';

/** The values of one fact, row by row. */
export type Column = CodeColumn | NumberColumn;

/**
 * Values as numbers into a dictionary: texts, truth values, dates as they are written (`YYYY-MM-DD`), and whatever else
 * occurs. A fact that has values of several types is kept like this too, so that no engine sees another value than a
 * row has.
 */
export interface CodeColumn {
  readonly kind: 'codes';
  readonly codes: Uint16Array | Uint32Array;
  /** By code; `undefined` at 0, the code of a missing value, and nowhere else. No value occurs twice. */
  readonly values: readonly (FactValue | undefined)[];
}

/** Finite numbers as they are; `NaN` is missing. */
export interface NumberColumn {
  readonly kind: 'numbers';
  readonly values: Float64Array;
  /** The same numbers roughly, for what is quicker on short codes; `withBins` makes them. */
  readonly bins?: NumberBins;
}

/** Numbers sorted into bins: bins ascend as their numbers do, and 0 is the bin of a missing one. */
export interface NumberBins {
  readonly codes: Uint16Array;
  /** By bin its least and its greatest number, equal in a bin of one number; those of an empty bin are `NaN`. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/** Value of a column in a row; `undefined` is missing. */
export function valueIn(column: Column, row: number): FactValue | undefined {
  if (column.kind === 'codes') return column.values[column.codes[row] ?? 0];
  const value = column.values[row];
  return Number.isNaN(value) ? undefined : value;
}

export function lengthOf(column: Column): number {
  return column.kind === 'codes' ? column.codes.length : column.values.length;
}
