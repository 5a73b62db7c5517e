import { type Actor, type IdentityAnswer, type ReadIdentity, Refusal } from '#libs/domain';
import type { InstallationKey, UnitOfWork } from '#libs/kernel';
import { vaultStore } from './vault.store.js';
import { agencyKey, openIdentity } from './vault-seal.js';

/**
 * Opens what is kept of who somebody is. Like the opening of a file it is no command, so that no receipt keeps it, and is noted in the log of who
 * opened files, in the transaction that reads it.
 * @throws Refusal `not_found` for whoever has no access, as for a case that is not; what is noted of that stays
 */
export async function readIdentity(
  { unitOfWork, key }: { unitOfWork: UnitOfWork; key: InstallationKey },
  actor: Actor,
  { caseId, purpose = 'COC' }: ReadIdentity,
): Promise<IdentityAnswer> {
  const records = await unitOfWork.inTurn(actor.sessionId ?? actor.personId, () =>
    unitOfWork.write(actor, (db) => vaultStore.read(db, caseId, purpose)),
  );
  if (!records) throw new Refusal('not_found');
  return {
    purpose,
    kept: records.map((record) => {
      const { agencyId, authorId, at, shareId, sealed } = record;
      const under = agencyKey(key, agencyId, Buffer.from(record.salt, 'base64'));
      const opened = { key: Buffer.from(record.key, 'base64'), sealed };
      return {
        agencyId,
        authorId,
        at: new Date(at).toISOString(),
        fields: openIdentity(under, { caseId: caseId.toLowerCase(), agencyId }, opened),
        basis: shareId === null ? 'own' : { shareId },
      };
    }),
  };
}
