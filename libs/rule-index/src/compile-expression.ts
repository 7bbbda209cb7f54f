import type { Expression, FactRow, FactValue, ListContents } from '@tidewaiter/rule-language';
import { compilerOf } from './compile-condition.js';

/** Value of an expression for a row; `undefined` is missing. */
export type Compute = (row: FactRow) => FactValue | undefined;

/** Compiles an expression; gives the same value as `valueOf` of the language for every row, `undefined` being missing. */
export function compileExpression(expression: Expression, lists: ListContents): Compute {
  const names: string[] = [];
  const compiler = compilerOf(lists, (fact) => {
    const known = names.indexOf(fact);
    const place = known < 0 ? names.push(fact) - 1 : known;
    return (values) => values[place];
  });
  const compute = compiler.value(expression);
  // A row is plain data made elsewhere: what every object inherits must not pass for a fact.
  const inherited = names.some((name) => name in Object.prototype);
  if (inherited) return (row) => compute(names.map((name) => (Object.hasOwn(row, name) ? row[name] : undefined)));
  return (row) => compute(names.map((name) => row[name]));
}
