import { useTranslation } from 'react-i18next';
import { instantOf, localOf, type Promised } from '#libs/domain';
import { localeOf } from '../../words/locale.js';
import { placeOfZone, showsTheSame } from '../actions/local-time.js';

/** When something was promised for, in words that are still right years later: `Fri 4 Dec 16:00`. */
export function usePromised(): (due: Promised) => string {
  const { t, i18n } = useTranslation();
  return (due) => {
    const day = promisedDay(i18n.language, due, Date.now());
    const when = due.time ? t('action.dueAt', { day, time: due.time }) : day;
    if (showsTheSame(due.zone, instantOf(due))) return when;
    return t('action.dueThere', { when, place: placeOfZone(due.zone) });
  };
}

/** The day that was promised, whatever clock its reader has; with the year when it is another one. */
export function promisedDay(language: string, { date, zone }: Promised, now: number): string {
  const year = localOf(now, zone).date.slice(0, 4) === date.slice(0, 4) ? undefined : 'numeric';
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year,
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`)).replace(/,/g, '');
}
