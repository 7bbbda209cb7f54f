import { normalise, type Expression, type Literal } from '@tidewaiter/rule-language';
import { bound, quoted, type Writer } from './emission.js';
import type { Parameter } from './parameter.js';

type Call = Extract<Expression, { kind: 'call' }>;
type Choice = Extract<Expression, { kind: 'conditional' }>;

/** SQL of a part of a calculation, NULL when it is missing; out of range only where `writer.step` lets it be. */
export function writePart(expression: Expression, writer: Writer): string {
  switch (expression.kind) {
    case 'fact':
      return quoted(expression.name);
    case 'negate':
      return `(- ${writer.part(expression.operand)})`;
    case 'arithmetic': {
      const { operator, left, right } = expression;
      // Dividing by an infinity would give zero.
      return writer.step(operator, writer.part(left), operator === '/' ? writer.value(right) : writer.part(right));
    }
    case 'call':
      return writeCall(expression, writer);
    case 'conditional':
      return writeChoice(expression, writer);
    default:
      return bound(parameterOf(expression), writer);
  }
}

function writeCall({ name, arguments: operands }: Call, writer: Writer): string {
  const [first, second] = operands;
  if (!first) return 'NULL';
  switch (name) {
    case 'abs':
      return `abs(${writer.part(first)})`;
    case 'log':
      // `greatest` passes over NULL: what is missing becomes zero, like all that has no logarithm, and then NULL.
      return writer.dialect.log(`nullif(greatest(${writer.value(first)}, 0), 0)`);
    case 'min':
      return writeExtreme('least', operands, writer);
    case 'max':
      return writeExtreme('greatest', operands, writer);
    case 'days_between':
      return second ? writer.dialect.daysBetween(writer.value(first), writer.value(second)) : 'NULL';
  }
}

/** SQL's own `least` and `greatest` pass over NULL, where one missing argument makes the whole missing. */
function writeExtreme(name: 'least' | 'greatest', operands: readonly Expression[], writer: Writer): string {
  const values = operands.map((operand) => writer.value(operand)).join(', ');
  const known = [...new Set(operands.flatMap((operand) => neededBy(operand, writer)))];
  if (known.length === 0) return `${name}(${values})`;
  return `(CASE WHEN ${known.map((sql) => `${sql} IS NOT NULL`).join(' AND ')} THEN ${name}(${values}) END)`;
}

/** What must not be NULL for a value to be there; by its parts where it has them, so that nesting writes none again. */
function neededBy(expression: Expression, writer: Writer): string[] {
  if ('value' in expression) return [];
  if (expression.kind === 'call' && (expression.name === 'min' || expression.name === 'max')) {
    return expression.arguments.flatMap((argument) => neededBy(argument, writer));
  }
  return [writer.value(expression)];
}

function writeChoice({ test, then, otherwise }: Choice, writer: Writer): string {
  const holds = writer.test(normalise(test));
  const fails = writer.test(normalise({ kind: 'not', id: test.id, span: test.span, condition: test }));
  const branches = `WHEN ${holds} THEN ${writer.part(then)} WHEN ${fails} THEN ${writer.part(otherwise)}`;
  return `(CASE ${branches} END)`;
}

function parameterOf(literal: Literal): Parameter {
  switch (literal.kind) {
    case 'number':
      return { type: 'double', value: literal.value };
    case 'text':
      return { type: 'text', value: literal.value };
    case 'boolean':
      return { type: 'boolean', value: literal.value };
    case 'date':
      return { type: 'date', value: literal.value };
  }
}
