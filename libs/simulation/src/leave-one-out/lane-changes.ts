import { askedOf, askedWithout } from './asked-without.js';
import type { Ground } from './ground.js';
import { placesOfDay, type Asked } from './lanes-of-day.js';

/** Told of a declaration that goes to another lane, by the lane's strictness. */
export type TakeChange = (declaration: number, lane: number) => void;

/** The declarations that change lane when a rule does not count, those on the same office's day too. */
export function laneChanges(ground: Ground, rule: number, take: TakeChange): void {
  const { dayStarts, hitBy, standings } = ground;
  const { day, lane } = standings;
  const without = askedWithout(ground, rule);
  const told = (declaration: number, is: number): void => {
    if (is !== lane[declaration]) take(declaration, is);
  };
  const hits = hitBy[rule] ?? new Uint32Array();
  for (let at = 0; at < hits.length;) {
    const today = day[hits[at] ?? 0] ?? 0;
    const changed = new Map<number, Asked>();
    for (; at < hits.length && day[hits[at] ?? 0] === today; at += 1) {
      const declaration = hits[at] ?? 0;
      const asked = without(declaration);
      if (!isSame(asked, askedOf(ground, declaration))) changed.set(declaration, asked);
    }
    if (changed.size > 0)
      lanesOfDay(ground, { from: dayStarts[today] ?? 0, to: dayStarts[today + 1] ?? 0, changed }, told);
  }
}

function isSame(one: Asked, other: Asked): boolean {
  return one.mandatory === other.mandatory && one.wanted === other.wanted;
}

interface ChangedDay {
  readonly from: number;
  readonly to: number;
  readonly changed: ReadonlyMap<number, Asked>;
}

function lanesOfDay(ground: Ground, { changed, from, to }: ChangedDay, told: TakeChange): void {
  const number = ground.standings.office[from] ?? 0;
  if (number === 0) {
    for (const [declaration, { mandatory, wanted }] of changed) told(declaration, Math.max(mandatory, wanted));
    return;
  }
  const place = placesOfDay(ground.limits[number] ?? { red: Infinity, yellow: Infinity });
  for (let declaration = from; declaration < to; declaration += 1) {
    told(declaration, place(changed.get(declaration) ?? askedOf(ground, declaration)));
  }
}
