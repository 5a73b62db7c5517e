import { firstShown, lastShown, reading, readingAt } from './clock-model.js';

/** Work and rest, day by day and minute by minute; see `clock-model.ts`. */

interface Days {
  weekdays: readonly number[];
  closed: ReadonlySet<string>;
}
interface Calendar extends Days {
  zone: string;
  from: string;
  to: string;
}

const DAY = 24 * 60;
const NAMES = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MONDAY_FIRST = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Days are numbered from 1970, which began on a Thursday. */
const numberOf = (date: string): number => Date.parse(`${date}T00:00Z`) / 60_000 / DAY;
const dateOf = (day: number): string => new Date(day * DAY * 60_000).toISOString().slice(0, 10);
const isWorked = ({ weekdays, closed }: Days, day: number): boolean =>
  weekdays.includes(MONDAY_FIRST.indexOf(NAMES[day % 7]!) + 1) && !closed.has(dateOf(day));

/** All worked days about a day, in a row; the one at or after it, and so many places on. */
export function workingDaysLater(days: Days, date: string, count: number): string {
  const row: number[] = [];
  for (let day = numberOf(date) - 60; day < numberOf(date) + 60; day++) if (isWorked(days, day)) row.push(day);
  const place = row.findIndex((day) => day >= numberOf(date));
  return dateOf(row[place + count]!);
}

/** Walks from minute to minute and counts those that are worked. */
export function workingMinutesLater(calendar: Calendar, moment: number, count: number): number {
  const worked = minutesWorked(calendar);
  let now = moment;
  while (!worked(now)) now++;
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0; left--)
    do now += step;
    while (!worked(now));
  return now;
}

function minutesWorked(calendar: Calendar): (moment: number) => boolean {
  const hours = new Map<number, { begin: number; end: number } | null>();
  const hoursOf = (day: number) => {
    if (!isWorked(calendar, day)) return null;
    const [from, to] = [reading(dateOf(day), calendar.from), reading(dateOf(day), calendar.to)];
    return { begin: firstShown(calendar.zone, from), end: firstShown(calendar.zone, to) };
  };
  return (moment) => {
    const day = Math.floor(readingAt(calendar.zone, moment) / DAY);
    if (!hours.has(day)) hours.set(day, hoursOf(day));
    const found = hours.get(day);
    return !!found && moment >= found.begin && moment < found.end;
  };
}

/** Waits minute by minute until nobody sleeps and, if days are given, until the day is worked. */
export function waitsUntil(moment: number, quiet: { zone: string; from: string; to: string }, days?: Days): number {
  const { zone, from, to } = quiet;
  const nights = new Map<number, { begin: number; end: number }>();
  const nightOf = (day: number) => {
    const begin = firstShown(zone, reading(dateOf(day), from));
    return { begin, end: lastShown(zone, reading(dateOf(from < to ? day : day + 1), to)) };
  };
  const sleeps = (now: number): boolean => {
    const today = Math.floor(readingAt(zone, now) / DAY);
    return [today - 1, today].some((day) => {
      const night = nights.get(day) ?? nightOf(day);
      nights.set(day, night);
      return now >= night.begin && now < night.end;
    });
  };
  const free = (now: number): boolean => !!days && !isWorked(days, Math.floor(readingAt(zone, now) / DAY));
  let now = moment;
  while (sleeps(now) || free(now)) now++;
  return now;
}
