import type { Expression } from '@tidewaiter/rule-language';
import { compileChoice } from './compile-choice.js';
import { isNumeric } from './compile-number.js';
import type { Compiler, ComputeValue } from './compiler.js';

/** Compiles an expression of any type. */
export function compileValue(expression: Expression, compiler: Compiler): ComputeValue {
  if (isNumeric(expression) && expression.kind !== 'number') {
    const number = compiler.number(expression);
    return (row) => {
      const value = number(row);
      return value === value ? value : undefined;
    };
  }
  switch (expression.kind) {
    case 'fact':
      return compiler.read(expression.name);
    case 'conditional':
      return compileChoice(expression, compiler, {
        then: compiler.value(expression.then),
        otherwise: compiler.value(expression.otherwise),
        missing: undefined,
      });
    default: {
      const value = 'value' in expression ? expression.value : undefined;
      return () => value;
    }
  }
}
