import { conditionsOf, type Rule } from '@tidewaiter/rule-language';
import { findCondition, isGroup, placeOf, rootGroup, type Place } from '../edits/change-condition.js';

export type Direction = 'up' | 'down' | 'in' | 'out';

/**
 * Where a condition goes by a key: past its neighbour, out of its group past its end, into the group beside it.
 * `group` means: into a new group of its own, where there is none beside it. Undefined where it can go no further.
 */
export function placeByKey(rule: Rule, id: string, direction: Direction): Place | 'group' | undefined {
  const place = placeOf(rule, id);
  const group = place && groupNamed(rule, place.groupId);
  if (place === undefined || group === undefined) return undefined;
  const { groupId, index } = place;
  const last = group.conditions.length - 1;
  switch (direction) {
    case 'up':
      return index > 0 ? { groupId, index: index - 1 } : outside(rule, groupId, 0);
    case 'down':
      return index < last ? { groupId, index: index + 2 } : outside(rule, groupId, 1);
    case 'out':
      return outside(rule, groupId, 1);
    case 'in': {
      const before = group.conditions[index - 1];
      if (before !== undefined && isGroup(before)) return { groupId: before.id, index: before.conditions.length };
      const after = group.conditions[index + 1];
      return after !== undefined && isGroup(after) ? { groupId: after.id, index: 0 } : 'group';
    }
  }
}

function groupNamed(rule: Rule, id: string) {
  const root = rootGroup(rule);
  const found = root.id === id ? root : findCondition(rule, id);
  return found !== undefined && isGroup(found) ? found : undefined;
}

/** Beside the group, or beside the negation it is in. */
function outside(rule: Rule, groupId: string, offset: 0 | 1): Place | undefined {
  const place = placeOf(rule, groupId) ?? placeOfNegated(rule, groupId);
  return place && { groupId: place.groupId, index: place.index + offset };
}

function placeOfNegated(rule: Rule, id: string): Place | undefined {
  const negation = conditionsOf(rule).find((each) => each.kind === 'not' && each.condition.id === id);
  return negation && placeOf(rule, negation.id);
}
