import { dayNumber, factsOf, normalise, printExpression, sidesOf, truthOf, valueOf } from '@tidewaiter/rule-language';
import type { Condition, Expression, Leaf, NormalCondition, Vocabulary } from '@tidewaiter/rule-language';
import { calculationName } from './atom.js';
import type { Form, LeafTest } from './atom.js';
import { statedBounds } from './bounds.js';
import { directionOf } from './direction.js';
import { turningPoints } from './turning-points.js';

const noLists = new Map<string, ReadonlySet<string>>();
const span = { start: 0, end: 0 };

/** A condition as tests of single dimensions. It is true of a row exactly when the condition is. */
export function formOf(condition: Condition, vocabulary: Vocabulary): Form {
  return formOfNormal(normalise(condition), vocabulary);
}

function formOfNormal(normal: NormalCondition, vocabulary: Vocabulary): Form {
  if (normal.kind === 'leaf') return formOfLeaf(normal, vocabulary);
  return { kind: normal.kind, parts: normal.conditions.map((part) => formOfNormal(part, vocabulary)) };
}

/** Forms already made: the checks ask for the same leaves again and again. */
const made = new WeakMap<Vocabulary, WeakMap<Leaf, { kept?: Form; negated?: Form }>>();

function formOfLeaf(test: LeafTest, vocabulary: Vocabulary): Form {
  const leaves = made.get(vocabulary) ?? new WeakMap<Leaf, { kept?: Form; negated?: Form }>();
  made.set(vocabulary, leaves);
  const forms = leaves.get(test.leaf) ?? {};
  leaves.set(test.leaf, forms);
  const polarity = test.negated ? 'negated' : 'kept';
  return (forms[polarity] ??= makeForm(test, vocabulary));
}

function makeForm(test: LeafTest, vocabulary: Vocabulary): Form {
  const chosen = withoutChoice(test.leaf);
  if (chosen) return formOfChoice(chosen, test, vocabulary);
  const facts = factsOf(test.leaf);
  const [fact] = facts;
  if (fact === undefined) {
    // Without a fact there is no list either: lists are asked of text facts.
    return { kind: 'constant', holds: holdsOf(test) ? 'always' : 'never' };
  }
  if (facts.length === 1) {
    const marks = marksOnFact(test.leaf, fact, vocabulary);
    if (marks) return { kind: 'atom', atom: { kind: 'fact', fact, marks, test } };
  }
  return formOfCalculation(test, vocabulary);
}

function holdsOf({ leaf, negated }: LeafTest): boolean {
  return truthOf(leaf, {}, noLists) === !negated;
}

/** The test with its first `if … then … else …` resolved both ways, or nothing when it has none on the outside. */
function withoutChoice(leaf: Leaf): { test: Condition; then: Leaf; otherwise: Leaf } | undefined {
  if (leaf.kind === 'presence' && !leaf.present) return undefined;
  const choice = sidesOf(leaf).find((side) => side.kind === 'conditional');
  if (choice?.kind !== 'conditional') return undefined;
  const { test, then, otherwise } = choice;
  return { test, then: replaced(leaf, choice, then), otherwise: replaced(leaf, choice, otherwise) };
}

function replaced(leaf: Leaf, from: Expression, to: Expression): Leaf {
  const swap = (side: Expression): Expression => (side === from ? to : side);
  switch (leaf.kind) {
    case 'compare':
      return { ...leaf, left: swap(leaf.left), right: swap(leaf.right) };
    case 'between':
      return { ...leaf, subject: swap(leaf.subject), low: swap(leaf.low), high: swap(leaf.high) };
    default:
      return { ...leaf, subject: swap(leaf.subject) };
  }
}

function formOfChoice(
  { test, then, otherwise }: { test: Condition; then: Leaf; otherwise: Leaf },
  { negated }: LeafTest,
  vocabulary: Vocabulary,
): Form {
  const not: Condition = { kind: 'not', id: '', span, condition: test };
  const branch = (when: Condition, leaf: Leaf): Form => ({
    kind: 'all',
    parts: [formOf(when, vocabulary), formOfLeaf({ leaf, negated }, vocabulary)],
  });
  return { kind: 'any', parts: [branch(test, then), branch(not, otherwise)] };
}

