import { vocabularyOf } from '@tidewaiter/declaration';
import { check, type CheckedRuleSet, type ListContents, type Rule, type Vocabulary } from '@tidewaiter/rule-language';

/** The lists every parity test knows, and their members. */
export const lists: ListContents = new Map([
  ['watched_origins', new Set(['CN', 'KR', 'é'])],
  ['watched_codes', new Set(['61091000', '0101210000'])],
  ['nobody', new Set<string>()],
]);

/** The product's own facts, with those lists and one that has no contents. */
export const vocabulary: Vocabulary = vocabularyOf(
  [...lists.keys(), 'not_there'].map((name) => ({ name, label: { en: name, fr: name, ar: name } })),
);

/** The rules as the checker accepts them; undefined when it refuses one. */
export function checkedOrNot(rules: readonly Rule[], known: Vocabulary = vocabulary): CheckedRuleSet | undefined {
  return check({ facts: [], rules, trailingComments: [] }, known).checked;
}

/** The rules as the checker accepts them; throws what it says when it does not. */
export function checked(rules: readonly Rule[], known: Vocabulary = vocabulary): CheckedRuleSet {
  const { checked: accepted, diagnostics } = check({ facts: [], rules, trailingComments: [] }, known);
  if (!accepted) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return accepted;
}
