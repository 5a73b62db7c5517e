import { v4 } from 'uuid';
import { type AccessRow, addDays, type CommandAnswer, type EntryView, type FileAnswer } from '#libs/domain';
import type { HttpAnswer, Person } from './person.js';

/** A local day so many days ago; one of yesterday is past wherever the table is. */
export const daysAgo = (days: number): string => addDays(new Date().toISOString().slice(0, 10), -days);

/** Something that was given yesterday. */
export const anEntry = (more: object = {}): Record<string, unknown> => ({
  entryId: v4(),
  kind: 'contact',
  on: daysAgo(1),
  ...more,
});

/** Tries to write into a file; the answer or the refusal. */
export const triesToWrite = (person: Person, caseId: string, input: object): Promise<HttpAnswer<CommandAnswer>> =>
  person.http<CommandAnswer>('POST', `/api/cases/${caseId}/file`, input);

/** Writes something and answers its id. */
export async function writes(person: Person, caseId: string, more: object = {}): Promise<string> {
  const input = anEntry(more);
  const { body } = await triesToWrite(person, caseId, input);
  if (body.error) throw new Error(`${person.key} could not write it: ${JSON.stringify(body.error)}`);
  return input['entryId'] as string;
}

/** Opens a file; the answer or the refusal. */
export const opens = (person: Person, caseId: string, purpose?: string): Promise<HttpAnswer<FileAnswer>> =>
  person.http<FileAnswer>('POST', `/api/cases/${caseId}/file/read`, purpose === undefined ? {} : { purpose });

/** What somebody is shown of a file; throws what was answered to whoever has no access. */
export async function entriesOf(person: Person, caseId: string, purpose?: string): Promise<EntryView[]> {
  const { body } = await opens(person, caseId, purpose);
  if (body.error) throw new Error(`${person.key} may not open it: ${JSON.stringify(body.error)}`);
  return body.entries;
}

/** Ids of what somebody is shown. */
export const idsOf = async (person: Person, caseId: string, purpose?: string): Promise<string[]> =>
  (await entriesOf(person, caseId, purpose)).map(({ id }) => id);

/** What the log of who opened files answers to somebody. */
export const accessOf = async (person: Person, query = ''): Promise<AccessRow[]> =>
  (await person.http<AccessRow[]>('GET', `/api/access${query}`)).body;
