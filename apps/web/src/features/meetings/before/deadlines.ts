import { addWorkingDays, instantOf, type MeetingState, type SeriesPlan, type WorkCalendar } from '#libs/domain';

/** Until when something is to be done before a meeting. */
export interface Deadlines {
  /** The last day on which people are to be called, `YYYY-MM-DD` where the meeting is held. */
  callBy: string;
  /** Proposals that come after this moment are late; milliseconds since 1970. */
  proposeUntil: number;
}

/** The deadlines of a meeting, as the server counts them: in working days of the table (D3). Null where the table never works. */
export function deadlinesOf(
  { start }: Pick<MeetingState, 'start'>,
  { callDays, proposeDays }: Pick<SeriesPlan, 'callDays' | 'proposeDays'>,
  calendar: WorkCalendar,
): Deadlines | null {
  try {
    return {
      callBy: addWorkingDays(calendar, start, -callDays).date,
      proposeUntil: instantOf(addWorkingDays(calendar, start, -proposeDays)),
    };
  } catch {
    return null;
  }
}
