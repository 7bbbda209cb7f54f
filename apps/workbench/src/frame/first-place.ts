import type { Person } from '../api/session.js';
import { places } from '../commands/places.js';
import type { Place } from '../commands/places.js';

/** Where a person begins: the first place their role may open. */
export function firstPlaceFor(person: Pick<Person, 'permissions'>): Place['to'] {
  return places.find(({ permission }) => person.permissions.includes(permission))?.to ?? '/decisions';
}
