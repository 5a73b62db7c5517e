import type { Actor } from '#libs/domain';
import { ATHENS, PEOPLE, type PersonKey } from './data/athens.table.js';

/** Somebody of the demonstration's table, as who acts. */
export function actorOf(key: PersonKey): Actor {
  for (const { id: agencyId, people } of ATHENS.agencies) {
    const person = people.find(({ id }) => id === PEOPLE[key]);
    if (person) return { personId: person.id, agencyId, taskForceId: ATHENS.id, standings: person.standings };
  }
  throw new Error(`nobody is called ${key}`);
}
