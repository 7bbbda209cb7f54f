import { createContext, useContext } from 'react';

/** How many declarations are left after each condition of a rule, by the id of the condition's node. */
type LiveCounts = ReadonlyMap<string, number>;

/** Counts the declarations a rule text selects, condition by condition; undefined while it does not know. */
type CountConditions = (ruleText: string) => LiveCounts | undefined;

/** Where nobody counts, the editor shows no figures rather than invented ones. */
export const CountContext = createContext<CountConditions>(() => undefined);

/** The counts that the text face writes behind the conditions of a rule. */
export function useLiveCounts(ruleText: string): LiveCounts | undefined {
  return useContext(CountContext)(ruleText);
}
