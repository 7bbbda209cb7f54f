import type { Bitmap } from '@tidewaiter/rule-index';
import { placesIn } from './places-in.js';

/**
 * Which rules hit each declaration. Declarations hit by the same rules have the same set, and a set is another one and a
 * rule: what declarations of a set are counted for, its rule and the other set are counted for too.
 */
export interface Company {
  readonly rules: number;
  /** By declaration its set; 0 is the empty one. */
  readonly sets: Uint32Array;
  /** By set the one that it is made of, which has a smaller number, and the rule that comes to it. */
  readonly parents: readonly number[];
  readonly joining: readonly number[];
}

/** The company in which rules with these hits leave so many declarations. */
export function companyOf(hits: readonly Bitmap[], declarations: number): Company {
  const sets = new Uint32Array(declarations);
  const [parents, joining]: [number[], number[]] = [[0], [0]];
  hits.forEach((bitmap, rule) => {
    const joined = new Uint32Array(parents.length);
    for (const at of placesIn(bitmap)) {
      const from = sets[at] ?? 0;
      if (joined[from] === 0) {
        joined[from] = parents.push(from) - 1;
        joining.push(rule);
      }
      sets[at] = joined[from] ?? 0;
    }
  });
  return { rules: hits.length, sets, parents, joining };
}

/** By rule how many declarations it hits of those counted by their sets. */
export function sharedWith({ joining, parents, rules }: Company, bySet: Uint32Array): Float64Array {
  const counts = bySet.slice();
  const shared = new Float64Array(rules);
  for (let set = parents.length - 1; set > 0; set--) {
    const count = counts[set] ?? 0;
    const rule = joining[set] ?? 0;
    const parent = parents[set] ?? 0;
    shared[rule] = (shared[rule] ?? 0) + count;
    counts[parent] = (counts[parent] ?? 0) + count;
  }
  return shared;
}
