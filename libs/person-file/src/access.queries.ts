import type { EntityManager } from 'typeorm';
import { ACCESS_MAX, type AccessRow, type FindAccess } from '#libs/domain';

/** The lines of the log `a` that fit, the latest first. */
export const ACCESS_FILTER = `($1::uuid is null or a.episode_id = $1) and ($2::uuid is null or a.person_id = $2)
        and ($3::uuid is null or a.agency_id = $3) and ($4::text is null or a.purpose = $4)
        and ($5::timestamptz is null or a.at >= $5) and ($6::timestamptz is null or a.at < $6)
        and ($7::bigint is null or a.seq < $7)
      order by a.seq desc limit ${ACCESS_MAX}`;

/** What that filter asks for, in its order. */
export const accessFilter = ({ caseId, personId, agencyId, purpose, from, to, before }: FindAccess): unknown[] =>
  [caseId, personId, agencyId, purpose, from, to, before].map((one) => one ?? null);

/** Who opened files, the latest first: what the reader looks after data of, and nothing for everybody else. */
export async function findAccess(db: EntityManager, sought: FindAccess): Promise<AccessRow[]> {
  const rows = (await db.query(
    `select a.seq, a.at, a.person_id as "personId", a.agency_id as "agencyId", a.episode_id as "caseId", a.subject_id as "subjectId",
            a.purpose, a.basis, a.controller_agency_id as "controllerAgencyId", a.share_id as "shareId", a.legal_basis as "legalBasis",
            a.glass_id as "glassId", a.labels, a.shown as count
       from baraza.access_log a where a.sought is null and ${ACCESS_FILTER}`,
    accessFilter(sought),
  )) as (Omit<AccessRow, 'seq' | 'at'> & { seq: string; at: Date })[];
  return rows.map(({ seq, at, ...row }) => ({ seq: Number(seq), at: at.toISOString(), ...row }));
}
