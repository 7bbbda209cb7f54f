import type { Condition, Expression, Leaf, Literal } from '@tidewaiter/rule-language';
import { readMany, writeMany } from './cell-text.js';

/** What a slot of a condition holds, and so how its cell is written. */
export type SlotKind =
  | 'number'
  | 'text'
  | 'date'
  /** Values of `in (…)`. */
  | 'numbers'
  | 'texts'
  | 'dates'
  /** The name of a list. */
  | 'list'
  /** Prefixes of a commodity code, or of any text. */
  | 'chapters'
  | 'headings'
  | 'prefixes'
  /** `6101..6117` */
  | 'range';

export interface Slot {
  readonly kind: SlotKind;
  /** The text of its cell. */
  readonly cell: string;
}

/** What a cell becomes in each slot, which come in the order of the text; cells must be sound (`faultOfCell`). */
export type FillSlot = (slot: Slot) => string;

/** The slots of a condition: everything in it that a table varies. */
export function slotsOf(condition: Condition): readonly Slot[] {
  const slots: Slot[] = [];
  fillSlots(condition, (slot) => {
    slots.push(slot);
    return slot.cell;
  });
  return slots;
}

/** The condition with other values in its slots. */
export function fillSlots(condition: Condition, fill: FillSlot): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, conditions: condition.conditions.map((each) => fillSlots(each, fill)) };
    case 'not':
      return { ...condition, condition: fillSlots(condition.condition, fill) };
    default:
      return fillLeaf(condition, fill);
  }
}

function fillLeaf(leaf: Leaf, fill: FillSlot): Leaf {
  const side = (expression: Expression): Expression => fillExpression(expression, fill);
  switch (leaf.kind) {
    case 'compare':
      return { ...leaf, left: side(leaf.left), right: side(leaf.right) };
    case 'between':
      return { ...leaf, subject: side(leaf.subject), low: side(leaf.low), high: side(leaf.high) };
    case 'presence':
      return { ...leaf, subject: side(leaf.subject) };
    case 'codeRange': {
      const subject = side(leaf.subject);
      const [low = '', high = ''] = fill({ kind: 'range', cell: `${leaf.low}..${leaf.high}` }).split('..');
      return { ...leaf, subject, low, high };
    }
    case 'prefix': {
      const subject = side(leaf.subject);
      if (leaf.prefixes.length === 0) return { ...leaf, subject };
      const prefixes = fillMany(prefixKind(leaf), leaf.prefixes, fill);
      return { ...leaf, subject, prefixes };
    }
    case 'member':
      return fillMember(leaf, fill);
  }
}

type Member = Extract<Leaf, { kind: 'member' }>;

const manyKinds = { number: 'numbers', text: 'texts', date: 'dates' } as const;

function fillMember(leaf: Member, fill: FillSlot): Member {
  const subject = fillExpression(leaf.subject, fill);
  const { members } = leaf;
  if (members.kind === 'list') {
    return { ...leaf, subject, members: { ...members, name: fill({ kind: 'list', cell: members.name }) } };
  }
  const [kind, ...others] = new Set(members.values.map((value) => value.kind));
  // Values of several kinds, and of none, are part of the shape.
  if (kind === undefined || kind === 'boolean' || others.length > 0) return { ...leaf, subject };
  return { ...leaf, subject, members: { ...members, values: fillMany(manyKinds[kind], members.values, fill) } };
}

function fillMany(kind: SlotKind, literals: readonly Literal[], fill: FillSlot): Literal[] {
  const cell = writeMany(literals.map(({ value }) => String(value)));
  const span = literals[0]?.span ?? { start: 0, end: 0 };
  return readMany(fill({ kind, cell })).map((value) => {
    if (kind === 'numbers') return { kind: 'number', value: Number(value), span };
    return { kind: kind === 'dates' ? 'date' : 'text', value, span };
  });
}

function prefixKind({ subject, prefixes }: Extract<Leaf, { kind: 'prefix' }>): 'chapters' | 'headings' | 'prefixes' {
  if (subject.kind !== 'fact' || !subject.name.endsWith('commodity_code')) return 'prefixes';
  const all = (pattern: RegExp): boolean => prefixes.every(({ value }) => pattern.test(String(value)));
  return all(/^\d{2}$/) ? 'chapters' : all(/^\d{4}$/) ? 'headings' : 'prefixes';
}

function fillExpression(expression: Expression, fill: FillSlot): Expression {
  const inner = (each: Expression): Expression => fillExpression(each, fill);
  switch (expression.kind) {
    case 'number':
      return { ...expression, value: Number(fill({ kind: 'number', cell: String(expression.value) })) };
    case 'text':
    case 'date': {
      const [value = ''] = readMany(fill({ kind: expression.kind, cell: writeMany([expression.value]) }));
      return { ...expression, value };
    }
    case 'negate':
      return { ...expression, operand: inner(expression.operand) };
    case 'arithmetic':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inner) };
    case 'conditional': {
      const test = fillSlots(expression.test, fill);
      return { ...expression, test, then: inner(expression.then), otherwise: inner(expression.otherwise) };
    }
    case 'boolean':
    case 'fact':
      return expression;
  }
}
