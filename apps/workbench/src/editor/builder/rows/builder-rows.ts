import { isLeaf, type Condition, type Leaf, type Rule, type Span } from '@tidewaiter/rule-language';
import { isGroup, rootGroup, type ConditionGroup, type Place } from '../edits/change-condition.js';
import { extentsOf } from '../edits/operand-extents.js';
import { commentsBetween, type TextComment } from './text-comments.js';

interface Row {
  /** `0.2`: the third row of the first; '' for the root. Stays when ids change. */
  readonly path: string;
  readonly level: number;
  /** Where it stands, or would; absent for the root. */
  readonly place?: Place;
  /** The kind of the group around it, and whether it is the first in it. */
  readonly joins?: { readonly kind: ConditionGroup['kind']; readonly isFirst: boolean };
}

export type BuilderRow =
  /** `outer` is the negation around the leaf, or the leaf. */
  | (Row & { readonly kind: 'leaf'; readonly outer: Condition; readonly leaf: Leaf; readonly negated: boolean })
  | (Row & {
      readonly kind: 'group';
      readonly outer: Condition;
      readonly group: ConditionGroup;
      readonly negated: boolean;
    })
  /** A negation of a negation: rare, and shown as what it is. */
  | (Row & { readonly kind: 'not'; readonly outer: Condition })
  | (Row & {
      readonly kind: 'disabled';
      readonly comment: TextComment;
      readonly condition: Condition;
      readonly place: Place;
    })
  | (Row & { readonly kind: 'unreadable'; readonly outer: Condition; readonly written: string })
  /** Where a condition is added at the end of a group. */
  | (Row & { readonly kind: 'add'; readonly place: Place });

interface Reading {
  readonly text: string;
  readonly rule: Rule;
  /** The condition a comment says when it is one that was disabled. */
  readonly readDisabled: (comment: string) => Condition | undefined;
  /** The text behind a stand-in for something unreadable. */
  readonly unreadable: (leaf: Leaf) => string | undefined;
}

/** The rows of a rule in the order of the text: groups above what they hold, disabled conditions where they stand. */
export function rowsOf(reading: Reading): readonly BuilderRow[] {
  const { text, rule } = reading;
  const extents = extentsOf(text, rule);
  const root = rootGroup(rule);
  const start = rule.clauseSpans?.rule?.end ?? rule.span.start;
  const end = rule.clauseSpans?.then?.start ?? rule.span.end;
  return visit(
    root,
    { path: '', level: 0 },
    {
      ...reading,
      comments: commentsBetween(text, { start, end }),
      spanOf: (condition) => (condition.id === root.id ? { start, end } : extents.outer(condition)),
    },
  );
}

interface Context extends Reading {
  readonly comments: readonly TextComment[];
  /** Where a condition stands; comments between it and the next clause belong to the root. */
  readonly spanOf: (condition: Condition) => Span;
}

function visit(outer: Condition, row: Row, context: Context): readonly BuilderRow[] {
  const inner = outer.kind === 'not' ? outer.condition : outer;
  const negated = inner !== outer;
  if (isLeaf(inner)) {
    const written = context.unreadable(inner);
    return written !== undefined
      ? [{ ...row, kind: 'unreadable', outer, written }]
      : [{ ...row, kind: 'leaf', outer, leaf: inner, negated }];
  }
  if (isGroup(inner)) return [{ ...row, kind: 'group', outer, group: inner, negated }, ...members(inner, row, context)];
  return [{ ...row, kind: 'not', outer }, ...visit(inner, { path: child(row.path, 0), level: row.level + 1 }, context)];
}

function members(group: ConditionGroup, row: Row, context: Context): readonly BuilderRow[] {
  const { spanOf } = context;
  const level = row.level + 1;
  const own = context.comments.filter(({ span }) => isOwn(group, span, spanOf));
  const disabled = (from: number, to: number, index: number): readonly BuilderRow[] =>
    own
      .filter(({ span }) => span.start >= from && span.start < to)
      .flatMap((comment, number) => {
        const condition = context.readDisabled(comment.text);
        const path = `${child(row.path, index)}d${number}`;
        const place = { groupId: group.id, index };
        return condition ? [{ kind: 'disabled', path, level, place, comment, condition } as const] : [];
      });
  let from = spanOf(group).start;
  const rows = group.conditions.flatMap((condition, index) => {
    const { start, end } = spanOf(condition);
    const at = { path: child(row.path, index), level, place: { groupId: group.id, index } };
    const before = disabled(from, start, index);
    from = end;
    return [...before, ...visit(condition, { ...at, joins: { kind: group.kind, isFirst: index === 0 } }, context)];
  });
  const index = group.conditions.length;
  const joins = { kind: group.kind, isFirst: index === 0 };
  const last = { kind: 'add', path: `${row.path}+`, level, place: { groupId: group.id, index }, joins } as const;
  return [...rows, ...disabled(from, spanOf(group).end, index), last];
}

function child(path: string, index: number): string {
  return path === '' ? `${index}` : `${path}.${index}`;
}

/** Whether a comment stands in the group and not in one inside it. */
function isOwn(group: ConditionGroup, { start }: Span, inside: (condition: Condition) => Span): boolean {
  const holds = ({ start: from, end }: Span): boolean => from <= start && start < end;
  if (!holds(inside(group))) return false;
  const deeper = (condition: Condition): boolean => {
    const inner = condition.kind === 'not' ? condition.condition : condition;
    return !isLeaf(inner) && holds(inside(inner));
  };
  return !group.conditions.some(deeper);
}
