import type { ParameterType } from './parameter.js';

/** What differs between the databases; everything not said here is written the same for all. Operands are SQL. */
export interface Dialect {
  /** Name of each type of parameter, to cast a placeholder to. */
  readonly types: Readonly<Record<ParameterType, string>>;
  readonly contains: (list: string, value: string) => string;
  readonly startsWith: (text: string, prefix: string) => string;
  /** Whole days from the first date to the second, as a double. */
  readonly daysBetween: (from: string, to: string) => string;
  /** Quotient of two numbers; an impossible one is NULL, an infinity or not-a-number, never an error. */
  readonly divide: (dividend: string, divisor: string) => string;
  /** Natural logarithm of a number above zero, rounded to single precision, as a double. */
  readonly log: (number: string) => string;
  /** Whether a number is neither an infinity nor not-a-number; NULL for NULL. */
  readonly isFinite: (number: string) => string;
  /** Text that orders by its bytes, whatever the collation of the database. */
  readonly binary: (text: string) => string;
}
