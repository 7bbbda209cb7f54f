import { declarationOf, headerFields, itemFields, vocabularyOf } from '@tidewaiter/declaration';
import { factsOf, type PreparedRelease } from '@tidewaiter/decision';
import { generateCases, type CaseSetting, type GeneratedCase } from '@tidewaiter/rule-analysis';
import type { CheckedRule, FactRow } from '@tidewaiter/rule-language';

const stated: ReadonlySet<string> = new Set([...headerFields, ...itemFields].map(({ name }) => name));
const mostCases = 8;
const drawOfCases = 0.5;

/** A few declarations at the borders of a draft, begun from items it hits. */
export function draftCases(rule: CheckedRule, release: PreparedRelease, starts: readonly FactRow[]): GeneratedCase[] {
  // No draft reads the score, and computing it for every row that is tried would take long.
  const { model: _, ...unscored } = release;
  const setting: CaseSetting = {
    vocabulary: vocabularyOf([]),
    lists: release.lists,
    stated,
    complete: (row) => factsOf(unscored, declarationOf([row]), { draw: drawOfCases }).rows[0] ?? row,
  };
  return someOfBoth(generateCases(rule, setting, starts));
}

/** The first of those that hit and of those that miss, half of each where there are enough, in their order. */
function someOfBoth(cases: readonly GeneratedCase[]): GeneratedCase[] {
  const [hits, misses] = [cases.filter((one) => one.hits), cases.filter((one) => !one.hits)];
  const half = mostCases / 2;
  const kept = new Set([
    ...hits.slice(0, Math.max(half, mostCases - misses.length)),
    ...misses.slice(0, Math.max(half, mostCases - hits.length)),
  ]);
  return cases.filter((one) => kept.has(one));
}
