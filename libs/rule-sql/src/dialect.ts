import type { ParameterType } from './parameter.js';

/** What differs between the databases; everything not said here is written the same for all. Operands are SQL. */
export interface Dialect {
  /** Name of each type of parameter, to cast a placeholder to. */
  readonly types: Readonly<Record<ParameterType, string>>;
  readonly contains: (list: string, value: string) => string;
  readonly startsWith: (text: string, prefix: string) => string;
  /** Whole days from the first date to the second, as a double. */
  readonly daysBetween: (from: string, to: string) => string;
  readonly arithmetic: Arithmetic;
  /** Natural logarithm of a number above zero or NULL, rounded to single precision, as a double. */
  readonly log: (number: string) => string;
  /** Text that orders by its bytes, whatever the collation of the database. */
  readonly binary: (text: string) => string;
}

/** What a database does with a result that no finite double can hold, where the language says that it is missing. */
export type Arithmetic =
  /** As IEEE 754 says: an infinity or not-a-number, or NULL; and zero for what is too close to it. */
  | {
      readonly outOfRange: 'value';
      /** Whether a number is neither an infinity nor not-a-number; NULL for NULL. */
      readonly isFinite: (number: string) => string;
    }
  /** It fails the whole statement, for what is too close to zero as well. */
  | { readonly outOfRange: 'error' };
