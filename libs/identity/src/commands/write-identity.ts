import {
  caseStream,
  IDENTITY_FIELDS,
  type IdentityField,
  localOf,
  mayTouchIdentity,
  Refusal,
  WriteIdentity,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCase } from '../identity.queries.js';
import { agencyKey, sealIdentity } from '../vault-seal.js';
import { vaultStore } from '../vault.store.js';

/**
 * Keeps who the person of a case is, for the own agency. It records nothing: that it is kept is known to the agency alone, and what is kept
 * leaves this process sealed.
 */
export const writeIdentity = defineCommand({
  name: 'identity.write',
  input: WriteIdentity,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input, actor }) => loadCase(db, input.caseId, actor),
  may: (actor, subject) => mayTouchIdentity('identity.write', actor, subject),
  async run({ db, key, actor, input, subject, clock }) {
    if (subject.anonymous) throw new Refusal('anonymous');
    if (!subject.open) throw new Refusal('illegal_move');
    const { caseId, ...fields } = input;
    const given = (Object.keys(IDENTITY_FIELDS) as IdentityField[]).filter((field) => fields[field] !== undefined);
    if (!given.length) throw new Refusal('invalid_input', { name: ['must be there, or something else'] });
    if (fields.born && fields.born > localOf(clock.ms(), 'UTC').date)
      throw new Refusal('invalid_input', { born: ['must not be a day to come'] });
    const under = agencyKey(key, actor.agencyId, await vaultStore.salt(db, caseId));
    const whose = { caseId: caseId.toLowerCase(), agencyId: actor.agencyId };
    await vaultStore.keep(db, caseId, sealIdentity(under, whose, fields));
    return {};
  },
});
