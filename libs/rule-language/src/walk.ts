import type { Condition, Expression, Leaf, Rule } from './ast.js';

/** The expressions a leaf compares or asks about, in the order written. */
export function sidesOf(leaf: Leaf): readonly Expression[] {
  switch (leaf.kind) {
    case 'compare':
      return [leaf.left, leaf.right];
    case 'between':
      return [leaf.subject, leaf.low, leaf.high];
    default:
      return [leaf.subject];
  }
}

/** The conditions directly inside a condition. */
export function childrenOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions;
    case 'not':
      return [condition.condition];
    default:
      return [];
  }
}

const conditionKinds: ReadonlySet<string> = new Set<Condition['kind']>([
  'all',
  'any',
  'not',
  'compare',
  'between',
  'member',
  'prefix',
  'codeRange',
  'presence',
]);

/** Whether what may be a calculation or a condition is a condition. */
export function isCondition(value: Condition | Expression): value is Condition {
  return conditionKinds.has(value.kind);
}

export function isLeaf(condition: Condition): condition is Leaf {
  return condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'not';
}

/** Every leaf of a condition, and of the tests inside its expressions, in source order. */
export function leavesOf(condition: Condition): Leaf[] {
  if (!isLeaf(condition)) return childrenOf(condition).flatMap(leavesOf);
  return [condition, ...sidesOf(condition).flatMap(testsIn).flatMap(leavesOf)];
}

/** The expression and every expression inside it, tests of conditionals included, in source order. */
export function expressionsIn(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'negate':
      return [expression, ...expressionsIn(expression.operand)];
    case 'arithmetic':
      return [expression, ...expressionsIn(expression.left), ...expressionsIn(expression.right)];
    case 'call':
      return [expression, ...expression.arguments.flatMap(expressionsIn)];
    case 'conditional':
      return [
        expression,
        ...expressionsOf(expression.test),
        ...expressionsIn(expression.then),
        ...expressionsIn(expression.otherwise),
      ];
    default:
      return [expression];
  }
}

/** Every expression of a condition, in source order. */
export function expressionsOf(condition: Condition): Expression[] {
  return isLeaf(condition) ? sidesOf(condition).flatMap(expressionsIn) : childrenOf(condition).flatMap(expressionsOf);
}

/** Names of the facts a condition or a calculation reads, without repetition, in order of name. */
export function factsOf(value: Condition | Expression): string[] {
  const parts = isCondition(value) ? expressionsOf(value) : expressionsIn(value);
  return distinct(parts.flatMap((part) => (part.kind === 'fact' ? [part.name] : [])));
}

/** Names of the lists a condition or a calculation reads, without repetition, in order of name. */
export function listsOf(value: Condition | Expression): string[] {
  const leaves = isCondition(value) ? leavesOf(value) : testsIn(value).flatMap(leavesOf);
  return distinct(
    leaves.flatMap((leaf) => (leaf.kind === 'member' && leaf.members.kind === 'list' ? [leaf.members.name] : [])),
  );
}

/** Every condition node of a rule, the tests inside expressions left out, in source order. */
export function conditionsOf(rule: Pick<Rule, 'condition'>): Condition[] {
  const collect = (condition: Condition): Condition[] => [condition, ...childrenOf(condition).flatMap(collect)];
  return collect(rule.condition);
}

/** The tests of the conditionals of an expression; tests inside those tests are theirs to report. */
function testsIn(expression: Expression): Condition[] {
  switch (expression.kind) {
    case 'negate':
      return testsIn(expression.operand);
    case 'arithmetic':
      return [...testsIn(expression.left), ...testsIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(testsIn);
    case 'conditional':
      return [expression.test, ...testsIn(expression.then), ...testsIn(expression.otherwise)];
    default:
      return [];
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
