import { strictnessOf } from '../strictness.js';

const [red, yellow, green] = (['red', 'yellow', 'green'] as const).map(strictnessOf) as [number, number, number];

/** How strict a lane a declaration asks for: whatever the room, and where there is room. */
export interface Asked {
  readonly mandatory: number;
  readonly wanted: number;
}

/** Inspections that an office can do in a day; infinite where it has no limit. */
export interface Most {
  readonly red: number;
  readonly yellow: number;
}

/** Gives declarations of an office's day their lanes, one after the other as they take places. As `room-sql` does. */
export function placesOfDay(most: Most): (asked: Asked) => number {
  let reds = 0;
  let yellows = 0;
  return ({ mandatory, wanted }) => {
    if (Math.max(mandatory, wanted) === red) reds += 1;
    const first = wanted === red && reds > most.red ? yellow : wanted;
    if (Math.max(mandatory, first) === yellow) yellows += 1;
    const granted = first === yellow && yellows > most.yellow ? green : first;
    return Math.max(mandatory, granted);
  };
}
