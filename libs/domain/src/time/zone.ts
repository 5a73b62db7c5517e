import { Temporal } from 'temporal-polyfill';
import { addDays, END_OF_DAY } from './local-date.js';
import { type Promised } from './promised.js';

/**
 * The moment of a promise, in milliseconds since 1970. A time that the clocks skip in spring is the first moment after the
 * gap; one that they show twice in autumn is the first of the two. Without a time it is the end of the day: the first moment
 * of the next one.
 * @throws RangeError for what `Promised` would refuse
 */
export const instantOf = ({ date, time = END_OF_DAY, zone }: Promised): number =>
  clockShows(date, time, zone, 'earlier').epochMilliseconds;

/** As `instantOf`, but of a time that the clocks show twice, the second. */
export const lastInstantOf = ({ date, time = END_OF_DAY, zone }: Promised): number =>
  clockShows(date, time, zone, 'later').epochMilliseconds;

/** What calendar and clock show at a moment in a zone; seconds are left out. */
export function localOf(instant: number, zone: string): { date: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone).toString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

function clockShows(date: string, time: string, zone: string, which: 'earlier' | 'later'): Temporal.ZonedDateTime {
  const [day, clock] = time === END_OF_DAY ? [addDays(date, 1), '00:00'] : [date, time];
  const wanted = Temporal.PlainDateTime.from(`${day}T${clock}`);
  const found = wanted.toZonedDateTime(zone, { disambiguation: which });
  if (found.toPlainDateTime().equals(wanted)) return found;
  // Temporal answers a skipped time by as much earlier or later as the gap is long; what is wanted is where the gap is.
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next') ?? found;
}
