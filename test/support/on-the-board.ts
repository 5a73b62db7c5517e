import type { BoardAnswer, BoardColumn, CaseCard, ReferralCard } from '#libs/domain';
import type { HttpAnswer, Person } from './person.js';
import { type RawAnswer, rawHttp } from './raw.js';

/** Asks for the board; the answer or the refusal. */
export const asks = (person: Person, query: string): Promise<HttpAnswer<BoardAnswer>> =>
  person.http<BoardAnswer>('GET', `/api/board?${query}`);

/** The board byte by byte. */
export const bytes = (person: Person, query: string): Promise<RawAnswer> =>
  rawHttp(person.origin, 'GET', `/api/board?${query}`, { cookie: person.cookieHeader });

async function board(person: Person, query: string): Promise<BoardAnswer> {
  const { body } = await asks(person, query);
  if (body.error) throw new Error(`${person.key} was refused: ${JSON.stringify(body.error)}`);
  return body;
}

/** Cases by stage. */
export const stagesFor = async (person: Person, filters = ''): Promise<BoardColumn<CaseCard>[]> =>
  (await board(person, `view=stages${filters}`)).columns as BoardColumn<CaseCard>[];

/** Referrals by holder. */
export const holdersFor = async (person: Person, filters = ''): Promise<BoardColumn<ReferralCard>[]> =>
  (await board(person, `view=holders${filters}`)).columns as BoardColumn<ReferralCard>[];

/** Where one case stands on somebody's board, and its card; undefined where it is not. */
export async function placeOf(
  person: Person,
  caseId: string,
  filters = '',
): Promise<(CaseCard & { column: string }) | undefined> {
  for (const { key, cards } of await stagesFor(person, filters)) {
    const card = cards.find((one) => one.caseId === caseId);
    if (card) return { ...card, column: key };
  }
  return undefined;
}
