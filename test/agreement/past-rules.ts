import fc from 'fast-check';
import { check, type CheckedRule } from '@tidewaiter/rule-language';
import { ruleGenerators } from '../support/rule-generators.js';
import { readTheme, themes } from '../support/starter-pack.js';
import type { Past } from './past.js';

/** The rules of the starter pack. */
export async function starterRules({ knowledge }: Past): Promise<readonly CheckedRule[]> {
  const documents = await Promise.all(themes.map(readTheme));
  const rules = documents.flatMap((document) => document.rules);
  return check({ facts: [], rules, trailingComments: [] }, knowledge.vocabulary).checked?.rules ?? [];
}

/** Random rules on facts that history has, those that the check accepts. */
export function randomRules(
  { knowledge: { vocabulary } }: Past,
  { count, seed }: { readonly count: number; readonly seed: number },
): CheckedRule[] {
  const facts = [...vocabulary.facts].filter(([, fact]) => fact.source !== 'score' && fact.definition === undefined);
  const { rule } = ruleGenerators({ ...vocabulary, facts: new Map(facts) });
  return fc.sample(rule, { numRuns: count, seed }).flatMap((one, index) => {
    const document = { facts: [], rules: [{ ...one, ruleId: `R-${index}` }], trailingComments: [] };
    return check(document, vocabulary).checked?.rules ?? [];
  });
}
