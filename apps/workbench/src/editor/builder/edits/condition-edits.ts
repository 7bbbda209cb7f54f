import { childrenOf, isLeaf, noSpan, printCondition, type Condition, type Rule } from '@tidewaiter/rule-language';
import {
  dressed,
  exchange,
  findCondition,
  isGroup,
  placeOf,
  rootGroup,
  type GroupKind,
  type Place,
} from './change-condition.js';

/** The edits of a rule's condition as pure functions of the tree; `rewriteRule` makes small edits of the text of them. */

export function replaceCondition(rule: Rule, id: string, next: Condition): Rule {
  return exchange(rule, id, (old) => [{ ...next, id, ...(old.comments && { comments: old.comments }) }]);
}

export function removeCondition(rule: Rule, id: string): Rule {
  return exchange(rule, id, () => []);
}

export function insertCondition(rule: Rule, { groupId, index }: Place, condition: Condition): Rule {
  return exchange(rule, groupId, (group) => {
    if (!isGroup(group)) return [group];
    const conditions = [...group.conditions.slice(0, index), condition, ...group.conditions.slice(index)];
    return [{ ...group, conditions }];
  });
}

/** Takes a condition to another place; nothing happens where that place is inside the condition itself. */
export function moveCondition(rule: Rule, id: string, to: Place): Rule {
  const moved = findCondition(rule, id);
  const from = placeOf(rule, id);
  if (moved === undefined || from === undefined || contains(moved, to.groupId)) return rule;
  if (from.groupId === to.groupId) {
    if (to.index === from.index || to.index === from.index + 1) return rule;
    return exchange(rule, from.groupId, (group) => {
      if (!isGroup(group)) return [group];
      const others = group.conditions.filter((each) => each.id !== id);
      const index = to.index > from.index ? to.index - 1 : to.index;
      return [{ ...group, conditions: [...others.slice(0, index), moved, ...others.slice(index)] }];
    });
  }
  // Inserting first keeps the ids that removing needs; the copy is marked so that only the original goes.
  const marked = { ...moved, id: `${id}+` };
  const both = exchange(rule, to.groupId, (group) => {
    if (!isGroup(group)) return [group];
    return [
      { ...group, conditions: [...group.conditions.slice(0, to.index), marked, ...group.conditions.slice(to.index)] },
    ];
  });
  return exchange(removeCondition(both, id), marked.id, () => [moved]);
}

function contains(condition: Condition, id: string): boolean {
  return condition.id === id || childrenOf(condition).some((child) => contains(child, id));
}

/** Puts `not` before a condition or takes it away; membership has a negation of its own. */
export function negateCondition(rule: Rule, id: string): Rule {
  return exchange(rule, id, (condition) => {
    if (condition.kind === 'not') return [dressed(condition.condition, condition.comments)];
    if (condition.kind === 'member') return [{ ...condition, negated: !condition.negated }];
    const { comments, ...inner } = condition;
    return [{ kind: 'not', id: '', span: noSpan, ...(comments && { comments }), condition: inner }];
  });
}

/** Puts a condition into a new group of its own. */
export function groupCondition(rule: Rule, id: string, kind: GroupKind): Rule {
  return exchange(rule, id, ({ comments, ...inner }) => [
    { kind, id: '', span: noSpan, ...(comments && { comments }), conditions: [inner] },
  ]);
}

export function setGroupKind(rule: Rule, id: string, kind: GroupKind): Rule {
  return exchange(rule, id, (group) => (isGroup(group) && group.kind !== kind ? [{ ...group, kind }] : [group]));
}

/** Puts the conditions of a group where the group stood. */
export function ungroup(rule: Rule, id: string): Rule {
  return exchange(rule, id, (group) => {
    if (!isGroup(group)) return [group];
    const [first, ...others] = group.conditions;
    return first === undefined ? [] : [dressed(first, group.comments), ...others];
  });
}

/**
 * Turns a condition into a comment beside its neighbour: `and importer.authorised`, as commenting out its line in the
 * text does. Its own comments stay above it.
 */
export function disableCondition(rule: Rule, id: string): Rule {
  const condition = findCondition(rule, id);
  const place = placeOf(rule, id);
  if (condition === undefined || place === undefined) return rule;
  const group = findCondition(rule, place.groupId);
  if (group === undefined || !isGroup(group)) return rule;
  if (group.conditions.length === 1 && group.id !== rootGroup(rule).id && placeOf(rule, group.id) !== undefined) {
    return disableCondition(rule, group.id);
  }
  const word = group.kind === 'all' ? 'and' : 'or';
  const kept = { before: [...commentsIn(condition), `${word} ${operandText(condition)}`] };
  const neighbour = group.conditions[place.index + 1] ?? group.conditions[place.index - 1];
  if (neighbour !== undefined) {
    return removeCondition(
      exchange(rule, neighbour.id, (each) => [dressed(each, kept)]),
      id,
    );
  }
  const left = removeCondition(rule, id);
  return { ...left, condition: dressed(left.condition, kept) };
}

/** A condition on one line as part of a larger one. */
export function operandText(condition: Condition): string {
  const text = printCondition(condition);
  return isGroup(condition) && condition.conditions.length > 1 ? `(${text})` : text;
}

/** Every comment at a condition and inside it, in source order. */
export function commentsIn(condition: Condition): readonly string[] {
  const { before = [], after } = condition.comments ?? {};
  const inner = isLeaf(condition) ? [] : childrenOf(condition).flatMap(commentsIn);
  return [...before, ...inner, ...(after === undefined ? [] : [after])];
}
