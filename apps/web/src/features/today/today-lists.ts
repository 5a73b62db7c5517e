import { ACTION_STATUSES, type ActionRow } from '#libs/domain';
import { awaited } from '../actions/sections.js';

type Line = Pick<
  ActionRow,
  'id' | 'status' | 'dueAt' | 'due' | 'holderId' | 'helperIds' | 'offeredToId' | 'ownerAgencyId' | 'askedById'
>;

/** Whether it is late, and somebody's to do now. */
export const isLate = ({ status, dueAt }: Pick<Line, 'status' | 'dueAt'>, now: number): boolean =>
  ACTION_STATUSES[status].reminds && Date.parse(dueAt) <= now;

/** What I am to do, what is due first comes first: of what I have done somebody else has to say that it is so. */
export const waitsForMe = <L extends Line>(mine: readonly L[], agencyId: string): L[] =>
  inOrder(mine.filter((line) => awaited(line, agencyId) === null));

/**
 * What waits for my agency beside what I do myself: what others ask of it or wait for, what nobody does, and what is late.
 * @param mine ids of what stands with me already
 * @param now milliseconds since 1970
 */
export const waitsForAgency = <L extends Line>(
  ours: readonly L[],
  mine: ReadonlySet<string>,
  agencyId: string,
  now: number,
): L[] => inOrder(ours.filter((line) => !mine.has(line.id) && waitsForUs(line, agencyId, now)));

function waitsForUs(line: Line, agencyId: string, now: number): boolean {
  const answer = awaited(line, agencyId);
  if (answer === 'offered') return true;
  // What my agency said is done, or cannot be done, waits for who asked for it.
  if (answer) return line.askedById === agencyId || line.ownerAgencyId !== agencyId;
  return line.ownerAgencyId === agencyId && (line.holderId === null || isLate(line, now));
}

const inOrder = <L extends Line>(lines: readonly L[]): L[] =>
  lines.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : 1));
