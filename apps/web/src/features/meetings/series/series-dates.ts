import { instantOf, type MeetingRow, type Promised, type SeriesView } from '#libs/domain';

/** A date of a series that lies ahead: a meeting that was made, or a day of the rule that nobody has touched. */
export type DateAhead =
  | { kind: 'made'; key: string; startsAt: number; row: MeetingRow }
  | { kind: 'rule'; key: string; startsAt: number; original: string; start: Required<Promised> };

const OVER: readonly MeetingRow['status'][] = ['closed', 'inquorate'];

/** What lies ahead, the soonest first; a cancelled meeting stands there until its day is over (K4). */
export function datesAhead({ meetings, dates }: Pick<SeriesView, 'meetings' | 'dates'>, now: number): DateAhead[] {
  const made = meetings
    .filter((row) => isAhead(row, now))
    .map((row): DateAhead => ({ kind: 'made', key: row.meetingId, startsAt: row.startsAt, row }));
  const taken = new Set(meetings.map(({ original }) => original));
  const untouched = dates
    .filter(({ original }) => !taken.has(original))
    .map((date): DateAhead => ({ kind: 'rule', key: date.original, startsAt: instantOf(date.start), ...date }));
  return [...made, ...untouched].toSorted((a, b) => a.startsAt - b.startsAt);
}

/** What was held, and what was cancelled and is past; the latest first. */
export const datesPast = ({ meetings }: Pick<SeriesView, 'meetings'>, now: number): MeetingRow[] =>
  meetings.filter((row) => !isAhead(row, now)).toSorted((a, b) => b.startsAt - a.startsAt);

const isAhead = ({ status, startsAt, minutes }: MeetingRow, now: number): boolean =>
  status === 'cancelled' ? startsAt + minutes * 60_000 > now : !OVER.includes(status);

/** The meeting on whose agenda something can be put next; undefined while none is prepared. */
export const nextPrepared = ({ meetings }: Pick<SeriesView, 'meetings'>): MeetingRow | undefined =>
  meetings
    .filter(({ status }) => status === 'planned' || status === 'draft' || status === 'called')
    .toSorted((a, b) => a.startsAt - b.startsAt)[0];
