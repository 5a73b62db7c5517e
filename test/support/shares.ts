import { v4 } from 'uuid';
import type { CommandAnswer, ShareView } from '#libs/domain';
import type { HttpAnswer, Person } from './person.js';
import { agencyId, type AgencyName } from './table.js';

/** What Ana's agency may tell another one: what is needed for treatment, by the person's yes, written down. */
export const anAgreement = (to: AgencyName, more: object = {}): Record<string, unknown> => ({
  shareId: v4(),
  recipientAgencyId: agencyId(to),
  purpose: 'TREAT',
  labels: ['N', 'HIV'],
  backward: 'steps',
  legalBasis: 'consent',
  evidence: 'written',
  language: 'sw',
  interpreter: false,
  ...more,
});

/** Tries to give an agreement; the answer or the refusal. */
export const triesToGive = (person: Person, caseId: string, input: object): Promise<HttpAnswer<CommandAnswer>> =>
  person.http<CommandAnswer>('POST', `/api/cases/${caseId}/shares`, input);

/** Gives one and answers its id. */
export async function gives(person: Person, caseId: string, to: AgencyName, more: object = {}): Promise<string> {
  const input = anAgreement(to, more);
  const { body } = await triesToGive(person, caseId, input);
  if (body.error) throw new Error(`${person.key} could not give it: ${JSON.stringify(body.error)}`);
  return input['shareId'] as string;
}

/** Does something about an agreement; answers the code of its refusal, or 'done'. */
export async function moves(person: Person, shareId: string, verb: string, input: object = {}): Promise<string> {
  const { body } = await person.http<CommandAnswer>('POST', `/api/shares/${shareId}/${verb}`, input);
  return body.error?.code ?? 'done';
}

export const sharesOf = async (person: Person, caseId: string): Promise<ShareView[]> =>
  (await person.http<ShareView[]>('GET', `/api/cases/${caseId}/shares`)).body;
