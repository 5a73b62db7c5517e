import { v4 } from 'uuid';
import type {
  AskToAnswer,
  CaseView,
  CommandAnswer,
  FollowAnswer,
  IdentityAnswer,
  IdentityView,
  ShowingView,
} from '#libs/domain';
import type { HttpAnswer, Person } from './person.js';

/** The view of a case, as somebody is shown it now. */
export const viewOf = async (person: Person, caseId: string): Promise<CaseView> =>
  (await person.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body.view as CaseView;

/** Notes that the person is anonymous, or no longer; the code of the refusal, or 'done'. */
export async function anonymous(person: Person, caseId: string, on = true, words?: string): Promise<string> {
  const { body } = await person.http<CommandAnswer>('POST', `/api/cases/${caseId}/anonymity`, { on, words });
  return body.error?.code ?? 'done';
}

/** Gives a card; the answer or the refusal. */
export const triesToGiveCard = (person: Person, caseId: string): Promise<HttpAnswer<CommandAnswer<{ code: string }>>> =>
  person.http('POST', `/api/cases/${caseId}/card`, { chance: v4() });

/** Gives a card, and answers the code on it. */
export async function givesCard(person: Person, caseId: string): Promise<string> {
  const { body } = await triesToGiveCard(person, caseId);
  if (body.error) throw new Error(`${person.key} could not give a card: ${JSON.stringify(body.error)}`);
  return body.result.code;
}

/** Somebody is shown a card; the answer or the refusal. */
export const isShown = (person: Person, code: string, showingId = v4()): Promise<HttpAnswer<CommandAnswer>> =>
  person.http<CommandAnswer>('POST', '/api/cards/shown', { showingId, code });

/** What came of it. */
export const cameOf = async (person: Person, showingId: string): Promise<ShowingView> =>
  (await person.http<ShowingView>('GET', `/api/cards/shown/${showingId}`)).body;

/** What somebody's agency is asked, and they may answer. */
export const asksOf = async (person: Person): Promise<AskToAnswer[]> =>
  (await person.http<AskToAnswer[]>('GET', '/api/cards/asks')).body;

export const knownOf = async (person: Person, caseId: string): Promise<IdentityView> =>
  (await person.http<IdentityView>('GET', `/api/cases/${caseId}/identity`)).body;

/** Keeps who somebody is; the code of the refusal, or 'done'. */
export async function keeps(person: Person, caseId: string, fields: object): Promise<string> {
  const { body } = await person.http<CommandAnswer>('PUT', `/api/cases/${caseId}/identity`, fields);
  return body.error?.code ?? 'done';
}

/** Opens what is kept; the answer or the refusal. */
export const opensIdentity = (person: Person, caseId: string, purpose?: string): Promise<HttpAnswer<IdentityAnswer>> =>
  person.http<IdentityAnswer>('POST', `/api/cases/${caseId}/identity/read`, purpose ? { purpose } : {});

/** Notes a code; whether it may be known, or the code of the refusal. */
export async function notesCode(person: Person, caseId: string, code: string): Promise<boolean | string> {
  const { body } = await person.http<CommandAnswer<{ known: boolean }>>('PUT', `/api/cases/${caseId}/uic`, {
    code,
    agreed: true,
  });
  return body.error?.code ?? body.result.known;
}
