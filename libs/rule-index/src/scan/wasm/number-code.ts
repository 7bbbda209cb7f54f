import { dayNumber, type Expression, type FactValue, type ListContents } from '@tidewaiter/rule-language';
import { f64, get, i32, select, tee, type Code } from '@tidewaiter/wasm-writer';
import type { CodeColumn } from '../../columns/column.js';
import type { ColumnStore } from '../../columns/column-store.js';
import type { KernelMemory } from './kernel-memory.js';

/** What instructions about a row refer to. */
export interface CodeGround {
  readonly store: ColumnStore;
  readonly lists: ListContents;
  readonly memory: KernelMemory;
  /** The local with the number of the row in its block. */
  readonly row: number;
  /** Locals of doubles, free to be used. */
  readonly number: number;
  readonly other: number;
}

/** Instructions that leave the value of an expression, `NaN` where it is missing; undefined where there are none for it. */
export function numberCode(expression: Expression, ground: CodeGround): Code | undefined {
  switch (expression.kind) {
    case 'number':
      return f64.constant(expression.value);
    case 'fact':
      return columnCode(expression.name, ground);
    case 'negate':
      return combined([{ kind: 'number', value: 0, span: expression.span }, expression.operand], f64.subtract, ground);
    case 'arithmetic': {
      const { left, operator, right } = expression;
      const result = combined([left, right], arithmetic[operator], ground);
      return result && [...result, ...finite(ground)];
    }
    case 'call':
      return callCode(expression, ground);
    default:
      return undefined;
  }
}

const arithmetic = { '+': f64.add, '-': f64.subtract, '*': f64.multiply, '/': f64.divide } as const;

/** The expressions one after the other, joined by an instruction. */
function combined(expressions: readonly Expression[], join: Code, ground: CodeGround): Code | undefined {
  const [first, ...others] = expressions.map((expression) => numberCode(expression, ground));
  return others.reduce((left, right) => left && right && [...left, ...right, ...join], first);
}

/** What is not finite is missing: an infinity less itself is `NaN`. */
function finite({ number }: CodeGround): Code {
  return [
    ...[...tee(number), ...f64.constant(NaN)],
    ...[...get(number), ...get(number), ...f64.subtract, ...f64.constant(0), ...f64.equal, ...select],
  ];
}

function columnCode(fact: string, { memory, row, store }: CodeGround): Code | undefined {
  const column = store.column(fact);
  if (column === undefined) return f64.constant(NaN);
  if (column.kind !== 'numbers') return undefined;
  return [...get(row), ...i32.constant(3), ...i32.shiftLeft, ...f64.load(memory.block(fact, 'numbers'))];
}

function callCode(call: Extract<Expression, { kind: 'call' }>, ground: CodeGround): Code | undefined {
  switch (call.name) {
    case 'min':
      return combined(call.arguments, f64.min, ground);
    case 'max':
      return combined(call.arguments, f64.max, ground);
    case 'abs': {
      const operand = combined(call.arguments, [], ground);
      return operand && [...operand, ...f64.absolute];
    }
    case 'days_between': {
      const [from, to] = call.arguments.map((date) => dayCode(date, ground));
      return from && to && [...to, ...from, ...f64.subtract];
    }
    case 'log':
      return undefined;
  }
}

/** The number of a date's day: looked up by code. */
function dayCode(date: Expression, { memory, row, store }: CodeGround): Code | undefined {
  if (date.kind === 'date') return f64.constant(dayNumber(date.value) ?? NaN);
  if (date.kind !== 'fact') return undefined;
  const column = store.column(date.name);
  if (column?.kind !== 'codes' || !(column.codes instanceof Uint16Array)) return undefined;
  const { values } = column;
  const days = memory.putOf(values, () => daysOf(values));
  return [
    ...[...get(row), ...i32.constant(1), ...i32.shiftLeft, ...i32.load16(memory.block(date.name, 'codes'))],
    ...[...i32.constant(3), ...i32.shiftLeft, ...f64.load(days)],
  ];
}

/** The dictionary of a column stays as it is, so its days are found once. */
const known = new WeakMap<object, Float64Array>();

function daysOf(values: CodeColumn['values']): Float64Array {
  const days = known.get(values) ?? Float64Array.from(values, dayOf);
  known.set(values, days);
  return days;
}

function dayOf(value: FactValue | undefined): number {
  return typeof value === 'string' ? (dayNumber(value) ?? NaN) : NaN;
}
