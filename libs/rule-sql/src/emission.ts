import type { ArithmeticOperator, Expression, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import type { Dialect } from './dialect.js';
import type { Parameter, ParameterSink } from './parameter.js';

/** What a piece of SQL is written for. */
export interface Emission {
  readonly lists: ListContents;
  readonly sink: ParameterSink;
  readonly dialect: Dialect;
}

/** What the writers of the parts need of each other: conditions hold expressions, and `if` puts conditions into them. */
export interface Writer extends Emission {
  /** SQL that is true when the condition is true, otherwise false or NULL. */
  readonly test: (condition: NormalCondition) => string;
  /** SQL of the value, NULL when it is missing; needs no parentheses wherever it is put. */
  readonly value: (expression: Expression) => string;
  /** SQL of a part of a calculation, which may still be out of range where the whole calculation sees to that. */
  readonly part: (expression: Expression) => string;
  /** SQL of one step of a calculation, of two parts; a divisor is a value. */
  readonly step: (operator: ArithmeticOperator, left: string, right: string) => string;
}

/** The placeholder of a value, cast to its type: a database left to guess would take `1` for an integer. */
export function bound(parameter: Parameter, { sink, dialect }: Emission): string {
  return `${sink.add(parameter)}::${dialect.types[parameter.type]}`;
}

/** Name of a column or table as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
