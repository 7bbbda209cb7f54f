import type { ComparisonOperator, NormalCondition } from '@tidewaiter/rule-language';
import { f64, get, i32, set, type Code } from '@tidewaiter/wasm-writer';
import { aspectOf } from '../../aspect.js';
import { factsIn, truthsOf } from '../../bitmaps/condition-bitmap.js';
import { intervalsOf, type NumberTruth } from '../../bitmaps/intervals.js';
import { opposite } from '../../compile-comparison.js';
import { conditionKey } from '../../condition-key.js';
import { numberCode, type CodeGround } from './number-code.js';

/**
 * Instructions that leave 1 when a condition is true of the row that the ground's local counts, else 0. Undefined where
 * there are none for it: conditionals, logarithms, comparisons of texts with each other.
 */
export function testCode(condition: NormalCondition, ground: CodeGround): Code | undefined {
  const [fact, ...others] = factsIn(condition);
  const ofColumn = fact !== undefined && others.length === 0 ? columnTest(condition, fact, ground) : undefined;
  if (ofColumn) return ofColumn;
  if (condition.kind !== 'leaf') {
    const parts = condition.conditions.map((child) => testCode(child, ground));
    return joined(parts, condition.kind === 'all' ? i32.and : i32.or);
  }
  const { leaf, negated } = condition;
  if (leaf.kind !== 'compare') return undefined;
  const sides = [numberCode(leaf.left, ground), numberCode(leaf.right, ground)] as const;
  return (
    sides[0] && sides[1] && compared(negated ? opposite(leaf.operator) : leaf.operator, [sides[0], sides[1]], ground)
  );
}

/** All of these tests; undefined when there are none. */
export function allTests(tests: readonly Code[]): Code | undefined {
  return joined(tests, i32.and);
}

/** One test after the other, joined by an instruction; undefined when one of them is. */
function joined([first, ...others]: readonly (Code | undefined)[], join: Code): Code | undefined {
  return others.reduce((left, right) => left && right && [...left, ...right, ...join], first);
}

/** A condition on one column: its answer by code, or as intervals of numbers. */
function columnTest(condition: NormalCondition, fact: string, ground: CodeGround): Code | undefined {
  const { lists, memory, store } = ground;
  const column = store.column(fact);
  if (column === undefined) return undefined;
  if (column.kind === 'codes') {
    if (!(column.codes instanceof Uint16Array)) return undefined;
    const truths = memory.putOf(conditionKey(condition), () => truthsOf(condition, column, lists));
    return [...rowAt(ground, 1), ...i32.load16(memory.block(fact, 'codes')), ...i32.load8(truths)];
  }
  const aspect = aspectOf(condition);
  if (aspect?.subject.kind !== 'fact' || !['number', 'any'].includes(aspect.type)) return undefined;
  const value = [...rowAt(ground, 3), ...f64.load(memory.block(fact, 'numbers'))];
  return withinIntervals(value, intervalsOf(condition, lists), ground);
}

function withinIntervals(value: Code, { intervals, missing }: NumberTruth, { number }: CodeGround): Code {
  return [
    ...[...value, ...set(number)],
    ...(missing ? [...get(number), ...get(number), ...f64.notEqual] : i32.constant(0)),
    ...intervals.flatMap(({ low, high }) => [
      ...[...get(number), ...f64.constant(low), ...f64.atLeast],
      ...[...get(number), ...f64.constant(high), ...f64.atMost, ...i32.and, ...i32.or],
    ]),
  ];
}

/** The row, times two to the power of `shift`. */
function rowAt({ row }: CodeGround, shift: number): Code {
  return [...get(row), ...i32.constant(shift), ...i32.shiftLeft];
}

/** Every comparison with `NaN` is false but `ne`, so that `!=` is to be less or greater. */
function compared(
  operator: ComparisonOperator,
  [left, right]: readonly [Code, Code],
  { number, other }: CodeGround,
): Code {
  if (operator !== '!=') return [...left, ...right, ...f64Comparisons[operator]];
  return [
    ...[...left, ...right, ...set(other), ...set(number)],
    ...[...get(number), ...get(other), ...f64.less],
    ...[...get(number), ...get(other), ...f64.greater, ...i32.or],
  ];
}

const f64Comparisons = {
  '=': f64.equal,
  '<': f64.less,
  '<=': f64.atMost,
  '>': f64.greater,
  '>=': f64.atLeast,
} as const satisfies Record<Exclude<ComparisonOperator, '!='>, Code>;
