import { v4 } from 'uuid';
import type { CommandAnswer, FollowAnswer, ReferralRow, ReferralView } from '#libs/domain';
import type { HttpAnswer, Person } from './person.js';
import { gives } from './shares.js';
import { agencyId, type AgencyName } from './table.js';

/** What Ana's agency may refer somebody for: a bed, on the agreement that is there. */
export const aReferral = (to: AgencyName, more: object = {}): Record<string, unknown> => ({
  referralId: v4(),
  receiverAgencyId: agencyId(to),
  service: 'shelter',
  purpose: 'TREAT',
  priority: 'standard',
  ...more,
});

/** Tries to write one down; the answer or the refusal. */
export const triesToDraft = (person: Person, caseId: string, input: object): Promise<HttpAnswer<CommandAnswer>> =>
  person.http<CommandAnswer>('POST', `/api/cases/${caseId}/referrals`, input);

/** Writes one down and answers its id. */
export async function drafts(person: Person, caseId: string, to: AgencyName, more: object = {}): Promise<string> {
  const input = aReferral(to, more);
  const { body } = await triesToDraft(person, caseId, input);
  if (body.error) throw new Error(`${person.key} could not refer: ${JSON.stringify(body.error)}`);
  return input['referralId'] as string;
}

/** Moves one; the answer or the refusal. */
export const triesToMove = (
  person: Person,
  referralId: string,
  to: string,
  saying: object = {},
): Promise<HttpAnswer<CommandAnswer>> =>
  person.http<CommandAnswer>('POST', `/api/referrals/${referralId}/move`, { to, ...saying });

/** Moves one; the code of the refusal, or 'done'. */
export const movesTo = async (person: Person, referralId: string, to: string, saying: object = {}): Promise<string> =>
  (await triesToMove(person, referralId, to, saying)).body.error?.code ?? 'done';

/** Moves one as it must go; throws what was answered where it does not. */
export async function goesTo(person: Person, referralId: string, to: string, saying: object = {}): Promise<void> {
  const { body } = await triesToMove(person, referralId, to, saying);
  if (body.error) throw new Error(`${person.key} could not move it to ${to}: ${JSON.stringify(body.error)}`);
}

/** Agrees with the person and sends a referral on that: answers both ids. */
export async function refers(
  person: Person,
  caseId: string,
  to: AgencyName,
  more: object = {},
): Promise<{ referralId: string; shareId: string }> {
  const shareId = await gives(person, caseId, to);
  const referralId = await drafts(person, caseId, to, more);
  await goesTo(person, referralId, 'offered');
  return { referralId, shareId };
}

export const referralsOf = async (person: Person, caseId?: string): Promise<ReferralRow[]> =>
  (await person.http<ReferralRow[]>('GET', caseId ? `/api/cases/${caseId}/referrals` : '/api/referrals')).body;

/** How one stands for somebody who follows it; undefined for whoever does not. */
export async function standsFor(person: Person, referralId: string): Promise<ReferralView | undefined> {
  const { status, body } = await person.http<FollowAnswer>('GET', `/api/referrals/${referralId}`);
  return status === 200 ? (body.view as ReferralView) : undefined;
}

/** Writes down what follows one, for whoever coordinates; the code of the refusal, or the id of what follows. */
export async function followsUp(
  person: Person,
  referralId: string,
  to: AgencyName,
  more: object = {},
): Promise<string> {
  const nextId = v4();
  const input = { nextId, receiverAgencyId: agencyId(to), service: 'shelter', priority: 'standard', ...more };
  const { body } = await person.http<CommandAnswer>('POST', `/api/referrals/${referralId}/follow-up`, input);
  return body.error?.code ?? nextId;
}

/** Asks an agency to go along, or takes that back; the code of the refusal, or 'done'. */
export const asksAlong = async (person: Person, referralId: string, agency: AgencyName | null): Promise<string> => {
  const input = agency === null ? {} : { agencyId: agencyId(agency) };
  const { body } = await person.http<CommandAnswer>('POST', `/api/referrals/${referralId}/accompany`, input);
  return body.error?.code ?? 'done';
};

/** Says that one's agency goes along, or does not; the code of the refusal, or 'done'. */
export const goesAlong = async (person: Person, referralId: string, goes = true): Promise<string> =>
  (await person.http<CommandAnswer>('POST', `/api/referrals/${referralId}/go-along`, { goes })).body.error?.code ??
  'done';
