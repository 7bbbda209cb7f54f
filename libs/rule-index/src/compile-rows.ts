import type { CheckedRuleSet, Expression, FactRow, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { compileLeaf } from './compile-leaf.js';
import { compileNumber } from './compile-number.js';
import { compileValue } from './compile-value.js';
import type { Compiler, Compute, Test } from './compiler.js';

/** Evaluates a rule set for one row at a time. */
export interface RowDriver {
  /**
   * Indices into the `rules` of the rule set, ascending, of those whose condition is true for the row. Only conditions
   * are looked at: validity, review, share and priority are the business of the decision.
   */
  readonly hits: (row: FactRow) => number[];
}

/**
 * Compiles checked rules into closures, once; gives the same answers as `hits` of the language for every row. The lists
 * are read as they stand now: compile again when one changes.
 */
export function compileRows(checked: CheckedRuleSet, lists: ListContents): RowDriver {
  const compiler = compilerOf(lists);
  const tests = checked.rules.map((rule) => compiler.test(rule.normal));
  return {
    hits(row) {
      const hit: number[] = [];
      for (let index = 0; index < tests.length; index++) if (tests[index]?.(row)) hit.push(index);
      return hit;
    },
  };
}

/** Compiles an expression; gives the same value as `valueOf` of the language for every row, `undefined` being missing. */
export function compileExpression(expression: Expression, lists: ListContents): Compute {
  return compilerOf(lists).value(expression);
}

function compilerOf(lists: ListContents): Compiler {
  const compiler: Compiler = {
    lists,
    test: (condition) => compileCondition(condition, compiler),
    value: (expression) => compileValue(expression, compiler),
    number: (expression) => compileNumber(expression, compiler),
  };
  return compiler;
}

function compileCondition(condition: NormalCondition, compiler: Compiler): Test {
  if (condition.kind === 'leaf') return compileLeaf(condition.leaf, condition.negated ? 'fails' : 'holds', compiler);
  const [first, second, ...more] = condition.conditions.map(compiler.test);
  if (!first) return () => condition.kind === 'all';
  if (!second) return first;
  if (condition.kind === 'all') {
    if (more.length === 0) return (row) => first(row) && second(row);
    return (row) => first(row) && second(row) && more.every((test) => test(row));
  }
  if (more.length === 0) return (row) => first(row) || second(row);
  return (row) => first(row) || second(row) || more.some((test) => test(row));
}
