import { addDays } from '../time/local-date.js';
import { type Promised } from '../time/promised.js';
import { addWorkingDays, type WorkCalendar } from '../time/work-calendar.js';
import { addWorkingMinutes } from '../time/working-time.js';
import { instantOf } from '../time/zone.js';
import { type RungOffset } from './ladder.js';

const MINUTE = 60_000;

/**
 * The moment of a rung, in milliseconds since 1970: first the days, which keep the promised time, then hours and minutes. On
 * the working clock it is always a moment at which people work, on the other it may be any.
 */
export function rungAt(
  { clock, days = 0, hours = 0, minutes = 0 }: RungOffset,
  due: Promised,
  calendar: WorkCalendar,
): number {
  const more = hours * 60 + minutes;
  if (clock === 'wall') return instantOf({ ...due, date: addDays(due.date, days) }) + more * MINUTE;
  return addWorkingMinutes(calendar, instantOf(addWorkingDays(calendar, due, days)), more);
}
