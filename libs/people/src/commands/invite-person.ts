import { allows, InvitePerson, relationsToAgency, taskForceStream } from '#libs/domain';
import { defineCommand, linkHash } from '#libs/kernel';
import { loadAgency } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Invites an address to sit at the table for an agency, by a link that is good once, for 14 days. */
export const invitePerson = defineCommand({
  name: 'person.invite',
  input: InvitePerson,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency, { standings }) => allows('person.invite', actor, relationsToAgency(actor, agency.id, standings)),
  async run({ db, input, key, append }) {
    const { invitationId, agencyId, address, name, standings, language } = input;
    const hash = linkHash(key, 'invitation', invitationId);
    await tableStore.invite(db, { id: invitationId, hash, agencyId, address, name }, standings, language);
    append('person.invited', { invitationId, agencyId, standings });
    return {};
  },
});
