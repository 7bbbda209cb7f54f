import { irregular } from '@tidewaiter/history';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import { lanesByStrictness, leastSelected } from '../strictness.js';
import type { HitGroup } from './hit-tally.js';
import type { TraitGroup } from './traits.js';

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

/** Of all declarations, and of those that the rule hits: every other one has the lane that it has without the rule. */
export function laneChange(all: readonly TraitGroup[], hits: readonly HitGroup[]): LaneChange {
  const moves = [
    ...all.map((group) => ({ ...group, after: group.without })),
    ...hits.flatMap((group) => [
      { ...group, after: group.without, declarations: -group.declarations },
      { ...group, after: group.after },
    ]),
  ];
  const counts = new Float64Array(size * size);
  const finds = { gained: 0, lost: 0 };
  for (const { after, before, declarations, result } of moves) {
    counts[before * size + after] = (counts[before * size + after] ?? 0) + declarations;
    if (result !== irregular) continue;
    if (before < leastSelected && after >= leastSelected) finds.gained += declarations;
    if (before >= leastSelected && after < leastSelected) finds.lost += declarations;
  }
  return { ...figuresOf(counts), findsGained: finds.gained, findsLost: finds.lost };
}

const size = lanes.length;

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
