import type { ArithmeticOperator } from '@tidewaiter/rule-language';
import type { Arithmetic } from './dialect.js';
import type { Emission, Writer } from './emission.js';
import { careful } from './careful-step.js';
import { isUnusual, mayLeaveRange, usualRange } from './magnitude.js';
import { mayOverflow } from './may-overflow.js';
import { writeCondition } from './write-condition.js';
import { writePart } from './write-expression.js';

/** The writer for a dialect. */
export function writerFor(emission: Emission): Writer {
  const { arithmetic } = emission.dialect;
  return arithmetic.outOfRange === 'value' ? lookingAtResults(emission, arithmetic) : lookingAtOperands(emission);
}

/**
 * Where a result out of range is a value, it goes through sums, products and the numerator on to the outermost value, so
 * that it alone need be looked at.
 */
function lookingAtResults(emission: Emission, { isFinite }: Extract<Arithmetic, { outOfRange: 'value' }>): Writer {
  const writer: Writer = {
    ...emission,
    test: (condition) => writeCondition(condition, writer),
    value(expression) {
      const sql = writePart(expression, writer);
      return mayOverflow(expression) ? `(CASE WHEN ${isFinite(sql)} THEN ${sql} END)` : sql;
    },
    part: (expression) => writePart(expression, writer),
    step: infix,
  };
  return writer;
}

/**
 * Where a result out of range is an error, it must not come about. On operands of usual size none can, and the
 * calculation is written as it is; for the others, which CASE keeps apart, each step is looked at before it is taken.
 */
function lookingAtOperands(emission: Emission): Writer {
  const plain = writerWith(emission, (operator, left, right) =>
    infix(operator, left, operator === '/' ? `nullif(${right}, 0)` : right),
  );
  const cautious = writerWith(emission, careful);
  const value: Writer['value'] = (expression) => {
    if (!mayLeaveRange(expression)) return plain.value(expression);
    const range = usualRange(expression);
    if (range === undefined) return cautious.value(expression);
    const { facts, exponent } = range;
    const unusual = facts.map((name) => isUnusual(name, exponent));
    if (unusual.length === 0) return plain.value(expression);
    const isAnyUnusual = unusual.join(' OR ');
    return `(CASE WHEN ${isAnyUnusual} THEN ${cautious.value(expression)} ELSE ${plain.value(expression)} END)`;
  };
  const writer: Writer = { ...plain, test: (condition) => writeCondition(condition, writer), value, part: value };
  return writer;
}

function writerWith(emission: Emission, step: Writer['step']): Writer {
  const writer: Writer = {
    ...emission,
    test: (condition) => writeCondition(condition, writer),
    value: (expression) => writePart(expression, writer),
    part: (expression) => writePart(expression, writer),
    step,
  };
  return writer;
}

function infix(operator: ArithmeticOperator, left: string, right: string): string {
  return `(${left} ${operator} ${right})`;
}
