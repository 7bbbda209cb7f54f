import type { ArithmeticOperator, Expression } from '@tidewaiter/rule-language';
import { compileChoice } from './compile-choice.js';
import type { Compiler, ComputeNumber, ComputeValue } from './compiler.js';
import { rememberDays } from './remember-days.js';

type Call = Extract<Expression, { kind: 'call' }>;

/** True when whatever the expression gives is a number, whatever the row holds. */
export function isNumeric(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'negate':
    case 'arithmetic':
    case 'call':
      return true;
    case 'conditional':
      return isNumeric(expression.then) && isNumeric(expression.otherwise);
    default:
      return false;
  }
}

/** Compiles an expression whose value is used as a number; anything else is missing, written `NaN`. */
export function compileNumber(expression: Expression, compiler: Compiler): ComputeNumber {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return () => value;
    }
    case 'fact':
      return asNumber(compiler.read(expression.name));
    case 'negate': {
      const operand = compiler.number(expression.operand);
      return (row) => 0 - operand(row);
    }
    case 'arithmetic':
      return arithmetic[expression.operator](compiler.number(expression.left), compiler.number(expression.right));
    case 'call':
      return expression.name === 'days_between' ? compileDays(expression, compiler) : compileCall(expression, compiler);
    case 'conditional':
      return compileChoice(expression, compiler, {
        then: compiler.number(expression.then),
        otherwise: compiler.number(expression.otherwise),
        missing: NaN,
      });
    default:
      return missing;
  }
}

const missing: ComputeNumber = () => NaN;

/** A value of another type is missing, as nothing is ever converted. */
function asNumber(read: ComputeValue): ComputeNumber {
  return (row) => {
    const value = read(row);
    return typeof value === 'number' ? value : NaN;
  };
}

type Combine = (left: ComputeNumber, right: ComputeNumber) => ComputeNumber;

const arithmetic = {
  '+': (left, right) => (row) => finite(left(row) + right(row)),
  '-': (left, right) => (row) => finite(left(row) - right(row)),
  '*': (left, right) => (row) => finite(left(row) * right(row)),
  // A divisor of zero gives an infinity or `NaN`, and both are missing.
  '/': (left, right) => (row) => finite(left(row) / right(row)),
} as const satisfies Record<ArithmeticOperator, Combine>;

function finite(value: number): number {
  return value - value === 0 ? value : NaN;
}

function compileCall(expression: Call, compiler: Compiler): ComputeNumber {
  const [first = missing, second, ...more] = expression.arguments.map(compiler.number);
  if (expression.name === 'abs') return (row) => Math.abs(first(row));
  if (expression.name === 'log') return (row) => finite(Math.fround(Math.log(first(row))));
  const pick = expression.name === 'min' ? Math.min : Math.max;
  if (second === undefined) return first;
  if (more.length === 0) return (row) => pick(first(row), second(row));
  return (row) => more.reduce((best, next) => pick(best, next(row)), pick(first(row), second(row)));
}

/** Days from the first date to the second, negative when the second comes first. */
function compileDays(expression: Call, compiler: Compiler): ComputeNumber {
  const [from, to] = expression.arguments.map(compiler.value);
  if (!from || !to) return missing;
  const dayOf = rememberDays();
  return (row) => {
    const start = from(row);
    const end = to(row);
    return typeof start === 'string' && typeof end === 'string' ? dayOf(end) - dayOf(start) : NaN;
  };
}
