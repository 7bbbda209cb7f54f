import { printCondition, printDefinition, printExpression } from '@tidewaiter/rule-language';
import type { FactDefinition } from '@tidewaiter/rule-language';
import { align } from './align.js';
import type { Found } from './change.js';
import { commentChanges } from './compare-conditions.js';
import { placesOf } from './compare-leaves.js';

/** What changed in the derived facts of a document: by name, in the order after. */
export function compareDefinitions(before: readonly FactDefinition[], after: readonly FactDefinition[]): Found[] {
  const { pairs, removed, added } = align(before, after, {
    keyOf: ({ name }) => name,
    likeness: (one, other) => (valueText(one) === valueText(other) ? 0.9 : 0),
    enough: 0.9,
  });
  const found = (kind: 'definitionAdded' | 'definitionRemoved', definition: FactDefinition | undefined): Found[] => {
    if (!definition) return [];
    const { span } = definition;
    return [{ kind, definition, at: kind === 'definitionAdded' ? { after: span } : { before: span } }];
  };
  return [
    ...pairs.flatMap(([from, to]) => {
      const [old, now] = [before[from], after[to]];
      return old && now ? definitionChanges(old, now) : [];
    }),
    ...removed.flatMap((index) => found('definitionRemoved', before[index])),
    ...added.flatMap((index) => found('definitionAdded', after[index])),
  ];
}

function definitionChanges(before: FactDefinition, after: FactDefinition): Found[] {
  if (printDefinition(before) === printDefinition(after)) return [];
  const at = placesOf(before, after);
  const found: Found[] = commentChanges(before, after);
  if (before.name !== after.name) {
    found.push({ kind: 'definitionNameChanged', before: before.name, after: after.name, at });
  }
  if (valueText(before) !== valueText(after)) {
    const { name } = after;
    found.push({ kind: 'definitionValueChanged', name, before: before.value, after: after.value, at });
  }
  if (found.length > 0 && detailsOf(before) === detailsOf(after)) return found;
  return [...found, { kind: 'definitionDetailsChanged', name: after.name, at }];
}

function valueText({ value }: FactDefinition): string {
  return 'id' in value ? printCondition(value) : printExpression(value);
}

function detailsOf({ title, unit, text, help, clauseComments }: FactDefinition): string {
  return JSON.stringify([title, unit, text, help, clauseComments]);
}
