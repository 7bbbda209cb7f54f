import type { Dimension } from '../ranges/dimension.js';
import { lineKey } from '../ranges/line.js';
import type { Line } from '../ranges/line.js';
import { missingOnly } from '../ranges/mask.js';
import type { Mask } from '../ranges/mask.js';
import type { StudiedRule, Study } from '../study.js';

export interface Member extends StudiedRule {
  /** Its band. */
  readonly mask: Mask;
}

/** Rules that say the same of everything but one ordered dimension. */
export interface Family {
  readonly dimension: Dimension;
  /** What they all say of the rest. */
  readonly others: Line;
  /** In the order of the document. */
  readonly members: readonly [Member, Member, ...Member[]];
}

export function families(study: Study): Family[] {
  const groups = new Map<string, { dimension: Dimension; others: Line; members: Member[] }>();
  for (const rule of study.rules) {
    const [line, ...more] = rule.lines ?? [];
    if (!line || more.length > 0) continue;
    for (const [index, mask] of line) {
      const dimension = study.space.dimensions[index];
      if (!dimension || !isOrdered(dimension) || (mask & missingOnly) !== 0n) continue;
      const others = new Map([...line].filter(([other]) => other !== index));
      const { agency = '', scope = '' } = rule.checked.rule.meta;
      const key = `${index} ${agency} ${scope} ${lineKey(others)}`;
      const group = groups.get(key) ?? { dimension, others, members: [] };
      group.members.push({ ...rule, mask });
      groups.set(key, group);
    }
  }
  return [...groups.values()].flatMap(({ dimension, others, members: [first, second, ...rest] }) =>
    first && second ? [{ dimension, others, members: [first, second, ...rest] }] : [],
  );
}

/** Numbers, days and calculations; codes have no order that a gap could be in. */
function isOrdered(dimension: Dimension): boolean {
  return dimension.kind !== 'relation' && dimension.boundsOf(1) !== undefined;
}
