import type { ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { compileLeaf } from './compile-leaf.js';
import { compileNumber } from './compile-number.js';
import { compileValue } from './compile-value.js';
import type { Compiler, ComputeValue, Test } from './compiler.js';

/** A compiler of conditions and expressions into closures that read facts as `read` says. */
export function compilerOf(lists: ListContents, read: (fact: string) => ComputeValue): Compiler {
  const compiler: Compiler = {
    lists,
    read,
    test: (condition) => compileCondition(condition, compiler),
    value: (expression) => compileValue(expression, compiler),
    number: (expression) => compileNumber(expression, compiler),
  };
  return compiler;
}

/** True when all tests are. */
export function allOf([first, second, ...more]: readonly Test[]): Test {
  if (!first) return () => true;
  if (!second) return first;
  if (more.length === 0) return (row) => first(row) && second(row);
  const [third, ...others] = more;
  if (third && others.length === 0) return (row) => first(row) && second(row) && third(row);
  const rest = allOf(more);
  return (row) => first(row) && second(row) && rest(row);
}

function anyOf([first, second, ...more]: readonly Test[]): Test {
  if (!first) return () => false;
  if (!second) return first;
  if (more.length === 0) return (row) => first(row) || second(row);
  const rest = anyOf(more);
  return (row) => first(row) || second(row) || rest(row);
}

function compileCondition(condition: NormalCondition, compiler: Compiler): Test {
  if (condition.kind === 'leaf') return compileLeaf(condition.leaf, condition.negated ? 'fails' : 'holds', compiler);
  const tests = condition.conditions.map(compiler.test);
  return condition.kind === 'all' ? allOf(tests) : anyOf(tests);
}
