import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { IdentityField } from '#libs/domain';
import type { SealedIdentity } from './vault-seal.js';

/** One record as the gate answers it: sealed. `at` in milliseconds since 1970, bytes in base64. */
interface SealedRecord {
  agencyId: string;
  authorId: string;
  at: number;
  key: string;
  sealed: Partial<Record<IdentityField, string>>;
  salt: string;
  shareId: string | null;
  legalBasis: string | null;
}

/** The one reader and writer of what agencies keep of who people are: sealed, whichever way it goes. */
export const vaultStore = {
  /** What the key of the actor's agency is made of, beside the installation's; made at its first use. */
  async salt(db: EntityManager, caseId: string): Promise<Buffer> {
    const [row] = (await db.query('select baraza.vault_salt($1, $2) as salt', [caseId, randomBytes(32)])) as [
      { salt: Buffer },
    ];
    return row.salt;
  },

  /** Keeps it in place of what the actor's agency kept in the case. */
  async keep(db: EntityManager, caseId: string, { key, sealed }: SealedIdentity): Promise<void> {
    await db.query('select baraza.keep_identity($1, $2, $3, $4)', [randomUUID(), caseId, key, JSON.stringify(sealed)]);
  },

  /** What the actor is shown now, noted in the log in the same transaction. Null for whoever has no access. */
  async read(db: EntityManager, caseId: string, purpose: string): Promise<SealedRecord[] | null> {
    const [row] = (await db.query('select baraza.read_identity($1, $2) as records', [caseId, purpose])) as [
      { records: SealedRecord[] | null },
    ];
    return row.records;
  },

  /** Destroys what the actor's agency keeps; answers whether there was anything. */
  async erase(db: EntityManager, caseId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.erase_identity($1) as erased', [caseId])) as [{ erased: boolean }];
    return row.erased;
  },
};
