import { isLeaf, type Condition } from '@tidewaiter/rule-language';

/**
 * The condition that holds where a rule hits because of one of its parts: it hits, and would not if the part did not
 * hold. `undefined` when the part is not in the condition or cannot decide.
 */
export function decidedBy(condition: Condition, nodeId: string): Condition | undefined {
  const without = assuming(condition, nodeId);
  if (without === true) return undefined;
  if (without === false) return condition;
  const { id, span } = condition;
  const not: Condition = { kind: 'not', id: `${id}.without`, span, condition: without };
  return { kind: 'all', id: `${id}.decided`, span, conditions: [condition, not] };
}

/** The condition with a part taken to be false, or the answer itself where nothing else is left. */
function assuming(condition: Condition, nodeId: string): Condition | boolean {
  if (condition.id === nodeId) return false;
  if (isLeaf(condition)) return condition;
  if (condition.kind === 'not') {
    const inner = assuming(condition.condition, nodeId);
    return typeof inner === 'boolean' ? !inner : { ...condition, condition: inner };
  }
  const ends = condition.kind === 'any';
  const parts = condition.conditions.map((child) => assuming(child, nodeId));
  if (parts.includes(ends)) return ends;
  const left = parts.filter((part) => typeof part !== 'boolean');
  return left.length === 0 ? !ends : { ...condition, conditions: left };
}
