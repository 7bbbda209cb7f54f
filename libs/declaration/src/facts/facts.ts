import type { Fact, ListName, Vocabulary } from '@tidewaiter/rule-language';
import { computedFacts } from './computed-facts.js';
import { countedFacts, headerFacts } from './header-facts.js';
import { inspectionFacts, itemFacts } from './item-facts.js';
import { partyFacts } from './party-facts.js';
import { profileFacts } from './profile-facts.js';

/** What a declaration states about itself and its parties. */
export const headerFields = [...headerFacts, ...partyFacts] as const;

/** What a declaration states about each item. */
export const itemFields = itemFacts;

/** The facts table: everything a rule, a model, a column or a screen may name, in the order screens list it. */
export const facts: readonly Fact[] = [
  ...headerFields,
  ...countedFacts,
  ...itemFields,
  ...inspectionFacts,
  ...computedFacts,
  ...profileFacts,
];

const factsByName: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.name, fact]));

/** The row of the table with this name, if there is one. */
export function factNamed(name: string): Fact | undefined {
  return factsByName.get(name);
}

/** What rules may name, given the lists that exist. */
export function vocabularyOf(lists: Iterable<ListName>): Vocabulary {
  return { facts: factsByName, lists: new Map([...lists].map((list) => [list.name, list])) };
}
