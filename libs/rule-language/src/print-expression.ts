import type { Condition, Expression, Leaf, Literal, Members } from './ast.js';
import { isCommodityCode, spellName, spellText } from './spelling.js';

/** How tightly the parts of an expression bind, loosest first. */
const binding = { conditional: 0, sum: 1, product: 2, negate: 3, primary: 4 } as const;

/** The expression on one line, with the parentheses it needs and no others. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
    case 'date':
    case 'text':
      return printLiteral(expression);
    case 'fact':
      return spellName(expression.name);
    case 'negate':
      return `-${operandOfNegate(expression.operand)}`;
    case 'arithmetic': {
      const own = bindingOf(expression);
      const left = printAt(expression.left, own);
      // Subtraction and division group to the left, so an equally strong right side keeps its parentheses.
      return `${left} ${expression.operator} ${printAt(expression.right, own + 1)}`;
    }
    case 'call':
      return `${expression.name}(${expression.arguments.map(printExpression).join(', ')})`;
    case 'conditional': {
      const [then, otherwise] = [printAt(expression.then, binding.sum), printAt(expression.otherwise, binding.sum)];
      return `if ${printCondition(expression.test)} then ${then} else ${otherwise}`;
    }
  }
}

/** The condition on one line, without comments; no parentheses around the whole. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.length > 1 ? joined(condition) : printOperand(condition);
    case 'not':
      return printNot(condition.condition);
    default:
      return printLeaf(condition);
  }
}

/** The condition as part of a larger one: a group in parentheses. Groups of none or one child say their kind. */
export function printOperand(condition: Condition): string {
  if (condition.kind !== 'all' && condition.kind !== 'any') return printCondition(condition);
  if (condition.conditions.length > 1) return `(${joined(condition)})`;
  return `${condition.kind} (${condition.conditions.map(printCondition).join('')})`;
}

/** True for `importer.authorised`, which says `importer.authorised = true`. */
export function isBareFact(condition: Condition): boolean {
  if (condition.kind !== 'compare' || condition.operator !== '=' || condition.left.kind !== 'fact') return false;
  return condition.right.kind === 'boolean' && condition.right.value;
}

/** True for `subject in …` without a negation of its own, which `not` may enter: `subject not in chapter 61`. */
function readsAsNotIn(condition: Condition): boolean {
  if (condition.kind === 'codeRange') return true;
  return condition.kind === 'prefix' && digitsForm(condition) !== undefined;
}

function joined(group: Extract<Condition, { kind: 'all' | 'any' }>): string {
  return group.conditions.map(printOperand).join(group.kind === 'all' ? ' and ' : ' or ');
}

function printNot(condition: Condition): string {
  if (isLeafKind(condition)) {
    if (isBareFact(condition)) return `not ${printLeaf(condition)}`;
    if (readsAsNotIn(condition)) return printIn(condition, 'not in');
    return `not (${printLeaf(condition)})`;
  }
  return `not ${printOperand(condition)}`;
}

function isLeafKind(condition: Condition): condition is Leaf {
  return condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'not';
}

function printLeaf(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'compare':
      if (isBareFact(leaf)) return printSide(leaf.left);
      return `${printSide(leaf.left)} ${leaf.operator} ${printSide(leaf.right)}`;
    case 'between':
      return `${printSide(leaf.subject)} between ${printSide(leaf.low)} and ${printSide(leaf.high)}`;
    case 'member':
      return `${printSide(leaf.subject)} ${leaf.negated ? 'not in' : 'in'} ${printMembers(leaf.members)}`;
    case 'prefix':
    case 'codeRange':
      return printIn(leaf, 'in');
    case 'presence':
      return `${printSide(leaf.subject)} is ${leaf.present ? 'present' : 'missing'}`;
  }
}

function printIn(leaf: Leaf, word: 'in' | 'not in'): string {
  if (leaf.kind === 'codeRange') {
    return `${printSide(leaf.subject)} ${word} ${spellEnd(leaf.low)}..${spellEnd(leaf.high)}`;
  }
  if (leaf.kind !== 'prefix') return printLeaf(leaf);
  const form = digitsForm(leaf);
  if (form) return `${printSide(leaf.subject)} ${word} ${form} ${leaf.prefixes.map(({ value }) => value).join(', ')}`;
  const prefixes = leaf.prefixes.map(printLiteral).join(', ');
  return `${printSide(leaf.subject)} starts with ${prefixes || '()'}`;
}

function digitsForm({ subject, prefixes }: Extract<Leaf, { kind: 'prefix' }>): 'chapter' | 'heading' | undefined {
  if (!isCommodityCode(subject) || prefixes.length === 0) return undefined;
  const all = (pattern: RegExp): boolean =>
    prefixes.every((prefix) => prefix.kind === 'text' && pattern.test(prefix.value));
  if (all(/^\d{2}$/)) return 'chapter';
  return all(/^\d{4}$/) ? 'heading' : undefined;
}

function spellEnd(code: string): string {
  return /^\d+$/.test(code) ? code : spellText(code);
}

function printMembers(members: Members): string {
  if (members.kind === 'list') return `list ${spellName(members.name)}`;
  return `(${members.values.map(printLiteral).join(', ')})`;
}

function printLiteral(literal: Literal): string {
  return literal.kind === 'text' ? spellText(literal.value) : String(literal.value);
}

function printSide(expression: Expression): string {
  return printAt(expression, binding.sum);
}

function printAt(expression: Expression, minimum: number): string {
  const text = printExpression(expression);
  return bindingOf(expression) < minimum ? `(${text})` : text;
}

/** `-5` is a number; the negation of a number is `-(5)`, and `--` is never written. */
function operandOfNegate(operand: Expression): string {
  const text = printAt(operand, binding.negate);
  return operand.kind === 'number' || operand.kind === 'negate' ? `(${text})` : text;
}

function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case 'conditional':
      return binding.conditional;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? binding.sum : binding.product;
    case 'negate':
      return binding.negate;
    default:
      return binding.primary;
  }
}
