import type { MeetingRow } from '#libs/domain';

/** Meetings that are being held, and those that come, the soonest first. What is over or cancelled is neither. */
export function sortedMeetings(rows: readonly MeetingRow[]): { held: MeetingRow[]; next: MeetingRow[] } {
  const byStart = rows.toSorted((a, b) => a.startsAt - b.startsAt);
  return {
    held: byStart.filter(({ status }) => status === 'in_session' || status === 'suspended'),
    next: byStart.filter(({ status }) => status === 'planned' || status === 'draft' || status === 'called'),
  };
}
