import type { EntityManager } from 'typeorm';
import { type EntryView, type FilePurpose, localOf, type StagedMove } from '#libs/domain';

/** What is known of a case into whose file somebody writes. */
export interface WritingCase {
  agencyIds: string[];
  open: boolean;
  /** The time zone of the table: in it a day is the day that it is. */
  zone: string;
}

/** With the reader's rights; null for whoever does not read the case. */
export async function loadWritingCase(db: EntityManager, caseId: string): Promise<WritingCase | null> {
  const [row] = (await db.query(
    `select e.status = 'open' as open, t.zone, array(select c.agency_id from baraza.case_seat c where c.stream_id = e.stream_id) as "agencyIds"
       from baraza.episode e join baraza.task_force t on t.id = e.task_force_id where e.id = $1`,
    [caseId],
  )) as WritingCase[];
  return row ?? null;
}

/** The time zone of the reader's table. */
export async function loadZone(db: EntityManager): Promise<string> {
  const [row] = (await db.query('select t.zone from baraza.task_force t')) as [{ zone: string }];
  return row.zone;
}

type ShownEntry = Omit<EntryView, 'at' | 'basis'> & { at: number; shareId: string | null; legalBasis: string | null };

/** Opens a file: what the actor is shown of it now, noted in the log in the same transaction. Null for whoever has no access. */
export async function openFile(db: EntityManager, caseId: string, purpose: FilePurpose): Promise<EntryView[] | null> {
  const [row] = (await db.query('select baraza.read_file($1, $2) as entries', [caseId, purpose])) as [
    { entries: ShownEntry[] | null },
  ];
  return row.entries?.map(viewOf) ?? null;
}

const viewOf = ({ at, shareId, legalBasis: _, ...entry }: ShownEntry): EntryView => ({
  ...entry,
  at: new Date(at).toISOString(),
  basis: shareId === null ? 'own' : { shareId },
});

/** The moves of the referrals of a case that the reader follows, by the days of the table. */
export async function loadMoves(db: EntityManager, caseId: string, zone: string): Promise<StagedMove[]> {
  const rows = (await db.query(
    `select v.body::jsonb -> 'now' ->> 'state' as "to", v.at from baraza.referral r
       join baraza.event v on v.stream_id = r.stream_id and v.type = 'referral.moved' where r.episode_id = $1`,
    [caseId],
  )) as { to: string; at: Date }[];
  return rows.map(({ to, at }) => ({ to, on: localOf(at.getTime(), zone).date }));
}
