import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type FindAccess, LOOK_PURPOSES, type LookedIn, type LookRow } from '#libs/domain';
import type { InstallationKey } from '#libs/kernel';
import { ACCESS_FILTER, accessFilter } from './access.queries.js';

/** Where somebody looked, for what, in which case if in one, and how much they found. */
export interface Look {
  kind: LookedIn;
  /** In the one form of the domain. */
  sought: string;
  caseId: string | null;
  found: number;
}

/** That people looked: in the same log as that they opened files. */
export const lookStore = {
  /**
   * Keeps it, in the transaction that reads. Of what was looked for it keeps an HMAC-SHA-256 under a key of the table, which follows from the
   * installation's: a copy of the database allows no guessing, also of words that are in every dictionary.
   */
  async note(db: EntityManager, key: InstallationKey, taskForceId: string, look: Look): Promise<void> {
    const { kind, sought, caseId, found } = look;
    const hash = createHmac('sha256', key.derive('look', taskForceId)).update(sought).digest();
    await db.query('select baraza.note_look($1, $2, $3, $4, $5)', [kind, hash, caseId, LOOK_PURPOSES[kind], found]);
  },

  /** The latest first: of the people of the agency whose data the reader looks after, and nothing for everybody else. */
  async list(db: EntityManager, sought: FindAccess): Promise<LookRow[]> {
    const rows = (await db.query(
      `select a.seq, a.at, a.person_id as "personId", a.agency_id as "agencyId", a.episode_id as "caseId", a.purpose, a.basis, a.shown as count
         from baraza.access_log a where a.sought is not null and ${ACCESS_FILTER}`,
      accessFilter(sought),
    )) as (Omit<LookRow, 'seq' | 'at'> & { seq: string; at: Date })[];
    return rows.map(({ seq, at, ...row }) => ({ seq: Number(seq), at: at.toISOString(), ...row }));
  },
};
