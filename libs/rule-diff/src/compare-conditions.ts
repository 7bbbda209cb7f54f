import { childrenOf, isLeaf } from '@tidewaiter/rule-language';
import type { Comments, Condition } from '@tidewaiter/rule-language';
import type { Connective, Found } from './change.js';
import { compareLeaves, placesOf } from './compare-leaves.js';
import { alignConditions, likeness, mostAlike, textOf } from './likeness.js';

type Group = Extract<Condition, { kind: 'all' | 'any' }>;

/** What changed from one condition of a rule to the other: few changes for a typical edit, none for equal ones. */
export function compareConditions(before: Condition, after: Condition): Found[] {
  const found = withMoves(compareNodes(before, after, 'root'));
  if (found.length > 0 || textOf(before) === textOf(after)) return found;
  return [{ kind: 'conditionReplaced', before, after, at: placesOf(before, after) }];
}

type Depth = 'root' | 'inner';

function compareNodes(before: Condition, after: Condition, depth: Depth): Found[] {
  return [...commentChanges(before, after), ...nodeChanges(before, after, depth)];
}

function nodeChanges(before: Condition, after: Condition, depth: Depth): Found[] {
  if (before.kind === 'not' && after.kind === 'not') return compareNodes(before.condition, after.condition, depth);
  if (after.kind === 'not' && before.kind !== 'not') {
    return [negation(after.condition, after, before), ...compareNodes(before, after.condition, depth)];
  }
  if (before.kind === 'not') return [negation(after, after, before), ...compareNodes(before.condition, after, depth)];
  if (isLeaf(before) && isLeaf(after)) return textOf(before) === textOf(after) ? [] : compareLeaves(before, after);
  return groupChanges(before, after, depth);
}

function negation(condition: Condition, after: Condition, before: Condition): Found {
  return { kind: 'conditionNegated', condition, negated: after.kind === 'not', at: placesOf(before, after) };
}

/** At least one is a group; the closest reading is taken: the same group, one put around the other, or taken away. */
function groupChanges(before: Condition, after: Condition, depth: Depth): Found[] {
  const around = isGroup(after) ? mostAlike(before, after.conditions) : { index: -1, score: 0 };
  const inside = isGroup(before) ? mostAlike(after, before.conditions) : { index: -1, score: 0 };
  const own = isGroup(before) && isGroup(after) ? ownLikeness(before, after) : -1;
  if (isGroup(before) && isGroup(after) && own >= Math.max(around.score, inside.score)) {
    return sameGroupChanges(before, after);
  }
  if (isGroup(after) && around.score >= inside.score) {
    return aroundChanges({ before, after, depth }, around.index);
  }
  return isGroup(before) ? insideChanges({ before, after, depth }, inside.index) : [];
}

function isGroup(condition: Condition): condition is Group {
  return condition.kind === 'all' || condition.kind === 'any';
}

/** Groups of the same kind are taken for the same group unless one stands inside the other unchanged. */
function ownLikeness(before: Group, after: Group): number {
  const { pairs } = alignConditions(before.conditions, after.conditions);
  if (before.kind === after.kind && pairs.length > 0) return 0.985;
  return pairs.length > 0 ? likeness(before, after) : before.kind === after.kind ? 0.1 : 0;
}

function sameGroupChanges(before: Group, after: Group): Found[] {
  const { pairs, removed, added, moved } = alignConditions(before.conditions, after.conditions);
  const connective: Found[] =
    before.kind === after.kind ? [] : [{ kind: 'connectiveChanged', after: after.kind, at: placesOf(before, after) }];
  const changed = pairs.flatMap(([from, to]) => {
    const [old, now] = [before.conditions[from], after.conditions[to]];
    if (!old || !now) return [];
    const move: Found[] = moved.has(from) ? [{ kind: 'conditionMoved', condition: now, at: placesOf(old, now) }] : [];
    return [...move, ...compareNodes(old, now, 'inner')];
  });
  return [
    ...connective,
    ...changed,
    ...removed.flatMap((index) => gone(before.conditions[index], before.kind)),
    ...added.flatMap((index) => come(after.conditions[index], after.kind)),
  ];
}

