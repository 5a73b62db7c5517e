import type { EntityManager } from 'typeorm';
import { PART_READERS, partStream } from '#libs/domain';
import type {
  Label,
  Referral,
  ReferralDetail,
  ReferralRow,
  ReferralTerms,
  ReferralView,
  Sector,
  StreamName,
} from '#libs/domain';

/** So many are listed at most: those that are open first, then the latest. */
const LISTED_MAX = 500;

interface Row {
  id: string;
  at: Date;
  episode_id: string;
  place: StreamName;
  service: ReferralTerms['service'];
  purpose: ReferralTerms['purpose'];
  body: Referral;
  detail: ReferralDetail;
  share_id: string | null;
  assignee_id: string | null;
  asked_agency_id: string | null;
  due_at: Date | null;
  moves_to: 'expired' | 'acknowledged' | null;
  moves_at: Date | null;
  on_agenda: boolean;
}

const REFERRALS = `select r.*, baraza.time_of(r.stream_id, 1) as at,
    coalesce((select m.on_agenda_at is not null from baraza.reminder m where m.subject_id = r.id), false) as on_agenda`;

const viewOf = (row: Row): ReferralView => ({
  ...row.body,
  id: row.id,
  at: row.at.toISOString(),
  caseId: row.episode_id,
  place: row.place,
  service: row.service,
  purpose: row.purpose,
  detail: row.detail,
  shareId: row.share_id,
  assigneeId: row.assignee_id,
  askedAgencyId: row.asked_agency_id,
  dueAt: row.due_at?.getTime() ?? null,
  moves: row.moves_to && row.moves_at ? { to: row.moves_to, at: row.moves_at.getTime() } : null,
  onAgenda: row.on_agenda,
});

/** A referral with the reader's rights; null for whoever does not follow it. */
export async function loadReferral(db: EntityManager, referralId: string): Promise<ReferralView | null> {
  const [row] = (await db.query(`${REFERRALS} from baraza.referral r where r.id = $1`, [referralId])) as Row[];
  return row ? viewOf(row) : null;
}

/** The referrals that the reader follows, of a case or of all: those that are open first, then the latest. */
export async function listReferrals(db: EntityManager, caseId: string | null): Promise<ReferralRow[]> {
  const rows = (await db.query(
    `${REFERRALS}, n.handle, n.reference, s.head
       from baraza.referral r join baraza.stream s on s.id = r.stream_id cross join lateral baraza.referred(r.id) n
      where $1::uuid is null or r.episode_id = $1
      order by r.due_at is null, r.due_at, at desc, r.id limit ${LISTED_MAX}`,
    [caseId],
  )) as (Row & { handle: string; reference: string; head: string })[];
  return rows.map((row) => ({
    ...viewOf(row),
    handle: row.handle,
    reference: row.reference,
    head: Number(row.head),
  }));
}

/** Whether an agency is in a part of a case that the reader reads. */
export async function isInPart(db: EntityManager, partId: string, agencyId: string): Promise<boolean> {
  const rows = (await db.query('select from baraza.case_seat c where c.stream_id = $1 and c.agency_id = $2', [
    partStream(partId),
    agencyId,
  ])) as unknown[];
  return rows.length > 0;
}

/** The sectors of two agencies of the reader's table; null for one that is not there. */
export async function sectorsOf(
  db: EntityManager,
  own: string,
  receiver: string,
): Promise<{ own: Sector; receiver: Sector | null }> {
  const [row] = (await db.query(
    `select (select a.sector from baraza.agency a where a.id = $1) as own, (select a.sector from baraza.agency a where a.id = $2) as receiver`,
    [own, receiver],
  )) as [{ own: Sector; receiver: Sector | null }];
  return row;
}

/** The agreement by which it may be told now, and what that covers; null where none holds. */
export async function agreementOf(
  db: EntityManager,
  referralId: string,
): Promise<{ shareId: string; labels: Label[] } | null> {
  const [row] = (await db.query('select share_id as "shareId", labels from baraza.referral_agreement($1)', [
    referralId,
  ])) as { shareId: string; labels: Label[] }[];
  return row ?? null;
}

/** Whether somebody follows it and works on cases for an agency: whoever its step can be left to. */
export async function canTakeStep(
  db: EntityManager,
  stream: StreamName,
  personId: string,
  agencyId: string,
): Promise<boolean> {
  const [row] = (await db.query(
    `select exists (select from baraza.stream_members($1) m join baraza.standing s on s.person_id = m.person_id
        and s.agency_id = $3 and s.standing = any ($4) where m.person_id = $2) as can`,
    [stream, personId, agencyId, PART_READERS],
  )) as [{ can: boolean }];
  return row.can;
}

/** Whether a referral that follows is one of the same case, and followed by the asker. */
export async function isOfCase(db: EntityManager, referralId: string, caseId: string): Promise<boolean> {
  const rows = (await db.query('select from baraza.referral r where r.id = $1 and r.episode_id = $2', [
    referralId,
    caseId,
  ])) as unknown[];
  return rows.length > 0;
}

/** Whether the actor reads a stream now. */
export async function readsStream(db: EntityManager, stream: StreamName): Promise<boolean> {
  const [row] = (await db.query('select exists (select from baraza.stream s where s.id = $1) as reads', [stream])) as [
    { reads: boolean },
  ];
  return row.reads;
}

/** Ids of the people who follow a referral now, and of those who ceased to with this event. For the system's reactions. */
export async function peopleOfReferral(db: EntityManager, stream: string, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}
