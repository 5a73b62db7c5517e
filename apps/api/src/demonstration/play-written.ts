import { v5 } from 'uuid';
import { holdsAny, localOf, PART_READERS } from '#libs/domain';
import { addEntry } from '#libs/person-file';
import type { Act } from './act.js';
import { ATHENS, PEOPLE } from './data/athens.table.js';
import type { Conversation, Moment } from './data/talk.js';
import { COURSES } from './data/written.js';
import { LOADER, type Told } from './told.js';

/** So long after the case was opened, in milliseconds, that whoever opened it has said what they came to say. */
const LATER_MS = 2 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * What whoever opened a case wrote down of the way that somebody went, as commands, until the case ends.
 * @param instantOf when a moment of the telling is, in milliseconds since 1970
 */
export function playWritten(
  { handle, opened, steps }: Conversation,
  told: Told,
  instantOf: (moment: Moment) => number,
): Act[] {
  const agency = ATHENS.agencies.find(({ people }) => people.some(({ id }) => id === PEOPLE[opened.by]))!;
  const writer = agency.people.find(({ id }) => id === PEOPLE[opened.by])!;
  if (agency.sector === 'justice' || !holdsAny(writer, PART_READERS)) return [];
  const closing = steps.find((step) => 'closes' in step);
  const until = Math.min(instantOf([0, '00:00']), closing ? instantOf(closing.at) : Infinity);
  const course = COURSES[[...handle].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % COURSES.length]!;
  return course
    .map((written) => ({ ...written, at: instantOf(opened.at) + LATER_MS + written.after * DAY_MS }))
    .filter(({ at }) => at < until)
    .map(({ at, kind, label }, place) => ({
      at,
      by: opened.by,
      name: `${handle} written ${place}`,
      of: handle,
      perform: async (give) =>
        void (await give(addEntry, {
          entryId: v5(`${handle} entry ${place}`, LOADER),
          caseId: told.caseId,
          kind,
          label,
          on: localOf(at, 'Europe/Athens').date,
        })),
    }));
}
