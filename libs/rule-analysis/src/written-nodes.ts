import { conditionsOf, isLeaf, leavesOf } from '@tidewaiter/rule-language';
import type { CheckedRule, Condition, Leaf, Span } from '@tidewaiter/rule-language';

/** A condition that engines run beside the one its author wrote, which names derived facts. */
export interface WrittenPart {
  readonly condition: Condition;
  readonly written: Condition;
}

export interface WrittenLeaf {
  readonly leaf: Leaf;
  readonly written: Leaf;
}

/** The conditions that a rule joins with `and`; the whole where it does not. */
export function partsOf({ condition, rule }: CheckedRule): readonly WrittenPart[] {
  return parallel(condition, rule.condition);
}

function parallel(condition: Condition, written: Condition): readonly WrittenPart[] {
  if (condition.kind !== 'all' || written.kind !== 'all') return [{ condition, written }];
  return condition.conditions.flatMap((part, index) => {
    const own = written.conditions[index];
    return own ? parallel(part, own) : [];
  });
}

/** The leaves of a rule that its author wrote, not those of the derived facts it names. */
export function writtenLeaves({ condition, rule }: CheckedRule): readonly WrittenLeaf[] {
  const written = new Map(leavesOf(rule.condition).map((leaf) => [leaf.id, leaf]));
  return leavesOf(condition).flatMap((leaf) => {
    const own = written.get(leaf.id);
    return own && own.kind === leaf.kind ? [{ leaf, written: own }] : [];
  });
}

/** Every `and` and `or` that the author wrote, by its id. */
export function writtenGroups({ rule }: CheckedRule): ReadonlyMap<string, Condition> {
  return new Map(conditionsOf(rule).flatMap((each) => (isLeaf(each) ? [] : [[each.id, each] as const])));
}

/** Whether one piece of text lies within another. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
