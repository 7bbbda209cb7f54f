import { factsOf, sidesOf } from '@tidewaiter/rule-language';
import type { Expression, Leaf, Literal } from '@tidewaiter/rule-language';
import { isInside } from '../written-nodes.js';

/** The values written out in a leaf: the other side of a comparison, ends, members, prefixes. */
function constantsIn(leaf: Leaf): readonly Literal[] {
  const sides = sidesOf(leaf).filter((side): side is Literal => 'value' in side);
  if (leaf.kind === 'prefix') return [...sides, ...leaf.prefixes];
  return leaf.kind === 'member' && leaf.members.kind === 'values' ? [...sides, ...leaf.members.values] : sides;
}

/** Those of them that the author of the rule wrote, not the definition of a derived fact. */
export function constantsOf(leaf: Leaf, written: Leaf): readonly Literal[] {
  return constantsIn(leaf).filter(({ span }) => isInside(span, written.span));
}

/** The only side of a leaf that is not written out. */
export function movingSide(leaf: Leaf): Expression | undefined {
  const moving = sidesOf(leaf).filter((side) => !('value' in side));
  const [side] = moving;
  return moving.length === 1 && side && readsFacts(side) ? side : undefined;
}

function readsFacts(subject: Expression): boolean {
  return factsOf({ kind: 'presence', id: '', span: subject.span, subject, present: true }).length > 0;
}
