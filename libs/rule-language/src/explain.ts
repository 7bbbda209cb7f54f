import type { Condition, Expression } from './ast.js';
import { truthOf, valueOf } from './interpret.js';
import type { Truth } from './interpret.js';
import { printCondition, printExpression } from './print.js';
import type { FactRow, FactValue, ListContents } from './vocabulary.js';
import { childrenOf, expressionsIn, isLeaf, sidesOf } from './walk.js';

/** Why a condition is what it is for one row: a tree of the same shape as the condition. */
export interface Trace {
  readonly nodeId: string;
  readonly truth: Truth;
  readonly text: string;
  /** Of a leaf: what it reads (facts and calculations, literals left out) and the values; absent is missing. */
  readonly operands: readonly { readonly text: string; readonly value?: FactValue }[];
  /** Of `all`, `any` and `not`. */
  readonly children: readonly Trace[];
}

/** The trace of a condition for one row. Truth and values are those of `truthOf` and `valueOf`. */
export function explain(condition: Condition, row: FactRow, lists: ListContents): Trace {
  return {
    nodeId: condition.id,
    truth: truthOf(condition, row, lists),
    text: printCondition(condition),
    operands: operandsOf(condition).map((operand) => {
      const value = valueOf(operand, row, lists);
      return { text: printExpression(operand), ...(value === undefined ? {} : { value }) };
    }),
    children: childrenOf(condition).map((child) => explain(child, row, lists)),
  };
}

/** The sides of a leaf, each followed by the facts it is calculated from, without repetition. */
function operandsOf(condition: Condition): Expression[] {
  if (!isLeaf(condition)) return [];
  const operands = new Map<string, Expression>();
  for (const side of sidesOf(condition)) {
    for (const part of [side, ...expressionsIn(side).filter(({ kind }) => kind === 'fact')]) {
      if (!isLiteral(part)) operands.set(printExpression(part), part);
    }
  }
  return [...operands.values()];
}

function isLiteral(expression: Expression): boolean {
  return 'value' in expression;
}
