import {
  expressionsOf,
  truthOf,
  valueOf,
  type FactRow,
  type Leaf,
  type ListContents,
  type NormalCondition,
} from '@tidewaiter/rule-language';

/**
 * How far a row is from making a condition true along the easiest way: 0 when it is true; a test that does not hold counts
 * between a half and one, the less the nearer its numbers are; one that is unknown more than one, the more it misses.
 */
export function distanceTo(goal: NormalCondition, row: FactRow, lists: ListContents): number {
  switch (goal.kind) {
    case 'leaf':
      return distanceOfLeaf(goal, row, lists);
    case 'all':
      return goal.conditions.reduce((sum, part) => sum + distanceTo(part, row, lists), 0);
    case 'any':
      return Math.min(...goal.conditions.map((part) => distanceTo(part, row, lists)));
  }
}

function distanceOfLeaf(
  { leaf, negated }: { readonly leaf: Leaf; readonly negated: boolean },
  row: FactRow,
  lists: ListContents,
): number {
  const truth = truthOf(leaf, row, lists);
  if (truth === undefined) return 1 + shareMissing(leaf, row);
  if (truth === !negated) return 0;
  return leaf.kind === 'compare' ? 0.5 + 0.5 * gap(leaf, row, lists) : 1;
}

function shareMissing(leaf: Leaf, row: FactRow): number {
  const names = expressionsOf(leaf).flatMap((part) => (part.kind === 'fact' ? [part.name] : []));
  const missing = names.filter((name) => row[name] === undefined);
  return (missing.length + 1) / (names.length + 1);
}

/** Between 0, equal, and 1, far apart or no numbers. */
function gap(leaf: Extract<Leaf, { kind: 'compare' }>, row: FactRow, lists: ListContents): number {
  const left = valueOf(leaf.left, row, lists);
  const right = valueOf(leaf.right, row, lists);
  if (typeof left !== 'number' || typeof right !== 'number') return 1;
  const size = Math.abs(left) + Math.abs(right);
  return size === 0 ? 0 : Math.abs(left - right) / size;
}
