import { AGENCIES, ATHENS, type AgencyKey, PEOPLE, type PersonKey } from './athens.table.js';

const KEYS = Object.keys(AGENCIES) as AgencyKey[];

/** The agency that somebody works for, by its word. */
export function agencyOf(person: PersonKey): AgencyKey {
  const agency = ATHENS.agencies.find(({ people }) => people.some(({ id }) => id === PEOPLE[person]));
  const key = KEYS.find((one) => AGENCIES[one] === agency?.id);
  if (!key) throw new Error(`nobody is called ${person}`);
  return key;
}
