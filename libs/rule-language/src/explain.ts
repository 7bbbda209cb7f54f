import type { Condition, Expression } from './ast.js';
import type { CheckedRule } from './checked-rule.js';
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

/**
 * The trace of a rule or condition for one row. Truth and values are those of `truthOf` and `valueOf`. A rule is shown
 * as it is written: a derived fact by its name and value, then the facts it is calculated from.
 */
export function explain(rule: Condition | CheckedRule, row: FactRow, lists: ListContents): Trace {
  if (!('rule' in rule)) return trace(rule, { row, lists, derived: new Map() });
  const { derived } = rule;
  const values = [...derived].map(([name, expression]) => [name, valueOf(expression, row, lists)] as const);
  return trace(rule.rule.condition, { row: { ...row, ...Object.fromEntries(values) }, lists, derived });
}

interface Setting {
  /** With the values of derived facts. */
  readonly row: FactRow;
  readonly lists: ListContents;
  readonly derived: CheckedRule['derived'];
}

function trace(condition: Condition, setting: Setting): Trace {
  const { row, lists, derived } = setting;
  return {
    nodeId: condition.id,
    truth: truthOf(condition, row, lists),
    text: printCondition(condition),
    operands: operandsOf(condition, derived).map((operand) => {
      const value = valueOf(operand, row, lists);
      return { text: printExpression(operand), ...(value === undefined ? {} : { value }) };
    }),
    children: childrenOf(condition).map((child) => trace(child, setting)),
  };
}

/** The sides of a leaf, each followed by the facts it is calculated from, without repetition. */
function operandsOf(condition: Condition, derived: CheckedRule['derived']): Expression[] {
  if (!isLeaf(condition)) return [];
  const operands = new Map<string, Expression>();
  for (const side of sidesOf(condition)) {
    for (const part of [side, ...factsIn(side, derived)]) {
      if (!isLiteral(part)) operands.set(printExpression(part), part);
    }
  }
  return [...operands.values()];
}

function factsIn(expression: Expression, derived: CheckedRule['derived']): Expression[] {
  const facts = expressionsIn(expression).filter((part) => part.kind === 'fact');
  return facts.flatMap((fact) => {
    const meaning = derived.get(fact.name);
    return meaning ? [fact, ...expressionsIn(meaning).filter(({ kind }) => kind === 'fact')] : [fact];
  });
}

function isLiteral(expression: Expression): boolean {
  return 'value' in expression;
}