function gone(condition: Condition | undefined, join: Connective, beside?: Condition): Found[] {
  if (!condition) return [];
  return [{ kind: 'conditionRemoved', condition, join, ...(beside && { beside }), at: { before: condition.span } }];
}

function come(condition: Condition | undefined, join: Connective, beside?: Condition): Found[] {
  if (!condition) return [];
  return [{ kind: 'conditionAdded', condition, join, ...(beside && { beside }), at: { after: condition.span } }];
}

interface Drawn<Before, After> {
  readonly before: Before;
  readonly after: After;
  readonly depth: Depth;
}

/** `before` became one part of the group `after`. */
function aroundChanges({ before, after, depth }: Drawn<Condition, Group>, index: number): Found[] {
  const kept = after.conditions[index];
  if (!kept) return [{ kind: 'conditionReplaced', before, after, at: placesOf(before, after) }];
  const others = after.conditions.filter((child) => child !== kept);
  const beside = depth === 'root' && after.kind === 'all' ? undefined : kept;
  const drawn: Found[] =
    others.length > 0
      ? others.flatMap((child) => come(child, after.kind, beside))
      : [{ kind: 'conditionGrouped', condition: kept, grouped: true, at: placesOf(before, after) }];
  return [...compareNodes(before, kept, depth), ...drawn];
}

/** One part of the group `before` is left. */
function insideChanges({ before, after, depth }: Drawn<Group, Condition>, index: number): Found[] {
  const kept = before.conditions[index];
  if (!kept) return [{ kind: 'conditionReplaced', before, after, at: placesOf(before, after) }];
  const others = before.conditions.filter((child) => child !== kept);
  const beside = depth === 'root' && before.kind === 'all' ? undefined : kept;
  const drawn: Found[] =
    others.length > 0
      ? others.flatMap((child) => gone(child, before.kind, beside))
      : [{ kind: 'conditionGrouped', condition: kept, grouped: false, at: placesOf(before, after) }];
  return [...compareNodes(kept, after, depth), ...drawn];
}

/** A condition that vanished in one place and came in another has moved. */
function withMoves(found: readonly Found[]): Found[] {
  const come = found.flatMap((one) => (one.kind === 'conditionAdded' ? [one] : []));
  const arrivals = new Map<Found, Found>();
  const arrived = new Set<Found>();
  for (const one of found) {
    if (one.kind !== 'conditionRemoved') continue;
    const to = come.find((other) => !arrived.has(other) && textOf(other.condition) === textOf(one.condition));
    if (!to) continue;
    arrived.add(to);
    const at = { ...one.at, ...to.at };
    arrivals.set(one, { kind: 'conditionMoved', condition: to.condition, at });
  }
  return found.filter((one) => !arrived.has(one)).map((one) => arrivals.get(one) ?? one);
}

/** Comments of two nodes that belong together. */
export function commentChanges(
  before: { readonly comments?: Comments; readonly span: Condition['span'] },
  after: { readonly comments?: Comments; readonly span: Condition['span'] },
): Found[] {
  const [old, now] = [linesOf(before.comments), linesOf(after.comments)];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [{ kind: 'commentsChanged', before: old, after: now, at: placesOf(before, after) }];
}

export function linesOf(comments: Comments | undefined): string[] {
  return [...(comments?.before ?? []), ...(comments?.after === undefined ? [] : [comments.after])];
}

/** Whether two conditions are the same, comments included. */
export function sameCondition(before: Condition, after: Condition): boolean {
  if (textOf(before) !== textOf(after)) return false;
  const same = (one: Condition, other: Condition): boolean =>
    linesOf(one.comments).join('\n') === linesOf(other.comments).join('\n') &&
    childrenOf(one).every((child, index) => {
      const counterpart = childrenOf(other)[index];
      return counterpart !== undefined && same(child, counterpart);
    });
  return same(before, after);
}
