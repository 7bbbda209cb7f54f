import type { Completion } from './completion.js';
import { findRank } from './search-words.js';

/** As many as a person looks through; typing on brings up the others. */
const mostOffered = 300;

const alphabetical: ReadonlySet<Completion['kind']> = new Set(['fact', 'list', 'control']);

/**
 * The completions that what is typed finds, best first: those that begin so, then those with a word that does; among
 * equals the kinds in the order offered, what is used more, then names by alphabet and anything else as offered.
 */
export function rankCompletions(
  items: readonly Completion[],
  typed: string,
  usage: ReadonlyMap<string, number> | undefined,
): Completion[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const ranked = items.flatMap((item, index) => {
    const rank = findRank(typed, item.found.name, item.found.words);
    if (rank === undefined) return [];
    return [{ item, rank, kind: kinds.indexOf(item.kind), uses: usage?.get(item.found.name) ?? 0, index }];
  });
  ranked.sort(
    (a, b) => a.rank - b.rank || a.kind - b.kind || b.uses - a.uses || byName(a.item, b.item) || a.index - b.index,
  );
  return ranked.slice(0, mostOffered).map(({ item }) => item);
}

function byName(a: Completion, b: Completion): number {
  if (!alphabetical.has(a.kind)) return 0;
  return a.found.name < b.found.name ? -1 : a.found.name > b.found.name ? 1 : 0;
}
