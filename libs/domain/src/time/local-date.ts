const DAY = 86_400_000;

/** The end of a day as a time of that day; only where something ends. */
export const END_OF_DAY = '24:00';

/** The days on which somebody may promise something; what lies outside is a slip of the pen. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;

/** True for a day that is in the calendar, `YYYY-MM-DD`, from 2000 to 2999. */
export function isLocalDate(date: unknown): date is string {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const year = Number(date.slice(0, 4));
  const midnight = Date.parse(`${date}T00:00Z`);
  return year >= FIRST_YEAR && year <= LAST_YEAR && !Number.isNaN(midnight) && dateOf(midnight) === date;
}

/** True for a time of a day as a clock on the wall shows it, `00:00` to `23:59`. */
export const isLocalTime = (time: unknown): time is string =>
  typeof time === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** So many days later, or earlier. Days are counted on the calendar, in no zone. */
export const addDays = (date: string, days: number): string => dateOf(Date.parse(`${date}T00:00Z`) + days * DAY);

/** The day of the week: Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

const dateOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);
