import type { ActionRow, ActionStatus } from '#libs/domain';
import { dayIn, endOfWeek } from './local-time.js';

/** Where a line of a list stands, in the order in which they are shown. */
export const SECTIONS = ['late', 'week', 'later', 'waiting'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What somebody has to answer before anything goes on. */
export type Awaited = 'proposed' | 'offered' | 'declined' | 'done';

const AWAITED: Partial<Record<ActionStatus, Awaited>> = { proposed: 'proposed', declined: 'declined', done: 'done' };

type Line = Pick<ActionRow, 'id' | 'status' | 'offeredToId' | 'due' | 'dueAt' | 'holderId' | 'helperIds'>;

/** Which answer an action waits for, as my agency sees it; null while it is simply somebody's to do. */
export const awaited = ({ status, offeredToId }: Line, agencyId: string): Awaited | null =>
  offeredToId === agencyId && status !== 'done' ? 'offered' : (AWAITED[status] ?? null);

/**
 * Where an action stands. Weeks end with Sunday, by the calendar of the place of the promise.
 * @param now milliseconds since 1970
 */
export function sectionOf(line: Line, agencyId: string, now: number): SectionName {
  if (awaited(line, agencyId)) return 'waiting';
  if (Date.parse(line.dueAt) <= now) return 'late';
  return line.due.date <= endOfWeek(dayIn(line.due.zone, now)) ? 'week' : 'later';
}

/** A list in its sections, those that are not empty; in each, what is due first comes first. */
export function inSections<L extends Line>(
  lines: readonly L[],
  agencyId: string,
  now: number,
): { name: SectionName; lines: L[] }[] {
  const sorted = lines.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : 1));
  return SECTIONS.map((name) => ({
    name,
    lines: sorted.filter((line) => sectionOf(line, agencyId, now) === name),
  })).filter((section) => section.lines.length > 0);
}

/** How many are late, or due before the day is over where they were promised. What waits for an answer does not press. */
export const countPressing = (lines: readonly Line[], agencyId: string, now: number): number =>
  lines.filter((line) => {
    if (awaited(line, agencyId)) return false;
    return Date.parse(line.dueAt) <= now || line.due.date === dayIn(line.due.zone, now);
  }).length;
