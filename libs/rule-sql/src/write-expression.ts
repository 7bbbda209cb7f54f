import { normalise, type Expression, type Literal } from '@tidewaiter/rule-language';
import { bound, quoted, type Writer } from './emission.js';
import type { Parameter } from './parameter.js';

type Call = Extract<Expression, { kind: 'call' }>;
type Choice = Extract<Expression, { kind: 'conditional' }>;

/** SQL of the value of an expression, NULL when it is missing; needs no parentheses wherever it is put. */
export function writeExpression(expression: Expression, writer: Writer): string {
  const sql = writePart(expression, writer);
  if (!mayOverflow(expression)) return sql;
  return `(CASE WHEN ${writer.dialect.isFinite(sql)} THEN ${sql} END)`;
}

/**
 * SQL of an expression that may be an infinity or not-a-number where it is missing: through sums, products and the
 * numerator those carry on to the outermost value, so that it alone need be looked at.
 */
function writePart(expression: Expression, writer: Writer): string {
  switch (expression.kind) {
    case 'fact':
      return quoted(expression.name);
    case 'negate':
      return `(- ${writePart(expression.operand, writer)})`;
    case 'arithmetic': {
      const left = writePart(expression.left, writer);
      // Dividing by an infinity would give zero.
      if (expression.operator === '/') return writer.dialect.divide(left, writer.value(expression.right));
      return `(${left} ${expression.operator} ${writePart(expression.right, writer)})`;
    }
    case 'call':
      return writeCall(expression, writer);
    case 'conditional':
      return writeChoice(expression, writer);
    default:
      return bound(parameterOf(expression), writer);
  }
}

/**
 * Whether the value can leave the range of a double. Facts are bounded and the checker refuses sums and products of
 * them that are not; only a divisor close to zero, which no bound excludes, can get there.
 */
function mayOverflow(expression: Expression): boolean {
  switch (expression.kind) {
    case 'negate':
      return mayOverflow(expression.operand);
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator !== '/') return mayOverflow(left) || mayOverflow(right);
      return mayOverflow(left) || right.kind !== 'number' || Math.abs(right.value) < 1;
    }
    case 'call':
      return expression.name === 'abs' && expression.arguments.some(mayOverflow);
    case 'conditional':
      return mayOverflow(expression.then) || mayOverflow(expression.otherwise);
    default:
      return false;
  }
}

function writeCall({ name, arguments: operands }: Call, writer: Writer): string {
  const [first, second] = operands;
  if (!first) return 'NULL';
  switch (name) {
    case 'abs':
      return `abs(${writePart(first, writer)})`;
    case 'log': {
      const operand = writer.value(first);
      return `(CASE WHEN ${operand} > 0 THEN ${writer.dialect.log(operand)} END)`;
    }
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
  const values = operands.map((operand) => writer.value(operand));
  const known = values.map((value) => `${value} IS NOT NULL`).join(' AND ');
  return `(CASE WHEN ${known} THEN ${name}(${values.join(', ')}) END)`;
}

function writeChoice({ test, then, otherwise }: Choice, writer: Writer): string {
  const holds = writer.test(normalise(test));
  const fails = writer.test(normalise({ kind: 'not', id: test.id, span: test.span, condition: test }));
  const branches = `WHEN ${holds} THEN ${writePart(then, writer)} WHEN ${fails} THEN ${writePart(otherwise, writer)}`;
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
