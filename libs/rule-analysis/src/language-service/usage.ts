import { expressionsOf, leavesOf, listsOf, type Condition, type Document } from '@tidewaiter/rule-language';

/** How often each fact, list, control, reason and written value occurs in the rules of a document. */
export function usageOf(document: Document): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  const count = (name: string): unknown => usage.set(name, (usage.get(name) ?? 0) + 1);
  for (const { condition, outcome } of document.rules) {
    namesOf(condition).forEach(count);
    outcome.controls.forEach(count);
    if (outcome.reason) count(outcome.reason.code);
  }
  return usage;
}

function namesOf(condition: Condition): string[] {
  const parts = expressionsOf(condition).flatMap((part) => {
    if (part.kind === 'fact') return [part.name];
    return part.kind === 'text' ? [part.value] : [];
  });
  const values = leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind === 'prefix') return leaf.prefixes.map(({ value }) => String(value));
    return leaf.kind === 'member' && leaf.members.kind === 'values'
      ? leaf.members.values.map(({ value }) => String(value))
      : [];
  });
  return [...parts, ...values, ...listsOf(condition)];
}
