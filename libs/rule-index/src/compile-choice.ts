import { normalise, type Expression } from '@tidewaiter/rule-language';
import type { Compiler, RowValues } from './compiler.js';

type Choice = Extract<Expression, { kind: 'conditional' }>;

interface Branches<Value> {
  readonly then: (row: RowValues) => Value;
  readonly otherwise: (row: RowValues) => Value;
  readonly missing: Value;
}

/** Compiles `if … then … else …`: a test that is unknown chooses neither branch. */
export function compileChoice<Value>(
  choice: Choice,
  compiler: Compiler,
  branches: Branches<Value>,
): (row: RowValues) => Value {
  const { id, span } = choice.test;
  const holds = compiler.test(normalise(choice.test));
  const fails = compiler.test(normalise({ kind: 'not', id, span, condition: choice.test }));
  const { then, otherwise, missing } = branches;
  return (row) => (holds(row) ? then(row) : fails(row) ? otherwise(row) : missing);
}
