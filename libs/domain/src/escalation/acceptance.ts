import type { Promised } from '../time/promised.js';
import { addWorkingDays, type WorkCalendar } from '../time/work-calendar.js';
import { localOf } from '../time/zone.js';
import type { Ladder, Rung } from './ladder.js';

/** Within how many working days of the table an agency says whether it takes on what it was given in its absence (X2). */
export const ACCEPT_DAYS = 2;

/** The number of the step that asks for it. It hangs on when something was given, not on when it is due, and counts below the others. */
export const ACCEPT_STEP = 0;

/** Whom that step speaks to: whoever holds it, and the agency's contacts. */
export const ASKED_TO_ACCEPT: Pick<Rung, 'audience' | 'channels'> = {
  audience: ['owner', 'liaison', 'deputy'],
  channels: ['app', 'mail'],
};

/** A ladder as something is reminded of by it. */
export interface KeptLadder extends Ladder {
  /** Until when it is to be accepted, where its agency was not there when it was given. */
  acceptBy?: Promised;
}

/**
 * Until when what was given at a moment is to be accepted: the end of work two working days later.
 * @param at milliseconds since 1970
 * @param calendar the table's
 */
export function acceptBy(at: number, calendar: WorkCalendar): Promised {
  const { zone, to } = calendar;
  const { date } = addWorkingDays(calendar, { date: localOf(at, zone).date, zone }, ACCEPT_DAYS);
  return { date, ...(to === '24:00' ? {} : { time: to }), zone };
}
