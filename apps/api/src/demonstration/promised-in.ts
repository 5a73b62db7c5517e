import type { Promised } from '#libs/domain';
import type { Due } from './data/agreed.js';
import type { Moment } from './data/talk.js';

const ZONE = 'Europe/Athens';

/** The day in Athens that lies so many days from today, by the same calendar as everything that is told. */
export function promisedIn([inDays, time]: Due, instantOf: (moment: Moment) => number): Promised {
  const day = new Date(instantOf([-inDays, '12:00']));
  return { date: new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(day), time, zone: ZONE };
}
