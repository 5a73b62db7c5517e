import type { EntityManager } from 'typeorm';
import { ACCESS_MAX, type AccessRow, type FindAccess } from '#libs/domain';

/** Who opened files, the latest first: what the reader looks after data of, and nothing for everybody else. */
export async function findAccess(db: EntityManager, { caseId, personId, from, to }: FindAccess): Promise<AccessRow[]> {
  const rows = (await db.query(
    `select a.seq, a.at, a.person_id as "personId", a.agency_id as "agencyId", a.episode_id as "caseId", a.subject_id as "subjectId",
            a.purpose, a.basis, a.controller_agency_id as "controllerAgencyId", a.share_id as "shareId", a.legal_basis as "legalBasis",
            a.labels, a.shown as count
       from baraza.access_log a
      where ($1::uuid is null or a.episode_id = $1) and ($2::uuid is null or a.person_id = $2)
        and ($3::timestamptz is null or a.at >= $3) and ($4::timestamptz is null or a.at < $4)
      order by a.seq desc limit ${ACCESS_MAX}`,
    [caseId ?? null, personId ?? null, from ?? null, to ?? null],
  )) as (Omit<AccessRow, 'seq' | 'at'> & { seq: string; at: Date })[];
  return rows.map(({ seq, at, ...row }) => ({ seq: Number(seq), at: at.toISOString(), ...row }));
}
