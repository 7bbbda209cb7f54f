import { childrenOf, isLeaf, noSpan, type Comments, type Condition, type Rule } from '@tidewaiter/rule-language';

/** A list of conditions, all of which or any of which must hold. */
export type ConditionGroup = Extract<Condition, { kind: 'all' | 'any' }>;

export type GroupKind = ConditionGroup['kind'];

/** Before which condition of a group: `index` is its length for the end. */
export interface Place {
  readonly groupId: string;
  readonly index: number;
}

/** Id of the list that a rule with a single condition is shown as. */
export const virtualRootId = 'root';

export function isGroup(condition: Condition): condition is ConditionGroup {
  return condition.kind === 'all' || condition.kind === 'any';
}

/** The rule's condition as a list, which a single condition is too. */
export function rootGroup({ condition }: Rule): ConditionGroup {
  if (isGroup(condition)) return condition;
  return { kind: 'all', id: virtualRootId, span: condition.span, conditions: [condition] };
}

/** The condition as one that stands in no text yet: without ids, spans and comments. */
export function fresh(condition: Condition): Condition {
  const { comments: _comments, ...bare } = condition;
  const node = { ...bare, id: '', span: noSpan };
  if (isGroup(node)) return { ...node, conditions: node.conditions.map(fresh) };
  return node.kind === 'not' ? { ...node, condition: fresh(node.condition) } : node;
}

/** The condition of an id, and the group it stands in directly (a negation hides none). */
export function findCondition(rule: Rule, id: string): Condition | undefined {
  const search = (condition: Condition): Condition | undefined => {
    if (condition.id === id) return condition;
    for (const child of childrenOf(condition)) {
      const found = search(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(rootGroup(rule));
}

/** Where a condition stands; undefined for the root, for what is negated, and for what is not there. */
export function placeOf(rule: Rule, id: string): Place | undefined {
  const search = (condition: Condition): Place | undefined => {
    if (isGroup(condition)) {
      const index = condition.conditions.findIndex((child) => child.id === id);
      if (index >= 0) return { groupId: condition.id, index };
    }
    for (const child of childrenOf(condition)) {
      const found = search(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(rootGroup(rule));
}

/** The rule with one condition exchanged for others; an empty list takes it away. */
export function exchange(rule: Rule, id: string, by: (condition: Condition) => readonly Condition[]): Rule {
  const root = rootGroup(rule);
  if (root.id === id) return closed(rule, by(root));
  return closed(rule, exchangeIn(root, id, by));
}

function exchangeIn(
  condition: Condition,
  id: string,
  by: (condition: Condition) => readonly Condition[],
): readonly Condition[] {
  if (condition.id === id) return by(condition);
  if (isLeaf(condition)) return [condition];
  if (condition.kind === 'not') {
    const [child, ...more] = exchangeIn(condition.condition, id, by);
    // Only one condition can be negated, so what would become several stays.
    if (child === condition.condition || more.length > 0) return [condition];
    return child === undefined ? [] : [{ ...condition, condition: child }];
  }
  const conditions = condition.conditions.flatMap((child) => exchangeIn(child, id, by));
  if (sameItems(conditions, condition.conditions)) return [condition];
  // A group that has lost its last condition goes with it; the root stays, to be filled again.
  const lost = conditions.length === 0 && condition.conditions.length > 0;
  return lost ? [] : [{ ...condition, conditions }];
}

/** The rule whose root is what is left of its list: one condition of an `all` needs no list around it. */
function closed(rule: Rule, [root]: readonly Condition[]): Rule {
  if (root === undefined) {
    const { comments } = rule.condition;
    return { ...rule, condition: { kind: 'all', id: '', span: noSpan, ...(comments && { comments }), conditions: [] } };
  }
  const [only, ...others] = isGroup(root) && root.kind === 'all' ? root.conditions : [];
  if (only !== undefined && others.length === 0) return { ...rule, condition: dressed(only, root.comments) };
  return { ...rule, condition: root.id === virtualRootId ? { ...root, id: '' } : root };
}

/** The condition with more comments above it. */
export function dressed(condition: Condition, more: Comments | undefined): Condition {
  if (more === undefined) return condition;
  const after = condition.comments?.after;
  const above = [...more.before, ...(more.after === undefined ? [] : [more.after])];
  const before = [...above, ...(condition.comments?.before ?? [])];
  return { ...condition, comments: { before, ...(after === undefined ? {} : { after }) } };
}

function sameItems(left: readonly Condition[], right: readonly Condition[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}
