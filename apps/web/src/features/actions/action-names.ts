import type { TFunction } from 'i18next';
import { ACTION_STATUSES, type ActionState, instantOf, type Promised } from '#libs/domain';
import { localeOf } from '../../words/locale.js';
import { dayIn, daysAfter, placeOfZone, showsTheSame, timeIn } from './local-time.js';

/** How near it is what was promised. `settled`: nobody waits for the date any more, so that nothing is late. */
export type DueState = 'ahead' | 'soon' | 'late' | 'settled';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From so long before on it is due soon (ms). */
const SOON = 3 * HOUR;

/** Whose language it is read in. */
interface Reading {
  t: TFunction;
  language: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** How near it is. What is claimed as done, was declined, or is over, is late for nobody. */
export function dueState({ due, status }: Pick<ActionState, 'due' | 'status'>, now: number): DueState {
  if (status !== 'proposed' && !ACTION_STATUSES[status].reminds) return 'settled';
  const left = instantOf(due) - now;
  if (left <= 0) return 'late';
  return left <= SOON ? 'soon' : 'ahead';
}

/**
 * When an action is due, as short as it can be said: `today 16:00`, `Fri 4 Dec`, `3 days late`. The day and the time are those
 * of the place of the promise; where clocks there show something else than on this device, the place is named.
 */
export function dueWords(action: Pick<ActionState, 'due' | 'status'>, reading: Reading): string {
  const { t, now } = reading;
  const state = dueState(action, now);
  const left = instantOf(action.due) - now;
  if (state === 'late') return lateWords(action.due, reading);
  if (state === 'soon' && left < HOUR) return t('action.dueIn', { count: Math.max(1, Math.round(left / MINUTE)) });
  return promisedWords(action.due, reading);
}

/** A promise as it was given, without what became of it: `tomorrow`, `Fri 4 Dec 16:00`. */
export function promisedWords({ date, time, zone }: Promised, { t, language, now }: Reading): string {
  const day = dayWords(date, dayIn(zone, now), t, language);
  const when = time ? t('action.dueAt', { day, time }) : day;
  const same = showsTheSame(zone, instantOf({ date, time, zone }));
  return same ? when : t('action.dueThere', { when, place: placeOfZone(zone) });
}

/** A moment in the same words, as clocks show it in a zone. */
export const momentWords = (at: number, zone: string, reading: Reading): string =>
  promisedWords({ date: dayIn(zone, at), time: timeIn(zone, at), zone }, reading);

function lateWords(due: Promised, { t, now }: Reading): string {
  const since = now - instantOf(due);
  if (since < MINUTE) return t('action.lateNow');
  if (since < HOUR) return t('action.lateMinutes', { count: Math.floor(since / MINUTE) });
  if (due.time && since < DAY) return t('action.lateHours', { count: Math.floor(since / HOUR) });
  return t('action.lateDays', { count: Math.max(1, daysBetween(due.date, dayIn(due.zone, now))) });
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function dayWords(date: string, today: string, t: TFunction, language: string): string {
  if (date === today) return t('action.dueToday');
  if (date === daysAfter(today, 1)) return t('action.dueTomorrow');
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  // A day of the calendar is no moment: it is written as it stands.
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year,
  });
  return format.format(new Date(`${date}T00:00:00Z`)).replace(/,/g, '');
}

/** The names behind ids, and who reads. */
export interface Naming {
  agency: (id: string) => string;
  person: (id: string) => string;
  isUs: (agencyId: string) => boolean;
  me: string;
}

/** Who does it for its agency: a name, `you`, or `nobody yet`. */
export const holderWords = (holderId: string | null, { person, me }: Naming, t: TFunction): string =>
  holderId === null ? t('action.nobodyYet') : holderId === me ? t('action.you') : person(holderId);

/** Whose it is: `Shelter: Ben`; of our own agency only who does it: `Ben`, `you`, `nobody yet`. */
export const whoseWords = (
  { ownerAgencyId, holderId }: Pick<ActionState, 'ownerAgencyId' | 'holderId'>,
  naming: Naming,
  t: TFunction,
): string => {
  const person = holderWords(holderId, naming, t);
  return naming.isUs(ownerAgencyId) ? person : t('action.whose', { agency: naming.agency(ownerAgencyId), person });
};
