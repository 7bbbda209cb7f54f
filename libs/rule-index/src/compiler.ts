import type { Expression, FactRow, FactValue, ListContents, NormalCondition } from '@tidewaiter/rule-language';

/** Whether a condition is *true* for a row; unknown answers false, like the leaves of a normal form. */
export type Test = (row: FactRow) => boolean;

/** Value of an expression for a row; `undefined` is missing. */
export type Compute = (row: FactRow) => FactValue | undefined;

/**
 * Value of an expression that can only be a number; `NaN` is missing. Arithmetic and comparisons then carry missing
 * without a branch, because every test of order on `NaN` is false.
 */
export type ComputeNumber = (row: FactRow) => number;

/**
 * What the compilers of the parts need of each other: conditions hold expressions, and `if … then … else` puts
 * conditions into expressions.
 */
export interface Compiler {
  readonly lists: ListContents;
  readonly test: (condition: NormalCondition) => Test;
  readonly value: (expression: Expression) => Compute;
  readonly number: (expression: Expression) => ComputeNumber;
}
