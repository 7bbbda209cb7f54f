import { irregular } from '@tidewaiter/history';
import { combine } from '@tidewaiter/rule-index';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import { lanesByStrictness, leastSelected } from '../strictness.js';
import { lanesWithRule, type EditedHits } from './lanes-with-rule.js';
import type { LensGround } from './lens-ground.js';
import type { OtherRules } from './other-rules.js';
import { placesIn } from './places-in.js';

/** Declarations by lane before (outer) and after (inner). */
export type LaneMatrix = Readonly<Record<Lane, Readonly<Record<Lane, number>>>>;

/** How the lanes differ when the release has the rule as it is written now. */
export interface LaneChange {
  readonly matrix: LaneMatrix;
  readonly newlyRed: number;
  readonly newlyYellow: number;
  /** Red or yellow before, neither after. */
  readonly noLongerSelected: number;
  /** Known irregular declarations newly selected, and no longer selected. */
  readonly findsGained: number;
  readonly findsLost: number;
}

/** Only a declaration that the rule hits now, or hit before, can change its lane. */
export function laneChange(ground: LensGround, others: OtherRules, hit: EditedHits): LaneChange {
  const { released } = others;
  const { after, before } = lanesWithRule(others, hit);
  const { results } = ground.columns.outcomes;
  const counts = countStays(others.countsBefore);
  const finds = { gained: 0, lost: 0 };
  for (const at of placesIn(combine('any', [hit.applied, ...(released ? [released.applied] : [])]))) {
    const [was, is] = [before(at), after(at)];
    if (was === is) continue;
    move(counts, was, is);
    if (results[at] !== irregular) continue;
    if (was < leastSelected && is >= leastSelected) finds.gained += 1;
    if (was >= leastSelected && is < leastSelected) finds.lost += 1;
  }
  return { ...figuresOf(counts), findsGained: finds.gained, findsLost: finds.lost };
}

const size = lanes.length;

/** By strictness before × after; nothing has changed yet. */
function countStays(before: readonly number[]): Float64Array {
  const counts = new Float64Array(size * size);
  for (const [strictness, declarations] of before.entries()) counts[strictness * (size + 1)] = declarations;
  return counts;
}

function move(counts: Float64Array, was: number, is: number): void {
  counts[was * (size + 1)] = (counts[was * (size + 1)] ?? 0) - 1;
  counts[was * size + is] = (counts[was * size + is] ?? 0) + 1;
}

function figuresOf(counts: Float64Array): Pick<LaneChange, 'matrix' | 'newlyRed' | 'newlyYellow' | 'noLongerSelected'> {
  const cell = (before: Lane, after: Lane): number =>
    counts[lanesByStrictness.indexOf(before) * size + lanesByStrictness.indexOf(after)] ?? 0;
  const sum = (from: readonly Lane[], to: readonly Lane[]): number =>
    from.flatMap((before) => to.map((after) => cell(before, after))).reduce((total, count) => total + count, 0);
  const row = (before: Lane) => Object.fromEntries(lanes.map((after) => [after, cell(before, after)]));
  return {
    matrix: Object.fromEntries(lanes.map((before) => [before, row(before)])) as Record<Lane, Record<Lane, number>>,
    newlyRed: sum(['yellow', 'blue', 'green'], ['red']),
    newlyYellow: sum(['red', 'blue', 'green'], ['yellow']),
    noLongerSelected: sum(['red', 'yellow'], ['blue', 'green']),
  };
}
