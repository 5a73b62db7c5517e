import { addDays } from './local-date.js';
import { mustWork, neverWorks, isWorkingDay, type WorkCalendar } from './work-calendar.js';
import { instantOf, localOf } from './zone.js';

const MINUTE = 60_000;
/** The most working minutes that anything is moved by, either way: those of a year that never sleeps. */
export const WORKING_MINUTES_MAX = 366 * 24 * 60;
/** After so many days without a minute of work there will be none. */
const IDLE_DAYS_MAX = 380;

/** The first moment at or after a moment at which people work. */
export const nextWorkingMoment = (calendar: WorkCalendar, instant: number): number =>
  addWorkingMinutes(calendar, instant, 0);

/**
 * The working moment that lies so many minutes of work after a moment, or before it; the clock stands still while nobody
 * works. The answer is always a moment at which people work: an hour after four on Friday, where work ends at five, is when
 * it begins on Monday. Minutes are those that pass, so a day on which the clocks change is shorter or longer.
 * @param instant milliseconds since 1970
 * @param minutes at most `WORKING_MINUTES_MAX` either way
 * @throws Refusal `invalid_input` when the calendar never works
 */
export function addWorkingMinutes(calendar: WorkCalendar, instant: number, minutes: number): number {
  if (!(Math.abs(minutes) <= WORKING_MINUTES_MAX))
    throw new RangeError(`${minutes} is no number of working minutes up to ${WORKING_MINUTES_MAX}`);
  mustWork(calendar);
  return minutes < 0 ? back(calendar, instant, -minutes * MINUTE) : ahead(calendar, instant, minutes * MINUTE);
}

function ahead(calendar: WorkCalendar, instant: number, length: number): number {
  let left = length;
  for (const { start, end } of hours(calendar, instant, 1)) {
    const begin = Math.max(start, instant);
    if (begin + left < end) return begin + left;
    left -= Math.max(0, end - begin);
  }
  throw neverWorks();
}

function back(calendar: WorkCalendar, instant: number, length: number): number {
  let left = length;
  for (const { start, end } of hours(calendar, instant, -1)) {
    const finish = Math.min(end, instant);
    if (finish - left >= start) return finish - left;
    left -= Math.max(0, finish - start);
  }
  throw neverWorks();
}

/** The hours worked on each day, from about a moment on, one way; ends when there is nothing more to be had. */
function* hours(calendar: WorkCalendar, instant: number, way: 1 | -1): Generator<{ start: number; end: number }> {
  const { zone, from, to } = calendar;
  // One day before the moment's own: a day of the calendar may begin before the one before it has ended, where clocks go back at midnight.
  let date = addDays(localOf(instant, zone).date, -way);
  for (let idle = 0; idle < IDLE_DAYS_MAX; idle++, date = addDays(date, way)) {
    if (!isWorkingDay(calendar, date)) continue;
    const start = instantOf({ date, time: from, zone });
    const end = instantOf({ date, time: to, zone });
    // A change of the clocks can swallow all the hours of a day.
    if (start >= end) continue;
    idle = -1;
    yield { start, end };
  }
}
