import type { Condition, Expression, FactDefinition, Leaf, Rule } from './ast.js';
import { isCondition } from './walk.js';

/**
 * Gives every node of a rule its id: `r1` the rule, `r1.o` its outcome, `r1.c` its condition, `r1.c0.2` the third part
 * of the first part of that. Tests inside the expressions of a leaf follow with `e`: `r1.c0.e0`.
 */
export function numberNodes(rule: Rule, id: string): Rule {
  return {
    ...rule,
    id,
    condition: numberCondition(rule.condition, `${id}.c`),
    outcome: { ...rule.outcome, id: `${id}.o` },
  };
}

/** Gives the conditions of a definition their ids: `f1.c` …, and the tests in a calculation `f1.c.e0` …. */
export function numberDefinition(definition: FactDefinition, id: string): FactDefinition {
  const { value } = definition;
  return {
    ...definition,
    id,
    value: isCondition(value) ? numberCondition(value, `${id}.c`) : numberTests(value, `${id}.c`),
  };
}

/** Numbers a condition and all inside it from the id of its root. */
export function numberCondition(condition: Condition, id: string): Condition {
  // The root's parts follow its `c` directly: `r1.c0`, then `r1.c0.2`.
  const idOf = (index: number): string => (id.endsWith('.c') ? `${id}${index}` : `${id}.${index}`);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return {
        ...condition,
        id,
        conditions: condition.conditions.map((child, index) => numberCondition(child, idOf(index))),
      };
    case 'not':
      return { ...condition, id, condition: numberCondition(condition.condition, idOf(0)) };
    default:
      return numberLeaf(condition, id);
  }
}

function numberTests(expression: Expression, id: string): Expression {
  return testNumbering(id)(expression);
}

/** Numbers the tests of one expression after another. */
function testNumbering(id: string): (expression: Expression) => Expression {
  let tests = 0;
  const number = (expression: Expression): Expression => {
    switch (expression.kind) {
      case 'negate':
        return { ...expression, operand: number(expression.operand) };
      case 'arithmetic':
        return { ...expression, left: number(expression.left), right: number(expression.right) };
      case 'call':
        return { ...expression, arguments: expression.arguments.map(number) };
      case 'conditional':
        return {
          ...expression,
          test: numberCondition(expression.test, `${id}.e${tests++}`),
          then: number(expression.then),
          otherwise: number(expression.otherwise),
        };
      default:
        return expression;
    }
  };
  return number;
}

function numberLeaf(leaf: Leaf, id: string): Leaf {
  const number = testNumbering(id);
  switch (leaf.kind) {
    case 'compare':
      return { ...leaf, id, left: number(leaf.left), right: number(leaf.right) };
    case 'between':
      return { ...leaf, id, subject: number(leaf.subject), low: number(leaf.low), high: number(leaf.high) };
    default:
      return { ...leaf, id, subject: number(leaf.subject) };
  }
}
