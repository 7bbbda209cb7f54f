import {
  expressionsIn,
  expressionsOf,
  isCondition,
  leavesOf,
  listsOf,
  type Condition,
  type Document,
  type Expression,
} from '@tidewaiter/rule-language';

/** How often each fact, list, control, reason and written value occurs in the rules and definitions of a document. */
export function usageOf(document: Document): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  const count = (name: string): unknown => usage.set(name, (usage.get(name) ?? 0) + 1);
  for (const { value } of document.facts) namesOf(value).forEach(count);
  for (const { condition, outcome } of document.rules) {
    namesOf(condition).forEach(count);
    outcome.controls.forEach(count);
    if (outcome.reason) count(outcome.reason.code);
  }
  return usage;
}

function namesOf(value: Condition | Expression): string[] {
  const parts = isCondition(value) ? expressionsOf(value) : expressionsIn(value);
  const names = parts.flatMap((part) => {
    if (part.kind === 'fact') return [part.name];
    return part.kind === 'text' ? [part.value] : [];
  });
  return [...names, ...(isCondition(value) ? valuesOf(value) : []), ...listsOf(value)];
}

/** Values in lists of values and of prefixes. */
function valuesOf(condition: Condition): string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind === 'prefix') return leaf.prefixes.map(({ value }) => String(value));
    return leaf.kind === 'member' && leaf.members.kind === 'values'
      ? leaf.members.values.map(({ value }) => String(value))
      : [];
  });
}
