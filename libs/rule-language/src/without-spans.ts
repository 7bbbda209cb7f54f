import { noSpan } from './ast.js';
import type { Condition, Expression, Leaf, Literal, Members } from './ast.js';
import { isCondition } from './walk.js';

/** The same without comments and places in a text: what stands in a rule for the name of a definition. */
export function withoutSpans<T extends Condition | Expression>(value: T): T;
export function withoutSpans(value: Condition | Expression): Condition | Expression {
  return isCondition(value) ? bareCondition(value) : bareExpression(value);
}

function bareCondition(condition: Condition): Condition {
  const { id, kind } = condition;
  switch (kind) {
    case 'all':
    case 'any':
      return { kind, id, span: noSpan, conditions: condition.conditions.map(bareCondition) };
    case 'not':
      return { kind, id, span: noSpan, condition: bareCondition(condition.condition) };
    default:
      return bareLeaf(condition);
  }
}

function bareLeaf({ comments: _comments, ...leaf }: Leaf): Leaf {
  const span = noSpan;
  switch (leaf.kind) {
    case 'compare':
      return { ...leaf, span, left: bareExpression(leaf.left), right: bareExpression(leaf.right) };
    case 'between': {
      const { subject, low, high } = leaf;
      return { ...leaf, span, subject: bareExpression(subject), low: bareExpression(low), high: bareExpression(high) };
    }
    case 'member':
      return { ...leaf, span, subject: bareExpression(leaf.subject), members: bareMembers(leaf.members) };
    case 'prefix':
      return { ...leaf, span, subject: bareExpression(leaf.subject), prefixes: leaf.prefixes.map(bareLiteral) };
    default:
      return { ...leaf, span, subject: bareExpression(leaf.subject) };
  }
}

function bareMembers(members: Members): Members {
  if (members.kind === 'list') return { ...members, span: noSpan };
  return { ...members, span: noSpan, values: members.values.map(bareLiteral) };
}

function bareLiteral(literal: Literal): Literal {
  return { ...literal, span: noSpan };
}

function bareExpression(expression: Expression): Expression {
  const span = noSpan;
  switch (expression.kind) {
    case 'negate':
      return { ...expression, span, operand: bareExpression(expression.operand) };
    case 'arithmetic':
      return { ...expression, span, left: bareExpression(expression.left), right: bareExpression(expression.right) };
    case 'call':
      return { ...expression, span, arguments: expression.arguments.map(bareExpression) };
    case 'conditional': {
      const [then, otherwise] = [bareExpression(expression.then), bareExpression(expression.otherwise)];
      return { ...expression, span, test: bareCondition(expression.test), then, otherwise };
    }
    default:
      return { ...expression, span };
  }
}