/** Where the truth of a leaf may change along the values of its only fact; nothing when that is not known. */
function marksOnFact(leaf: Leaf, fact: string, vocabulary: Vocabulary): readonly number[] | undefined {
  const type = vocabulary.facts.get(fact)?.type;
  if (type === 'boolean') return [];
  const sides = sidesOf(leaf);
  const isPlain = sides.every((side) => side.kind === 'fact' || factsIn(side).length === 0);
  if (type === 'text') return isPlain ? [] : undefined;
  const constants = [...sides, ...valuesOf(leaf)].filter((side) => factsIn(side).length === 0).map(ordered);
  const limits = constants.filter((value) => value !== undefined);
  if (isPlain) return limits;
  if (sides.filter((side) => factsIn(side).length > 0).length !== 1) return undefined;
  const side = sides.find((each) => factsIn(each).length > 0);
  const direction = side && directionOf(side, statedBounds(vocabulary));
  if (!side || direction === undefined) return undefined;
  return direction === 'constant' ? [] : turningPoints({ side, fact, direction, limits }, vocabulary);
}

function valuesOf(leaf: Leaf): readonly Expression[] {
  return leaf.kind === 'member' && leaf.members.kind === 'values' ? leaf.members.values : [];
}

/** A constant as a place on the axis of numbers, or of days. */
function ordered(constant: Expression): number | undefined {
  const value = valueOf(constant, {}, noLists);
  return typeof value === 'string' ? dayNumber(value) : typeof value === 'number' ? value : undefined;
}

function factsIn(expression: Expression): string[] {
  return factsOf({ kind: 'presence', id: '', span, subject: expression, present: true });
}

function formOfCalculation(test: LeafTest, vocabulary: Vocabulary): Form {
  const { leaf, negated } = test;
  const isConstant = (side: Expression): boolean => factsIn(side).length === 0;
  const moving = sidesOf(leaf).filter((side) => !isConstant(side));
  const [expression] = moving;
  if (moving.length === 1 && expression) return formOfQuantity(expression, test);
  if (leaf.kind === 'compare') return formOfRelation(leaf, test, vocabulary);
  if (leaf.kind === 'between') {
    const { id, subject, low, high } = leaf;
    const above: Leaf = { kind: 'compare', id, span, operator: '>=', left: subject, right: low };
    const below: Leaf = { kind: 'compare', id, span, operator: '<=', left: subject, right: high };
    const part = (each: Leaf): Form => formOfLeaf({ leaf: each, negated: false }, vocabulary);
    return negated
      ? { kind: 'atom', atom: { kind: 'opaque', test } }
      : { kind: 'all', parts: [part(above), part(below)] };
  }
  return { kind: 'atom', atom: { kind: 'opaque', test } };
}

function formOfQuantity(expression: Expression, { leaf, negated }: LeafTest): Form {
  const stand: Expression = { kind: 'fact', name: calculationName, span };
  const marks = [...sidesOf(leaf), ...valuesOf(leaf)].map(ordered).filter((value) => value !== undefined);
  const test: LeafTest = { leaf: replaced(leaf, expression, stand), negated };
  return { kind: 'atom', atom: { kind: 'calculation', expression, marks, test } };
}

const flipped = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** `left op factor * right`, with the multiplied side on the right if there is one. */
function formOfRelation(
  { left, right, operator }: Extract<Leaf, { kind: 'compare' }>,
  test: LeafTest,
  vocabulary: Vocabulary,
): Form {
  const { negated } = test;
  const [scaledRight, scaledLeft] = [multiple(right, vocabulary), multiple(left, vocabulary)];
  if (scaledRight) return { kind: 'atom', atom: { kind: 'relation', left, ...scaledRight, operator, negated, test } };
  if (scaledLeft) {
    const atom = { kind: 'relation', left: right, ...scaledLeft, operator: flipped[operator], negated, test } as const;
    return { kind: 'atom', atom };
  }
  return { kind: 'atom', atom: { kind: 'relation', left, right, operator, negated, test } };
}

/** A constant times something never negative: such products keep the order of their constants. */
function multiple(expression: Expression, vocabulary: Vocabulary): { right: Expression; factor: number } | undefined {
  if (expression.kind !== 'arithmetic' || expression.operator !== '*') return undefined;
  const { left, right } = expression;
  const [factor, other] = left.kind === 'number' ? [left, right] : [right, left];
  if (factor.kind !== 'number' || other.kind !== 'fact') return undefined;
  return statedBounds(vocabulary)(other.name).min >= 0 ? { right: other, factor: factor.value } : undefined;
}

/** Name under which calculations are the same. */
export function keyOf(expression: Expression): string {
  return printExpression(expression);
}
