import type { EntityManager } from 'typeorm';
import type { Sector, ShareTerms, ShareView } from '#libs/domain';

/** So many agreements are listed at most, the latest. */
const LISTED_MAX = 500;

interface ShareRow {
  id: string;
  terms: ShareTerms;
  asked_by: string;
  confirmed_by: string | null;
  suspended: boolean;
  revoked_at: Date | null;
  citation: string | null;
  own_words: string | null;
}

const SAID = (what: string): string =>
  `(select t.words from baraza.timeline t where t.stream_id = s.stream_id and t.type = 'share.said' and t.body::jsonb ->> 'what' = '${what}'
     order by t.seq desc limit 1)`;

const SHARES = `select s.id, s.terms, s.asked_by, s.confirmed_by, s.suspended, baraza.time_of(s.stream_id, s.revoked_seq) as revoked_at,
    ${SAID('citation')} as citation, ${SAID('own_words')} as own_words
  from baraza.share s`;

const viewOf = (row: ShareRow): ShareView => ({
  ...row.terms,
  id: row.id,
  askedBy: row.asked_by,
  confirmedBy: row.confirmed_by,
  suspended: row.suspended,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  citation: row.citation,
  ownWords: row.own_words,
});

/** An agreement with the reader's rights; null for everybody but its two agencies. */
export async function loadShare(db: EntityManager, shareId: string): Promise<ShareView | null> {
  const [row] = (await db.query(`${SHARES} where s.id = $1`, [shareId])) as ShareRow[];
  return row ? viewOf(row) : null;
}

/** The agreements that the reader reads, of a case or of all, the latest first. Whoever reads none is told the same as of a case that is not. */
export async function listShares(db: EntityManager, caseId: string | null): Promise<ShareView[]> {
  const rows = (await db.query(
    `${SHARES} where $1::uuid is null or s.episode_id = $1 order by baraza.time_of(s.stream_id, 1) desc, s.id limit ${LISTED_MAX}`,
    [caseId],
  )) as ShareRow[];
  return rows.map(viewOf);
}

/** What is known of the table: its time zone, the sectors of two agencies, and whether somebody sits at it. With the reader's rights. */
export async function loadTable(
  db: EntityManager,
  ids: { own: string; recipient?: string; witness?: string | undefined },
): Promise<{ zone: string; ownSector: Sector; recipientSector: Sector | null; witnessIsHere: boolean }> {
  const [row] = (await db.query(
    `select t.zone, (select a.sector from baraza.agency a where a.id = $1) as "ownSector",
            (select a.sector from baraza.agency a where a.id = $2) as "recipientSector",
            exists (select from baraza.person p where p.id = $3 and p.disabled_at is null) as "witnessIsHere"
       from baraza.task_force t`,
    [ids.own, ids.recipient ?? null, ids.witness ?? null],
  )) as [{ zone: string; ownSector: Sector; recipientSector: Sector | null; witnessIsHere: boolean }];
  return row;
}

/** Ids of the people who read an agreement now, and of those who ceased to with this event. For the system's reactions. */
export async function peopleOfShare(db: EntityManager, stream: string, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}

/** Somebody of an agency who reads an agreement: the first of them, where one must be told and no role says who. For its members. */
export async function aReaderOf(db: EntityManager, stream: string, agencyId: string): Promise<string | null> {
  const [row] = (await db.query(
    'select m.person_id as id from baraza.stream_members($1) m where m.agency_id = $2 order by m.person_id limit 1',
    [stream, agencyId],
  )) as { id: string }[];
  return row?.id ?? null;
}
