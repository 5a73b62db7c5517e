import { v4 } from 'uuid';
import { type CommandAnswer, type Part, parseStream, type StreamName } from '#libs/domain';
import type { Person } from './person.js';
import { agencyId, type AgencyName } from './table.js';

/** Begins a part of a case with its first words for one's own agency and the others named; answers its id. */
export async function beginsPart(
  person: Person,
  caseId: string,
  part: Part,
  words: string,
  ...agencies: AgencyName[]
): Promise<string> {
  const partId = v4();
  const { body } = await person.http<CommandAnswer>('POST', `/api/cases/${caseId}/parts`, {
    partId,
    part,
    agencyIds: agencies.map(agencyId),
    words,
  });
  if (body.error) throw new Error(`${person.key} could not begin a part: ${body.error.code}`);
  return partId;
}

/** Where a case or a part is reached by HTTP. */
export function pathOf(stream: StreamName): string {
  const { kind, id } = parseStream(stream)!;
  return `/api/${kind}s/${id}`;
}

/** What a command's input calls a case or a part. */
export function namedIn(stream: StreamName): Record<string, string> {
  const { kind, id } = parseStream(stream)!;
  return { [`${kind}Id`]: id };
}

/** Says something in a case or a part by HTTP; answers its number. */
export async function saysIn(person: Person, stream: StreamName, words: string, more: object = {}): Promise<number> {
  const { body } = await person.http<CommandAnswer>('POST', `${pathOf(stream)}/messages`, { words, ...more });
  if (body.error) throw new Error(`${person.key} could not say it: ${body.error.code}`);
  return body.seq;
}
