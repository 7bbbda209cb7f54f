import { factsOf, type FactValue, type ListContents, type NormalCondition } from '@tidewaiter/rule-language';
import { aspectOf } from '../aspect.js';
import { compilerOf } from '../compile-condition.js';
import type { ComputeValue } from '../compiler.js';
import type { CodeColumn } from '../columns/column.js';
import type { ColumnStore } from '../columns/column-store.js';
import { rowCursor } from '../columns/row-cursor.js';
import type { Bitmap } from './bitmap.js';
import { constantBitmap, fillByTest, fillFromCodes, fillFromNumbers } from './fill-bitmap.js';
import { intervalsOf } from './intervals.js';

/**
 * The rows of which a condition is true. A condition on one fact is asked once per value of its dictionary, or as
 * intervals of numbers; any other, such as a comparison of two facts, once per row.
 */
export function conditionBitmap(condition: NormalCondition, store: ColumnStore, lists: ListContents): Bitmap {
  const [fact, ...others] = factsIn(condition);
  const column = fact !== undefined && others.length === 0 ? store.column(fact) : undefined;
  if (column === undefined && others.length === 0) {
    return constantBitmap(store.rows, answerOf(condition, lists)() ? 'true' : 'false');
  }
  if (column?.kind === 'codes') return fillFromCodes(column.codes, truthsOf(condition, column, lists));
  const aspect = aspectOf(condition);
  if (column && aspect?.subject.kind === 'fact' && (aspect.type === 'number' || aspect.type === 'any')) {
    return fillFromNumbers(column, intervalsOf(condition, lists));
  }
  const { compiler, moveTo } = rowCursor(store, lists);
  const test = compiler.test(condition);
  return fillByTest(store.rows, (row) => {
    moveTo(row);
    return test([]);
  });
}

/** By code 1 where the condition is true of its value. */
export function truthsOf(condition: NormalCondition, { values }: CodeColumn, lists: ListContents): Uint8Array {
  const answer = answerOf(condition, lists);
  const truths = new Uint8Array(values.length);
  for (let code = 0; code < truths.length; code++) truths[code] = answer(values[code]) ? 1 : 0;
  return truths;
}

/** Whether a condition on one fact is true, by the fact's value. */
function answerOf(condition: NormalCondition, lists: ListContents): (value?: FactValue) => boolean {
  const test = compilerOf(lists, () => firstOf).test(condition);
  const row: [FactValue | undefined] = [undefined];
  return (value) => {
    row[0] = value;
    return test(row);
  };
}

const firstOf: ComputeValue = ([value]) => value;

/** Names of the facts that a condition reads. */
export function factsIn(condition: NormalCondition): readonly string[] {
  if (condition.kind === 'leaf') return factsOf(condition.leaf);
  return [...new Set(condition.conditions.flatMap(factsIn))];
}
