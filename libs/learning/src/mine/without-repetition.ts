import type { HitDeclaration } from './declaration-sample.js';

/** Two that share so much of what either hits say the same. */
const sameShare = 0.6;

/** Leaves out what hits nearly the same declarations as something before it (P. Jaccard's coefficient, 1901). */
export function withoutRepetition<T>(ordered: readonly T[], hitOf: (one: T) => readonly HitDeclaration[]): T[] {
  const kept: { readonly one: T; readonly hit: ReadonlySet<number> }[] = [];
  for (const one of ordered) {
    const hit = new Set(hitOf(one).map(({ declaration }) => declaration));
    if (!kept.some((other) => overlap(hit, other.hit) >= sameShare)) kept.push({ one, hit });
  }
  return kept.map(({ one }) => one);
}

function overlap(first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  const shared = [...first].filter((one) => second.has(one)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}
