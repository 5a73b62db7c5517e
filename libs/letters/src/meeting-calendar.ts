import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { instantOf, type Language, onTheWall, shiftsOf, type ZoneShift } from '#libs/domain';
import type { CalendarPart } from '#libs/delivery';
import { sayable } from './sayable.js';
import type { MeetingOccasion } from './meeting-letter.js';
import { MEETING_WORDS } from './meeting.words.js';

/** To whom and by whom, and when it is written. */
export interface CalendarParties {
  /** Who is called: nobody else stands in it. */
  address: string;
  /** The address that letters come from. */
  from: string;
  publicUrl: string;
  now: Date;
}

const MINUTE_MS = 60_000;

/**
 * The calendar's part of a letter about a meeting (RFC 5545, 5546): whoever reads it in a calendar sees the meeting there, and there it
 * moves and goes with the letters that come later. What stands in it goes to whoever runs that calendar: when it is, the name of its
 * series, and where it stands in the app; no place, no agenda, nobody else. It wishes no answer, since none would be read.
 */
export function meetingCalendar(
  language: Language,
  { kind, facts }: MeetingOccasion,
  { address, from, publicUrl, now }: CalendarParties,
): CalendarPart {
  const { meetingId, occasion, start, minutes, series } = facts;
  const off = kind === 'meeting_cancelled';
  const method = off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const begins = instantOf(start);
  const url = `${publicUrl}/meetings/${meetingId}`;
  const calendar = new ICalCalendar({
    prodId: { company: 'Baraza', product: 'Meetings', language: language.toUpperCase() },
    method,
    timezone: { name: null, generator: (zone) => clocksOf(zone, shiftsOf(zone, begins, begins + minutes * MINUTE_MS)) },
  });
  calendar.createEvent({
    id: `${meetingId}@${new URL(publicUrl).hostname}`,
    // The number of the event on its stream for which the letter is written: a later letter has a higher one.
    sequence: occasion,
    stamp: now,
    timezone: start.zone,
    start: onTheWall(start),
    end: onTheWall(start, minutes),
    summary: sayable(series) ?? MEETING_WORDS[language].calendar,
    description: url,
    url,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    organizer: { name: 'Baraza', email: from },
    attendees: [{ email: address, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION }],
  });
  return { method, content: calendar.toString() };
}

/** What the clocks of a zone do, as a calendar is told it that does not know the zone. */
const clocksOf = (zone: string, shifts: readonly ZoneShift[]): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...shifts.flatMap(({ at, from, to }) => {
      const part = Number(to) > Number(from) ? 'DAYLIGHT' : 'STANDARD';
      return [`BEGIN:${part}`, `DTSTART:${at}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${part}`];
    }),
    'END:VTIMEZONE',
  ].join('\r\n');
