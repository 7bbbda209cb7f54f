import type { ComparisonOperator, Condition, Expression, FunctionName, Leaf, Members, Rule } from './ast.js';
import { dayNumber } from './calendar.js';
import type { CheckedRule } from './checked-rule.js';
import type { FactRow, FactValue, ListContents } from './vocabulary.js';

/**
 * THE meaning of the language (MEANING.md says it in words). Every other engine is an optimisation of these functions
 * and is tested against them, so they are written to be read, not to be fast.
 */

/** Kleene's three truth values; `undefined` is *unknown*. */
export type Truth = boolean | undefined;

/** Whether a condition holds for one row. A missing operand makes a test unknown; only `true` is a hit. */
export function truthOf(condition: Condition, row: FactRow, lists: ListContents): Truth {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.map((child) => truthOf(child, row, lists)).reduce<Truth>(and, true);
    case 'any':
      return not(condition.conditions.map((child) => not(truthOf(child, row, lists))).reduce<Truth>(and, true));
    case 'not':
      return not(truthOf(condition.condition, row, lists));
    default:
      return truthOfLeaf(condition, row, lists);
  }
}

/** Value of an expression for one row; `undefined` is *missing*. */
export function valueOf(expression: Expression, row: FactRow, lists: ListContents): FactValue | undefined {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
      return expression.value;
    case 'fact':
      return Object.hasOwn(row, expression.name) ? row[expression.name] : undefined;
    case 'negate':
      return call('-', [0, valueOf(expression.operand, row, lists)]);
    case 'arithmetic':
      return call(expression.operator, [valueOf(expression.left, row, lists), valueOf(expression.right, row, lists)]);
    case 'call':
      return call(
        expression.name,
        expression.arguments.map((argument) => valueOf(argument, row, lists)),
      );
    case 'conditional': {
      const test = truthOf(expression.test, row, lists);
      if (test === undefined) return undefined;
      return valueOf(test ? expression.then : expression.otherwise, row, lists);
    }
  }
}

/**
 * True when the rule's condition is true for the row: of a checked rule the one with its derived facts written out.
 * Validity, review and share are the release's business, not this.
 */
export function hits(rule: Pick<Rule | CheckedRule, 'condition'>, row: FactRow, lists: ListContents): boolean {
  return truthOf(rule.condition, row, lists) === true;
}

function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function truthOfLeaf(leaf: Leaf, row: FactRow, lists: ListContents): Truth {
  const value = (expression: Expression): FactValue | undefined => valueOf(expression, row, lists);
  switch (leaf.kind) {
    case 'compare':
      return compare(leaf.operator, value(leaf.left), value(leaf.right));
    case 'between': {
      const subject = value(leaf.subject);
      return and(compare('>=', subject, value(leaf.low)), compare('<=', subject, value(leaf.high)));
    }
    case 'member': {
      const member = isMember(value(leaf.subject), leaf.members, lists);
      return leaf.negated ? not(member) : member;
    }
    case 'prefix':
      return onText(value(leaf.subject), (text) =>
        leaf.prefixes.some((prefix) => text.startsWith(String(prefix.value))),
      );
    case 'codeRange':
      return onText(value(leaf.subject), (text) => isInCodeRange(text, leaf.low, leaf.high));
    case 'presence':
      return (value(leaf.subject) !== undefined) === leaf.present;
  }
}

/** Values of different types are never compared: the checker refuses that, and here it is unknown. No coercion, ever. */
function compare(operator: ComparisonOperator, left: FactValue | undefined, right: FactValue | undefined): Truth {
  if (left === undefined || right === undefined || typeof left !== typeof right) return undefined;
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    // Only numbers and dates are ordered; ISO dates order as their text does.
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function isMember(value: FactValue | undefined, members: Members, lists: ListContents): Truth {
  if (value === undefined) return undefined;
  if (members.kind === 'values') return members.values.some((literal) => literal.value === value);
  const list = lists.get(members.name);
  return list && typeof value === 'string' ? list.has(value) : undefined;
}

function onText(value: FactValue | undefined, test: (text: string) => boolean): Truth {
  return typeof value === 'string' ? test(value) : undefined;
}

/** A code shorter than the ends of the range is not in it. Compared unit by unit, so never by a language's order. */
function isInCodeRange(code: string, low: string, high: string): boolean {
  const leading = code.slice(0, low.length);
  return leading.length === low.length && low <= leading && leading <= high;
}

type Operation = (...values: readonly number[]) => number;

/** One line per operation on numbers; `NaN` and infinities become missing below. */
const operations = {
  '+': (left = NaN, right = NaN) => left + right,
  '-': (left = NaN, right = NaN) => left - right,
  '*': (left = NaN, right = NaN) => left * right,
  '/': (left = NaN, right = NaN) => (right === 0 ? NaN : left / right),
  min: (...values) => Math.min(...values),
  max: (...values) => Math.max(...values),
  abs: (value = NaN) => Math.abs(value),
  log: (value = NaN) => (value > 0 ? Math.fround(Math.log(value)) : NaN),
} as const satisfies Record<string, Operation>;

/** A missing argument makes the result missing, and so does a result that is not a finite number. */
function call(
  name: FunctionName | keyof typeof operations,
  values: readonly (FactValue | undefined)[],
): number | undefined {
  const operands = values.map((value) => (name === 'days_between' ? dayOf(value) : value));
  if (!operands.every((operand) => typeof operand === 'number')) return undefined;
  const result = name === 'days_between' ? (operands[1] ?? NaN) - (operands[0] ?? NaN) : operations[name](...operands);
  return Number.isFinite(result) ? result : undefined;
}

function dayOf(value: FactValue | undefined): number | undefined {
  return typeof value === 'string' ? dayNumber(value) : undefined;
}
