import type { Capacity, SelectionPolicy } from '@tidewaiter/decision';
import type { SimulationSummary } from '../simulations/simulation.entity.js';

type Displaced = NonNullable<SimulationSummary['candidate']['displaced']>;

/** What a candidate's policy and figures say of the room at the offices. */
export interface WithCapacity {
  readonly policy: SelectionPolicy;
  readonly summary: SimulationSummary;
}

/** Room a day of each office that has a limit, by office. */
export function roomsOf({ capacities = {} }: SelectionPolicy): ({ readonly office: string } & Capacity)[] {
  return Object.entries(capacities)
    .map(([office, capacity]) => ({ office, ...capacity }))
    .toSorted((a, b) => (a.office < b.office ? -1 : 1));
}

/** What found no room on each side; none where no side knows limits. */
export function displacedOf({
  policy,
  summary,
}: WithCapacity): ({ readonly side: 'baseline' | 'candidate' } & Displaced)[] {
  const sides = (['baseline', 'candidate'] as const).flatMap((side) => {
    const { displaced } = summary[side];
    return displaced === undefined ? [] : [{ side, ...displaced }];
  });
  const isLimited = roomsOf(policy).length > 0 || sides.some(({ declarations }) => declarations > 0);
  return isLimited ? sides : [];
}
