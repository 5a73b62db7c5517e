import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A meeting that should have begun is said in minutes for so long (ms); then only that it was earlier. */
const LATE_SAID = 3 * HOUR;

/** How near the beginning of a meeting is. */
export type Nearness = 'ahead' | 'soon' | 'late';

/** From so long before its beginning on a meeting is soon (ms). */
const SOON = HOUR;

export function nearness(startsAt: number, now: number): Nearness {
  const left = startsAt - now;
  if (left < 0) return 'late';
  return left <= SOON ? 'soon' : 'ahead';
}

/**
 * How long it is until a meeting begins, as short as it can be said: `in 3 days`, `in 3 h 40 min`, `5 min ago`. Two days and
 * more are counted in days.
 * @param startsAt milliseconds since 1970, as `now`
 */
export function countdownWords(startsAt: number, now: number, t: TFunction): string {
  const left = startsAt - now;
  if (left <= -LATE_SAID) return t('meetings.in.earlier');
  if (left <= -MINUTE) return t('meetings.in.late', { minutes: Math.floor(-left / MINUTE) });
  if (left < MINUTE) return t('meetings.in.now');
  if (left >= 2 * DAY) return t('meetings.in.days', { count: Math.floor(left / DAY) });
  const hours = Math.floor(left / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (hours === 0) return t('meetings.in.minutes', { minutes });
  return minutes === 0 ? t('meetings.in.wholeHours', { hours }) : t('meetings.in.hours', { hours, minutes });
}
