import { type Closing, isLocalDate, isLocalTime } from '#libs/domain';

/** What is wrong with a row of days that somebody gives. */
export interface WrongDays {
  first: boolean;
  last: boolean;
}

/** A first day that is none, and a last day that is none or before the first. */
export const wrongDays = ({ first, last }: Pick<Closing, 'first' | 'last'>): WrongDays => ({
  first: !isLocalDate(first),
  last: !isLocalDate(last) || (isLocalDate(first) && last < first),
});

/** The last day that goes along with another first one: it is never before it. */
export const lastWith = (first: string, last: string): string => (last < first ? first : last);

/** The table works at least so long on a day (minutes), as the server asks for. */
const SHORTEST_DAY_MINUTES = 60;

/** What is wrong with a week in which a table is to work. */
export const wrongWeek = ({ weekdays, from, to }: { weekdays: readonly number[]; from: string; to: string }) => ({
  weekdays: weekdays.length === 0,
  hours: !isLocalTime(from) || !isLocalTime(to) || minutesOf(to) - minutesOf(from) < SHORTEST_DAY_MINUTES,
});

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
