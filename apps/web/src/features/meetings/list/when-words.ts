import type { TFunction } from 'i18next';
import { instantOf, type Promised } from '#libs/domain';
import { localeOf } from '../../../words/locale.js';
import { placeOfZone, showsTheSame, timeIn } from '../../actions/local-time.js';

/** When a meeting begins, for the eye. */
export interface MeetingWhen {
  /** `Tuesday 13 October`, with the year when it is another one; as the calendar of the place of the meeting shows it. */
  day: string;
  /** `14:00`, or `14:00, Athens time` where clocks here show something else. */
  time: string;
  /** `13:00 where you are`, in that case; null where clocks here show the same. */
  here: string | null;
  /** For a machine, ISO 8601. */
  iso: string;
}

const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * When a meeting begins, in the words of the place where it is held, and of this one where clocks differ (K1).
 * @param device the zone of the reader
 */
export function meetingWhen(
  start: Required<Promised>,
  { t, language, now, device = deviceZone() }: { t: TFunction; language: string; now: number; device?: string },
): MeetingWhen {
  const at = instantOf(start);
  const day = dayInWords(start.date, language, now);
  const iso = new Date(at).toISOString();
  if (showsTheSame(start.zone, at, device)) return { day, time: start.time, here: null, iso };
  const there = t('meetings.there', { time: start.time, place: placeOfZone(start.zone) });
  return { day, time: there, here: t('meetings.here', { time: timeIn(device, at) }), iso };
}

/** A day of the calendar: `Tuesday 13 October`, with the year when it is not the one of `now`. */
export function dayInWords(date: string, language: string, now: number = Date.now()): string {
  const year = Number(date.slice(0, 4)) === new Date(now).getUTCFullYear() ? undefined : 'numeric';
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
  });
  return format.format(Date.parse(`${date}T00:00Z`)).replace(/,(?= \d)/, '');
}
