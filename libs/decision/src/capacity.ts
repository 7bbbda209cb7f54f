import type { Lane } from '@tidewaiter/rule-language';

/** Inspections that an office can do in a day; a lane that is absent has no limit. */
export interface Capacity {
  readonly red?: number | undefined;
  readonly yellow?: number | undefined;
}

/**
 * Where a declaration stands among those of its office and day that ask for a lane, in the order they came: the first has
 * place 1. Rules and the random stream take places too, though they never wait for one.
 */
export interface Places {
  readonly red?: number | undefined;
  readonly yellow?: number | undefined;
}

/** What an office can do in a day, and where the declaration stands in it. */
export interface Room {
  readonly capacity?: Capacity | undefined;
  /** Absent: nobody has counted, so there is room. */
  readonly places?: Places | undefined;
}

/** What offices can do in a day, by office code; those not named have no limit. */
export type Capacities = Readonly<Record<string, Capacity>>;

/** What the office can do; undefined where it has no limit. */
export function capacityOf(
  { capacities }: { readonly capacities?: Capacities | undefined },
  office: string | undefined,
): Capacity | undefined {
  return office !== undefined && capacities !== undefined && Object.hasOwn(capacities, office)
    ? capacities[office]
    : undefined;
}

/** The lane that points and score get of the one they ask for: red while there is room, then yellow, then green. */
export function withinRoom(asked: Lane, room: Room): Lane {
  const lane = asked === 'red' && !fits('red', room) ? 'yellow' : asked;
  return lane === 'yellow' && !fits('yellow', room) ? 'green' : lane;
}

function fits(lane: 'red' | 'yellow', { capacity, places }: Room): boolean {
  const [most, place] = [capacity?.[lane], places?.[lane]];
  return most === undefined || place === undefined || place <= most;
}
