import { v4 } from 'uuid';
import type { CommandAnswer, FollowAnswer, GlassFile, GlassResult, GlassView } from '#libs/domain';
import type { HttpAnswer, Person } from './person.js';

/** The case reference of a case, as whoever reads it can tell it. */
export async function referenceOf(person: Person, caseId: string): Promise<string> {
  const { body } = await person.http<FollowAnswer>('GET', `/api/cases/${caseId}`);
  return (body.view as { reference: string }).reference;
}

/** Somebody lies there and can not be asked. */
export const anEmergency = (reference: string, more: object = {}): Record<string, unknown> => ({
  glassId: v4(),
  reference,
  purpose: 'ETREAT',
  reason: 'cannot_consent',
  words: 'Found in the park, does not wake up.',
  ...more,
});

/** Tries to open a file so; the answer or the refusal. */
export const triesToBreak = (person: Person, input: object): Promise<HttpAnswer<CommandAnswer<GlassResult>>> =>
  person.http<CommandAnswer<GlassResult>>('POST', '/api/glass', input);

/** Opens it and answers the id of the opening. */
export async function breaks(person: Person, reference: string, more: object = {}): Promise<string> {
  const input = anEmergency(reference, more);
  const { body } = await triesToBreak(person, input);
  if (body.error || !body.result.opened) throw new Error(`${person.key} could not open it: ${JSON.stringify(body)}`);
  return input['glassId'] as string;
}

/** Reads what was opened; the answer or the refusal. */
export const looksIn = (person: Person, glassId: string): Promise<HttpAnswer<GlassFile>> =>
  person.http<GlassFile>('POST', `/api/glass/${glassId}/read`, {});

/** Says what was found; the code of the refusal, or 'done'. */
export const finds = async (
  person: Person,
  glassId: string,
  verdict = 'justified',
  words = 'It was.',
): Promise<string> =>
  (await person.http<CommandAnswer>('POST', `/api/glass/${glassId}/review`, { verdict, words })).body.error?.code ??
  'done';

/** Openings as somebody is told of them: their own and those to look at, or of a case. */
export const glassesOf = async (person: Person, caseId?: string): Promise<GlassView[]> =>
  (await person.http<GlassView[]>('GET', caseId ? `/api/cases/${caseId}/glass` : '/api/glass')).body;
