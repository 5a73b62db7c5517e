import { useTranslation } from 'react-i18next';
import { localeOf } from '../words/locale.js';

/** Dates and times for the eye, in the language of the screen and the time zone of the device. */
export interface Dates {
  /** `10:12` */
  time: (at: Date) => string;
  /** `Friday 9 October`, with the year when it is another one. */
  day: (at: Date) => string;
  /** `9 October 2026` */
  date: (at: Date) => string;
  /** `9 Oct`, with the year when it is another one. */
  short: (at: Date) => string;
  /** For lists: `10:12` today, `Mon 18:30` within a week, else `9 Oct`, with the year when it is another one. */
  brief: (at: Date, now: Date) => string;
}

const made = new Map<string, Dates>();

export function datesIn(language: string): Dates {
  const known = made.get(language);
  if (known) return known;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(localeOf(language), { hourCycle: 'h23', ...options });
    return (at: Date) => formatter.format(at);
  };
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const weekday = format({ weekday: 'short' });
  const dayMonth = format({ day: 'numeric', month: 'short' });
  const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const dayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const dates: Dates = {
    time,
    day: (at) => (at.getFullYear() === new Date().getFullYear() ? day(at) : dayYear(at)),
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    short: (at) => (at.getFullYear() === new Date().getFullYear() ? dayMonth(at) : dayMonthYear(at)),
    brief(at, now) {
      if (dayKey(at) === dayKey(now)) return time(at);
      if (now.getTime() - at.getTime() < 6 * 86_400_000) return `${weekday(at)} ${time(at)}`;
      return at.getFullYear() === now.getFullYear() ? dayMonth(at) : dayMonthYear(at);
    },
  };
  made.set(language, dates);
  return dates;
}

/** A local day (`YYYY-MM-DD`) as a moment of this device that lies in it, to be written out. */
export const atNoon = (on: string): Date => new Date(`${on}T12:00:00`);

/** The calendar day on this device, for comparing. */
export const dayKey = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

export const useDates = (): Dates => datesIn(useTranslation().i18n.language);
