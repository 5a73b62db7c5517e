import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Language, Promised } from '#libs/domain';
import { QUEUE_WORDS } from './queue.words.js';

/** When one action is due. What is to be done, and for whom, is not known here. */
export interface DueAction {
  id: string;
  due: Promised;
  dueAt: Date;
  revision: number;
}

/** Calendars are asked to come again no sooner than after this long (s). */
const AGAIN_S = 3600;

/**
 * What calendars of others' make are told (RFC 5545): that an action is due, when, and where in the app it stands. Neither words
 * nor names: what goes to such a calendar goes to whoever runs it. Entries are events, since most calendars show no tasks of a
 * subscribed address; they take no time of the day away. Moments are in UTC, which every calendar turns into the time of its
 * reader; a day without a time is that day.
 */
export function calendarOf(
  actions: readonly DueAction[],
  { language, publicUrl, now }: { language: Language; publicUrl: string; now: Date },
): string {
  const summary = QUEUE_WORDS[language].due;
  const { host } = new URL(publicUrl);
  const calendar = new ICalCalendar({
    name: 'Baraza',
    prodId: { company: 'Baraza', product: 'Actions' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN_S,
  });
  for (const { id, due, dueAt, revision } of actions) {
    const url = `${publicUrl}/actions/${id}`;
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp: now,
      sequence: revision,
      start: due.time ? dueAt : new Date(`${due.date}T00:00:00Z`),
      allDay: !due.time,
      summary,
      description: url,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
