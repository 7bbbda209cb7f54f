import { childrenOf, isLeaf, noSpan, parse } from '@tidewaiter/rule-language';
import type { Condition } from '@tidewaiter/rule-language';
import type { Connective } from './change.js';
import { sameCondition } from './compare-conditions.js';
import type { Arbiter } from './conflict.js';
import { alignConditions, enough, likeness, textOf } from './likeness.js';
import { mergeComments, withComments } from './merge-comments.js';
import { mergeOrder, numbered } from './merge-order.js';

interface Sides<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Merges the condition of one rule node by node. */
export class ConditionMerge {
  /** Groups made to keep both sides of a conflict. */
  private readonly joined = new WeakSet<Condition>();

  constructor(
    private readonly ruleId: string,
    private readonly arbiter: Arbiter,
  ) {}

  /** `join`: how the condition is joined with its neighbours. */
  merge(sides: Sides<Condition>, join: Connective): Condition {
    const { base, mine, theirs } = sides;
    if (sameCondition(mine, theirs) || sameCondition(base, theirs)) return mine;
    if (sameCondition(base, mine)) return theirs;
    const comments = mergeComments(base.comments, mine.comments, theirs.comments);
    if (base.kind === 'not' && mine.kind === 'not' && theirs.kind === 'not') {
      const inner = { base: base.condition, mine: mine.condition, theirs: theirs.condition };
      return withComments({ ...mine, condition: this.merge(inner, 'all') }, comments);
    }
    const kind = groupKind(sides);
    if (kind) return this.mergeGroup(sides, kind, join);
    if (textOf(mine) === textOf(theirs) || textOf(base) === textOf(theirs)) return withComments(mine, comments);
    if (textOf(base) === textOf(mine)) return withComments(theirs, comments);
    return this.ask(sides, join) ?? mine;
  }

  private ask(sides: Sides<Condition | undefined>, join: Connective): Condition | undefined {
    return this.arbiter.settle<Condition>(this.ruleId, {
      part: 'condition',
      ...sides,
      write: textOf,
      read: readCondition,
      both: (mine, theirs) => {
        const both: Condition = { kind: join, id: '', span: noSpan, conditions: [mine, theirs] };
        this.joined.add(both);
        return both;
      },
    });
  }

  private mergeGroup(sides: Sides<Condition>, kind: Connective, join: Connective): Condition {
    const parts = mapSides(sides, (side) => partsOf(side, kind));
    const conditions = this.mergeParts(parts, kind);
    const [only] = conditions;
    if (!only) return this.ask(sides, join) ?? sides.mine;
    const groups = [sides.mine, sides.theirs].filter((side) => side.kind === kind);
    if (conditions.length === 1 && !groups.some((group) => childrenOf(group).length === 1)) return only;
    const comments = mergeComments(
      commentsIf(sides.base, kind),
      commentsIf(sides.mine, kind),
      commentsIf(sides.theirs, kind),
    );
    return withComments<Condition>({ kind, id: '', span: noSpan, conditions }, comments);
  }

  private mergeParts({ base, mine, theirs }: Sides<readonly Condition[]>, kind: Connective): Condition[] {
    const [left, right] = [keyed(base, mine), keyed(base, theirs)];
    const keys = base.map((_, index) => `=${index}`);
    return mergeOrder(keys, [...left.keys()], [...right.keys()]).flatMap((key) => {
      const [own, other] = [left.get(key), right.get(key)];
      const old = key.startsWith('=') ? base[Number(key.slice(1))] : undefined;
      const merged = old ? this.mergePart({ base: old, mine: own, theirs: other }, kind) : (own ?? other);
      if (!merged) return [];
      return this.joined.has(merged) && merged.kind === kind ? childrenOf(merged) : [merged];
    });
  }

  /** A part of the base's group: taken away by one side and changed by the other is a conflict. */
  private mergePart(sides: Sides<Condition | undefined>, kind: Connective): Condition | undefined {
    const { base, mine, theirs } = sides;
    if (base && mine && theirs) return this.merge({ base, mine, theirs }, kind);
    const left = mine ?? theirs;
    if (!base || !left || sameCondition(base, left)) return undefined;
    return this.ask(sides, kind);
  }
}

function mapSides<T, U>({ base, mine, theirs }: Sides<T>, map: (side: T) => U): Sides<U> {
  return { base: map(base), mine: map(mine), theirs: map(theirs) };
}

function partsOf(condition: Condition, kind: Connective): readonly Condition[] {
  return condition.kind === kind ? childrenOf(condition) : [condition];
}

function commentsIf(condition: Condition, kind: Connective): Condition['comments'] {
  return condition.kind === kind ? condition.comments : undefined;
}

/** The parts of one side by the part of the base they come from, in their order. */
function keyed(base: readonly Condition[], side: readonly Condition[]): Map<string, Condition> {
  const { pairs } = alignConditions(base, side);
  const origin = new Map(pairs.map(([from, to]) => [to, from]));
  const names = numbered(side.map(textOf));
  return new Map(
    side.map((condition, index) => {
      const from = origin.get(index);
      return [from === undefined ? `+${names[index] ?? ''}` : `=${from}`, condition];
    }),
  );
}

/**
 * The kind of group as which all three can be read, a condition alone being a group of one. None where one side joined
 * the parts otherwise or negated them, while the other changed them: only people know what they meant together.
 */
function groupKind({ base, mine, theirs }: Sides<Condition>): Connective | undefined {
  return (['all', 'any'] as const).find((kind) => {
    const sides = [mine, theirs];
    if (![base, ...sides].some((side) => side.kind === kind)) return false;
    if (base.kind === kind) return sides.every((side) => side.kind === kind || isLeaf(side));
    if (sides.some((side) => side.kind !== kind && side.kind !== base.kind && !isLeaf(side) && side.kind !== 'not')) {
      return false;
    }
    if (isLeaf(base)) return true;
    return sides.every((side) => (side.kind === kind ? holds(side, base) : side.kind === base.kind));
  });
}

/** Whether a group was put around a condition that is not a leaf. */
function holds(group: Condition, condition: Condition): boolean {
  return childrenOf(group).some((child) => child.kind === condition.kind && likeness(condition, child) >= enough);
}

function readCondition(text: string): Condition | undefined {
  const { document, diagnostics } = parse(`rule r ""\nwhen ${text}\nthen points 0\n`);
  const [rule] = document.rules;
  return diagnostics.length === 0 && document.rules.length === 1 ? rule?.condition : undefined;
}
