import type { Expression, FunctionName } from './ast.js';
import { respelled } from './check-context.js';
import type { CheckContext } from './check-context.js';
import { diagnostic } from './diagnostic.js';
import { functions } from './functions.js';
import { arithmetic, called, exceeds, hull, negated, overflowLimit } from './interval.js';
import type { Interval } from './interval.js';
import { printExpression } from './print-expression.js';
import type { FactType } from './vocabulary.js';

/** What the checker knows of an expression; nothing at all when a part of it is wrong. */
export interface Known {
  readonly type: FactType;
  /** Of a number. */
  readonly interval?: Interval;
}

/** A fact without bounds is taken to hold no more than money in any currency. */
const usual: Interval = { min: -1e15, max: 1e15 };

/** Reports what is wrong inside an expression. `expected` only helps to guess what an unknown name meant. */
export function know(context: CheckContext, expression: Expression, expected?: FactType): Known | undefined {
  switch (expression.kind) {
    case 'number':
      return { type: 'number', interval: { min: expression.value, max: expression.value } };
    case 'date':
      context.date(expression.value, expression.span);
      return { type: 'date' };
    case 'text':
    case 'boolean':
      return { type: expression.kind };
    case 'fact': {
      const fact = context.fact(expression.name, expression.span, expected);
      return fact && { type: fact.type, ...(fact.type === 'number' ? { interval: fact.bounds ?? usual } : {}) };
    }
    case 'negate': {
      const operand = knowAs(context, expression.operand, 'number');
      return operand && number(context, expression, negated(intervalOf(operand)));
    }
    case 'arithmetic': {
      const left = knowAs(context, expression.left, 'number');
      const right = knowAs(context, expression.right, 'number');
      if (!left || !right) return undefined;
      return number(context, expression, arithmetic(expression.operator, intervalOf(left), intervalOf(right)));
    }
    case 'call':
      return knowCall(context, expression);
    case 'conditional':
      return knowConditional(context, expression);
  }
}

/** Reports an expression that is not of the type its place wants. */
export function knowAs(context: CheckContext, expression: Expression, expected: FactType): Known | undefined {
  const known = know(context, expression, expected);
  if (!known || known.type === expected) return known;
  reportMismatch(context, { expression, found: known.type }, expected);
  return undefined;
}

export function reportMismatch(
  context: CheckContext,
  { expression, found }: { readonly expression: Expression; readonly found: FactType },
  expected: FactType,
): void {
  const fix = 'value' in expression ? respelled(expression, expected) : undefined;
  context.mismatch(
    { text: printed(expression), span: expression.span, ...(fix === undefined ? {} : { fix }) },
    found,
    expected,
  );
}

/** The expression as a message shows it. */
export function printed(expression: Expression): string {
  const text = printExpression(expression);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function knowCall(context: CheckContext, call: Extract<Expression, { kind: 'call' }>): Known | undefined {
  const { argument, arguments: count } = functions[call.name];
  const found = call.arguments.length;
  const values = call.arguments.map((value) => knowAs(context, value, argument));
  if (found < count.least || found > count.most) {
    context.report(
      diagnostic('argument-count', call.span, { name: call.name, expected: expectedCount(call.name), found }),
    );
    return undefined;
  }
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  return number(context, call, called(call.name, known.map(intervalOf)));
}

function expectedCount(name: FunctionName): string {
  const { least, most } = functions[name].arguments;
  return least === most ? String(least) : `${least} to ${most}`;
}

function knowConditional(
  context: CheckContext,
  { test, then, otherwise }: Extract<Expression, { kind: 'conditional' }>,
): Known | undefined {
  context.tests.push(test);
  const first = know(context, then);
  const second = first ? knowAs(context, otherwise, first.type) : know(context, otherwise);
  if (!first || !second) return undefined;
  return first.interval && second.interval ? { ...first, interval: hull([first.interval, second.interval]) } : first;
}

/** A calculation that could exceed the limit is reported once, where it first could. */
function number(context: CheckContext, expression: Expression, interval: Interval): Known | undefined {
  if (!exceeds(interval)) return { type: 'number', interval };
  context.report(diagnostic('overflow', expression.span, { text: printed(expression), limit: overflowLimit }));
  return undefined;
}

function intervalOf({ interval = usual }: Known): Interval {
  return interval;
}
