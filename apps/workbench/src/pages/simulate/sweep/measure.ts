import type { SweepPoint } from '../../../api/sweep-queries.js';
import type { TextKey } from '../../../i18n/texts.js';

/** What the curve of a sweep shows. */
export const measures = ['finds', 'selected', 'precision', 'duty'] as const;
export type Measure = (typeof measures)[number];

interface MeasureOf {
  readonly name: TextKey;
  /** Undefined below the floor. */
  readonly of: (point: SweepPoint) => number | undefined;
  readonly interval?: (point: SweepPoint) => readonly [number, number] | undefined;
}

export const measureOf: Readonly<Record<Measure, MeasureOf>> = {
  finds: { name: 'sweeps.finds', of: ({ knownHit }) => knownHit },
  selected: { name: 'simulationResult.selected', of: ({ selected }) => selected },
  precision: {
    name: 'simulationResult.precision',
    of: ({ precision }) => precision.rate,
    interval: ({ precision: { high, low } }) => (low === undefined || high === undefined ? undefined : [low, high]),
  },
  duty: { name: 'simulationResult.duty', of: ({ duty }) => duty },
};
