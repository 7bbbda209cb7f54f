import { compileRows } from '@tidewaiter/rule-index';
import type { ListContents } from '@tidewaiter/rule-language';
import type { Candidate } from './candidate.js';
import { checkedDrafts } from './draft-rules.js';
import type { Examined } from './examined.js';

/** A candidate with the examined items it hits, as the language evaluates it: ascending numbers. */
export interface Measured extends Candidate {
  readonly items: Int32Array;
}

/** Evaluates candidates on the examined items. Of those that hit the same items the shortest is kept. */
export function membersOf(candidates: readonly Candidate[], examined: Examined, lists: ListContents): Measured[] {
  const distinct = [...new Map(candidates.map((one) => [keyOf(one), one])).values()];
  const conditions = new Map(distinct.map((one) => [one.condition, one]));
  const rules = [...conditions.values()];
  const driver = compileRows(checkedDrafts(rules, lists), lists, { sample: examined.rows.slice(0, 2000) });
  const hits = rules.map((): number[] => []);
  examined.rows.forEach((row, item) => {
    for (const rule of driver.hits(row)) hits[rule]?.push(item);
  });
  const items = new Map(rules.map(({ condition }, rule) => [condition, Int32Array.from(hits[rule] ?? [])]));
  const measured = distinct.map((one) => ({ ...one, items: items.get(one.condition) ?? new Int32Array() }));
  return withoutTwins(measured);
}

function keyOf({ condition, miner, target }: Candidate): string {
  return `${miner} ${target} ${condition}`;
}

function withoutTwins(measured: readonly Measured[]): Measured[] {
  const shortestFirst = [...measured].sort(
    (a, b) => a.condition.length - b.condition.length || (a.condition < b.condition ? -1 : 1),
  );
  const seen = new Set<string>();
  return shortestFirst.filter(({ items, miner, target }) => {
    const key = `${miner} ${target} ${items.join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
