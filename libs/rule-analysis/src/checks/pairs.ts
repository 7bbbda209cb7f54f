import type { Study } from '../study.js';
import { insides } from './overlap.js';
import type { Inside, Overlap } from './overlap.js';

/** The inclusions of a study with what they mean: computed once, read by several checks. */
export interface Pairs {
  readonly insides: readonly Inside[];
  readonly of: number;
  readonly undecided: number;
}

const known = new WeakMap<Study, Pairs>();

export function pairsOf(study: Study): Pairs {
  const before = known.get(study);
  if (before) return before;
  let [of, undecided] = [0, 0];
  const found = insides(study, (verdict) => {
    of += 1;
    if (verdict.is === 'undecided') undecided += 1;
    return verdict;
  });
  const pairs = { insides: found, of, undecided };
  known.set(study, pairs);
  return pairs;
}

const weight = { duplicate: 0, conflict: 1, 'no-effect': 2, 'double-counting': 3, subsumed: 4 } as const;

/** For each inner rule the inclusions that mean this, unless one of them means something graver. */
export function insidesMeaning(overlap: Overlap, study: Study): Inside[] {
  const all = pairsOf(study).insides.filter((one) => one.overlap !== undefined);
  const gravest = new Map<number, number>();
  for (const { inner, overlap: own } of all) {
    if (own) gravest.set(inner.index, Math.min(weight[own], gravest.get(inner.index) ?? weight.subsumed));
  }
  const matching = all.filter((one) => one.overlap === overlap && gravest.get(one.inner.index) === weight[overlap]);
  const seen = new Set<number>();
  return matching.filter(({ inner }) => !seen.has(inner.index) && seen.add(inner.index));
}
