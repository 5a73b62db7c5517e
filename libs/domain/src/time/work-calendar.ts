import { isTimeZone } from '../people/place.js';
import { Refusal } from '../errors.js';
import { addDays, END_OF_DAY, isLocalDate, isLocalTime, weekdayOf } from './local-date.js';
import { type Promised } from './promised.js';

/** When people work: the same hours on some days of the week, save the days on which they are closed. */
export interface WorkCalendar {
  /** Whose clock `from` and `to` are read on. */
  zone: string;
  /** Monday is 1, Sunday 7. */
  weekdays: readonly number[];
  /** `HH:MM`. */
  from: string;
  /** `HH:MM`, the first minute that is not worked any more; `24:00` for the end of the day. */
  to: string;
  /** Days `YYYY-MM-DD` on which nobody works: holidays, and what an agency closes for. */
  closed: ReadonlySet<string>;
}

/** Which days are worked; the hours do not matter. */
export type WorkingDays = Pick<WorkCalendar, 'weekdays' | 'closed'>;

/** The most days that a calendar may be closed, all years together. */
export const CLOSED_MAX = 10_000;
/** The most working days that anything is moved by, either way. */
export const WORKING_DAYS_MAX = 366;
/** Somewhere in so many days there is a worked one. It leaves room for the week before and after a year that is closed. */
const SEARCHED_DAYS = 380;
const CLOSED_IN_A_ROW_MAX = 366;
const SHORTEST_DAY_MINUTES = 60;

const NO_DAY = 'Choose at least one day of the week on which people work.';
const NO_HOURS = 'Work must end at least an hour after it begins on the same day.';
const NEVER = 'Nobody works for a whole year in this calendar. Open at least one day.';

export const isWorkingDay = ({ weekdays, closed }: WorkingDays, date: string): boolean =>
  weekdays.includes(weekdayOf(date)) && !closed.has(date);

/**
 * The same time so many working days later, or earlier. A day that is not worked counts as the next worked one: nought moves
 * Saturday to Monday, one to Tuesday, minus one to Friday. So more days are always later, whatever day is promised. The days
 * are those of the promise's own zone.
 * @param days a whole number, at most `WORKING_DAYS_MAX` either way
 * @throws Refusal `invalid_input` when the calendar never works
 */
export function addWorkingDays(calendar: WorkCalendar, promised: Promised, days: number): Promised {
  if (!(Number.isInteger(days) && Math.abs(days) <= WORKING_DAYS_MAX))
    throw new RangeError(`${days} is no number of working days up to ${WORKING_DAYS_MAX}`);
  mustWork(calendar);
  let date = workedDayFrom(calendar, promised.date, 1);
  const way = Math.sign(days);
  for (let left = Math.abs(days); left > 0; left--) date = workedDayFrom(calendar, addDays(date, way), way);
  return { ...promised, date };
}

/**
 * The first worked day at or after a day, or with -1 at or before it.
 * @throws Refusal `invalid_input` when there is none within a year
 */
export function workedDayFrom(days: WorkingDays, date: string, way: number): string {
  let found = date;
  for (let looked = 0; looked < SEARCHED_DAYS; looked++, found = addDays(found, way))
    if (isWorkingDay(days, found)) return found;
  throw neverWorks(NEVER);
}

/** What is wrong with a calendar, in sentences that say what to do; nothing if it can be reckoned with. */
export function wrongInCalendar(calendar: WorkCalendar): string[] {
  const { zone, weekdays, closed } = calendar;
  const wrong: string[] = [];
  if (!isTimeZone(zone)) wrong.push('Choose a time zone, such as Europe/Athens.');
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    wrong.push('Days of the week are 1 for Monday to 7 for Sunday.');
  wrong.push(...wrongInWeek(calendar));
  if (closed.size > CLOSED_MAX) wrong.push(`Close at most ${CLOSED_MAX} days.`);
  else if (![...closed].every(isLocalDate)) wrong.push('A closed day is a day of the calendar, such as 2027-12-25.');
  else if (!wrong.length && closedForAYear(calendar)) wrong.push(NEVER);
  return wrong;
}

/** @throws Refusal `invalid_input` for a week in which nobody ever works */
export function mustWork(calendar: WorkCalendar): void {
  const wrong = wrongInWeek(calendar);
  if (wrong.length) throw neverWorks(...wrong);
}

export const neverWorks = (...sentences: string[]): Refusal =>
  new Refusal('invalid_input', { calendar: sentences.length ? sentences : [NEVER] });

function wrongInWeek({ weekdays, from, to }: WorkCalendar): string[] {
  const hours = isLocalTime(from) && (isLocalTime(to) || to === END_OF_DAY);
  return [
    ...(weekdays.length ? [] : [NO_DAY]),
    ...(hours && minutesOf(to) - minutesOf(from) >= SHORTEST_DAY_MINUTES ? [] : [NO_HOURS]),
  ];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether there is a year in which every day is a free day of the week or closed. */
function closedForAYear(days: WorkingDays): boolean {
  let looked = '';
  for (const closed of [...days.closed].sort()) {
    if (closed < looked) continue;
    looked = closed;
    for (let row = 0; !isWorkingDay(days, looked); row++, looked = addDays(looked, 1))
      if (row >= CLOSED_IN_A_ROW_MAX) return true;
  }
  return false;
}
