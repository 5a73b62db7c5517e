import type { EntityManager } from 'typeorm';
import type { Actor, AskToAnswer, IdentifyingCase, IdentityView, ShowingView } from '#libs/domain';

/** A case where something is done about who its person is. */
export interface LoadedCase extends IdentifyingCase {
  open: boolean;
  anonymous: boolean;
}

/** With the reader's rights; null for whoever does not read the case. */
export async function loadCase(db: EntityManager, caseId: string, { agencyId }: Actor): Promise<LoadedCase | null> {
  const [row] = (await db.query(
    `select e.status = 'open' as open, e.anonymous, e.lead_agency_id as "leadAgencyId",
            array(select c.agency_id from baraza.case_seat c where c.stream_id = e.stream_id) as "agencyIds",
            (select a.sector from baraza.agency a where a.id = $2) as sector
       from baraza.episode e where e.id = $1`,
    [caseId, agencyId],
  )) as LoadedCase[];
  return row ?? null;
}

/** What is known of who the person of a case is, without who they are; null for whoever does not treat them there. */
export async function findIdentity(db: EntityManager, caseId: string): Promise<IdentityView | null> {
  const [row] = (await db.query('select baraza.identity_of_case($1) as known', [caseId])) as [{ known: Found | null }];
  if (!row.known) return null;
  const { card, ...more } = row.known;
  return { card: card && { ...card, at: new Date(card.at).toISOString() }, ...more };
}

type Found = Omit<IdentityView, 'card'> & {
  /** `at` in milliseconds since 1970. */
  card: { agencyId: string; at: number } | null;
};

/** What came of a card that the reader was shown. */
export async function findShowing(db: EntityManager, showingId: string): Promise<ShowingView> {
  const [row] = (await db.query('select baraza.shown_to_me($1) as "caseId"', [showingId])) as [ShowingView];
  return row;
}

/** Agencies that were shown a card and ask to join, in cases that the reader answers for; the latest first. */
export async function findAsks(db: EntityManager): Promise<AskToAnswer[]> {
  const rows = (await db.query(
    'select a.id, a.case_id as "caseId", a.handle, a.agency_id as "agencyId", a.at::float8 as at from baraza.asks_to_answer() a',
  )) as (Omit<AskToAnswer, 'at'> & { at: number })[];
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() }));
}

/** Ids of the people who read a case, and of those who ceased to with this event. For the system's reactions. */
export async function peopleOfCase(db: EntityManager, stream: string, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}
