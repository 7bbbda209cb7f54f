import { childrenOf, factsOf, isLeaf, printCondition, printExpression, sidesOf } from '@tidewaiter/rule-language';
import type { Condition, Expression, Leaf } from '@tidewaiter/rule-language';
import { align } from './align.js';
import type { Alignment } from './align.js';

/** Conditions less alike than this have nothing to do with each other. */
export const enough = 0.4;

const texts = new WeakMap<Condition, string>();

/** The canonical text of a condition without comments; equal texts are equal conditions. */
export function textOf(condition: Condition): string {
  const known = texts.get(condition);
  if (known !== undefined) return known;
  const text = printCondition(condition);
  texts.set(condition, text);
  return text;
}

const memory = new WeakMap<Condition, WeakMap<Condition, number>>();

/** How likely it is that one condition was edited into the other, 0 to 1; 1 only where they are equal. */
export function likeness(before: Condition, after: Condition): number {
  const row = memory.get(before) ?? new WeakMap<Condition, number>();
  memory.set(before, row);
  const known = row.get(after);
  if (known !== undefined) return known;
  const measured = textOf(before) === textOf(after) ? 1 : Math.min(0.99, measure(before, after));
  row.set(after, measured);
  return measured;
}

/** Which conditions of two groups belong together. */
export function alignConditions(before: readonly Condition[], after: readonly Condition[]): Alignment {
  return align(before, after, { keyOf: textOf, likeness, enough });
}

/** The child most like a condition, with its likeness. */
export function mostAlike(
  condition: Condition,
  children: readonly Condition[],
): { readonly index: number; readonly score: number } {
  return children.reduce(
    (best, child, index) => {
      const score = likeness(condition, child);
      return score > best.score ? { index, score } : best;
    },
    { index: -1, score: 0 },
  );
}

function measure(before: Condition, after: Condition): number {
  if (before.kind === 'not' && after.kind === 'not') return likeness(before.condition, after.condition);
  if (before.kind === 'not') return 0.9 * likeness(before.condition, after);
  if (after.kind === 'not') return 0.9 * likeness(before, after.condition);
  if (isLeaf(before) && isLeaf(after)) return leafLikeness(before, after);
  const wrapped = isLeaf(after) ? 0 : mostAlike(before, childrenOf(after)).score;
  const unwrapped = isLeaf(before) ? 0 : mostAlike(after, childrenOf(before)).score;
  return Math.max(0.8 * wrapped, 0.8 * unwrapped, groupLikeness(before, after));
}

function groupLikeness(before: Condition, after: Condition): number {
  if (isLeaf(before) || isLeaf(after)) return 0;
  const [left, right] = [childrenOf(before), childrenOf(after)];
  const shared = alignConditions(left, right).pairs.reduce((sum, [from, to]) => {
    const [one, other] = [left[from], right[to]];
    return one && other ? sum + likeness(one, other) : sum;
  }, 0);
  return ((before.kind === after.kind ? 1 : 0.95) * 2 * shared) / Math.max(1, left.length + right.length);
}

/** What a leaf is about: the side it asks about. */
export function subjectOf(leaf: Leaf): Expression {
  return leaf.kind === 'compare' ? leaf.left : leaf.subject;
}

function leafLikeness(before: Leaf, after: Leaf): number {
  const sameKind = before.kind === after.kind;
  if (printExpression(subjectOf(before)) === printExpression(subjectOf(after))) return sameKind ? 0.8 : 0.6;
  if (sameKind && restOf(before) === restOf(after)) return 0.5;
  const facts = factsOf(before);
  return sameKind && facts.length > 0 && facts.join() === factsOf(after).join() ? 0.45 : 0;
}

/** A leaf without its subject. */
function restOf(leaf: Leaf): string {
  const [, ...others] = sidesOf(leaf).map(printExpression);
  switch (leaf.kind) {
    case 'compare':
      return [leaf.operator, ...others].join(' ');
    case 'between':
      return others.join(' ');
    case 'presence':
      return String(leaf.present);
    default:
      return textOf(leaf).slice(printExpression(leaf.subject).length);
  }
}
