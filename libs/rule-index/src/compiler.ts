import type { Expression, FactValue, ListContents, NormalCondition } from '@tidewaiter/rule-language';

/** Values of the facts of one row, in the row's own order; a `FactLayout` knows which is where. */
export type RowValues = readonly (FactValue | undefined)[];

/** Whether a condition is *true* for a row; unknown answers false, like the leaves of a normal form. */
export type Test = (row: RowValues) => boolean;

/** Value of an expression for a row; `undefined` is missing. */
export type ComputeValue = (row: RowValues) => FactValue | undefined;

/**
 * Value of an expression that can only be a number; `NaN` is missing. Arithmetic and comparisons then carry missing
 * without a branch, because every test of order on `NaN` is false.
 */
export type ComputeNumber = (row: RowValues) => number;

/**
 * What the compilers of the parts need of each other: conditions hold expressions, and `if … then … else` puts
 * conditions into expressions.
 */
export interface Compiler {
  readonly lists: ListContents;
  readonly read: (fact: string) => ComputeValue;
  readonly test: (condition: NormalCondition) => Test;
  readonly value: (expression: Expression) => ComputeValue;
  readonly number: (expression: Expression) => ComputeNumber;
}
