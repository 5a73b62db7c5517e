import { localeOf } from '../../words/locale.js';

/** Days of the calendar for the eye, in the language of the screen. They are days of a wall calendar, in no zone. */
export interface DaysInWords {
  /** `Thu, 24 December 2026` */
  day: (date: string) => string;
  /** From a day to a day, the last one included; one day is that day alone. */
  span: (first: string, last: string) => string;
  /** The name of a day of the week: Monday is 1, Sunday 7. */
  weekday: (number: number) => string;
  /** Several things in one line: `a, b and c`. */
  list: (things: readonly string[]) => string;
}

/** A Monday, so that the day of the week is the day of this month. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

const made = new Map<string, DaysInWords>();

export function daysIn(language: string): DaysInWords {
  const known = made.get(language);
  if (known) return known;
  const locale = localeOf(language);
  const dates = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale);
  const days: DaysInWords = {
    day: (date) => dates.format(midnight(date)),
    span: (first, last) => dates.formatRange(midnight(first), midnight(last)),
    weekday: (number) => weekdays.format(MONDAY + (number - 1) * DAY),
    list: (things) => lists.format(things),
  };
  made.set(language, days);
  return days;
}

const midnight = (date: string): number => Date.parse(`${date}T00:00Z`);

/** The days of a week as rows of days that follow each other, first and last. */
export function weekRuns(weekdays: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of weekdays.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/**
 * Days of the week in one line: `Monday to Thursday and Saturday`.
 * @param through how the first and the last of three or more that follow each other are put together
 */
export function weekInWords(
  weekdays: readonly number[],
  { weekday, list }: Pick<DaysInWords, 'weekday' | 'list'>,
  through: (first: string, last: string) => string,
): string {
  return list(
    weekRuns(weekdays).flatMap(([first, last]) => {
      if (last - first > 1) return [through(weekday(first), weekday(last))];
      return first === last ? [weekday(first)] : [weekday(first), weekday(last)];
    }),
  );
}
