import { isDeepStrictEqual } from 'node:util';
import type { PastOutcomes } from '@tidewaiter/history';
import type { Bitmap } from '@tidewaiter/rule-index';
import type { AskedByHit } from './asked-by-hit.js';
import { sharedWith, type Company } from './company.js';
import { has } from './lens-ground.js';
import { placesIn } from './places-in.js';
import { laneWithout, mostTraits, traitsOf, type TraitGroup } from './traits.js';

/** Declarations that an edited rule hits, those whose hit counts, and what each such hit asks for. */
export interface EditedHits {
  readonly declarations: Bitmap;
  /** The same by their places. */
  readonly places: Uint32Array;
  readonly applied: Bitmap;
  readonly asked: AskedByHit;
}

/** Declarations that an edited rule hits, of the same traits, of which the rule makes the same. */
export interface HitGroup extends TraitGroup {
  /** Strictness of the lane with the rule. */
  readonly after: number;
  readonly isApplied: boolean;
}

/** The hits of an edited rule, counted by everything that its figures ask of them. */
export interface HitTally {
  readonly groups: readonly HitGroup[];
  /** By other rule the declarations that it hits too. */
  readonly shared: Float64Array;
  readonly dutyCents: number;
  readonly valueCents: number;
}

/** By declaration what there is to count. */
export interface Countable {
  readonly traits: Uint8Array;
  readonly company: Company;
  readonly outcomes: PastOutcomes;
  /** Strictness of the lane of a declaration where a hit counts. */
  readonly lanesWith: (asked: AskedByHit) => (at: number) => number;
}

/**
 * Counts hits, all figures in one pass. What was counted last is remembered, and only declarations that the next question
 * hits otherwise are counted again: declarations and cents are whole, so that nothing is rounded on the way.
 */
export function hitTallies(countable: Countable): (hits: EditedHits) => HitTally {
  let last: { readonly hits: EditedHits; readonly counter: Counter } | undefined;
  return (hits) => {
    const isAskedAlike = last !== undefined && isDeepStrictEqual(last.hits.asked, hits.asked);
    const changed = last && isAskedAlike ? placesIn(changesBetween(last.hits, hits)) : undefined;
    if (last && changed && changed.length <= hits.places.length) {
      for (const at of changed) {
        if (has(last.hits.declarations, at)) last.counter.count(at, last.hits.applied, -1);
        if (has(hits.declarations, at)) last.counter.count(at, hits.applied, 1);
      }
      last = { hits, counter: last.counter };
    } else {
      last = { hits, counter: counterOf(countable, hits.asked) };
      for (const at of hits.places) last.counter.count(at, hits.applied, 1);
    }
    return last.counter.tally();
  };
}

/** Declarations that are hit or not, or where the hit counts or not, otherwise than before. */
function changesBetween(before: EditedHits, after: EditedHits): Bitmap {
  const changes = new Uint32Array(after.declarations.length);
  for (let word = 0; word < changes.length; word++) {
    const hit = (before.declarations[word] ?? 0) ^ (after.declarations[word] ?? 0);
    changes[word] = hit | ((before.applied[word] ?? 0) ^ (after.applied[word] ?? 0));
  }
  return changes;
}

interface Counter {
  /** Adds a declaration so many times. */
  readonly count: (at: number, applied: Bitmap, times: 1 | -1) => void;
  readonly tally: () => HitTally;
}

function counterOf({ company, lanesWith, outcomes, traits }: Countable, asked: AskedByHit): Counter {
  const laneWith = lanesWith(asked);
  const groups = new Uint32Array(8 * mostTraits);
  const sets = new Uint32Array(company.parents.length);
  const { dutyCents, valueCents } = outcomes;
  const cents = { duty: 0, value: 0 };
  return {
    count(at, applied, times) {
      const packed = traits[at] ?? 0;
      const isApplied = has(applied, at);
      const group = packed + mostTraits * (isApplied ? 4 + laneWith(at) : laneWithout(packed));
      groups[group] = (groups[group] ?? 0) + times;
      const set = company.sets[at] ?? 0;
      sets[set] = (sets[set] ?? 0) + times;
      cents.duty += times * (dutyCents[at] ?? 0);
      cents.value += times * (valueCents[at] ?? 0);
    },
    tally: () => ({
      groups: groupsIn(groups),
      shared: sharedWith(company, sets),
      dutyCents: cents.duty,
      valueCents: cents.value,
    }),
  };
}

function groupsIn(counts: Uint32Array): HitGroup[] {
  const found: HitGroup[] = [];
  counts.forEach((declarations, group) => {
    if (declarations === 0) return;
    const made = Math.floor(group / mostTraits);
    found.push({ ...traitsOf(group % mostTraits), after: made & 3, isApplied: made >= 4, declarations });
  });
  return found;
}
