import { noSpan } from './ast.js';
import type { Condition, Expression, Leaf, Rule, Span } from './ast.js';

/** A condition of a list that could not be read, where it stands in the text and in the tree. */
export interface Unreadable {
  readonly span: Span;
  /** The `and` or `or` it is a part of; absent where nothing of the rule's condition could be read. */
  readonly parentId?: string;
  /** Its place among the parts of the parent as they are written, from 0, unreadable ones counted. */
  readonly index: number;
}

/** What a hole is about: this very object, which no text can make. */
const nothing: Expression = { kind: 'fact', name: '', span: noSpan };

/** Stands for a condition that could not be read while the list around it is. Never leaves the parser. */
export function holeAt(span: Span): Leaf {
  return { kind: 'presence', id: '', span, subject: nothing, present: true };
}

/** The rule without its holes, and where they were. Ids keep counting the holes, so that a repair changes none. */
export function withoutHoles(rule: Rule): { readonly rule: Rule; readonly unreadable: readonly Unreadable[] } {
  const unreadable: Unreadable[] = [];
  if (isHole(rule.condition)) {
    const { id, span } = rule.condition;
    return {
      rule: { ...rule, condition: { kind: 'all', id, span, conditions: [] } },
      unreadable: span.end > span.start ? [{ span, index: 0 }] : [],
    };
  }
  const condition = fill(rule.condition, unreadable);
  return { rule: { ...rule, condition }, unreadable };
}

function fill(condition: Condition, unreadable: Unreadable[]): Condition {
  if (condition.kind === 'not') return { ...condition, condition: fill(condition.condition, unreadable) };
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  const conditions = condition.conditions.flatMap((part, index) => {
    if (!isHole(part)) return [fill(part, unreadable)];
    unreadable.push({ span: part.span, parentId: condition.id, index });
    return [];
  });
  return { ...condition, conditions };
}

function isHole(condition: Condition): boolean {
  return condition.kind === 'presence' && condition.subject === nothing;
}
