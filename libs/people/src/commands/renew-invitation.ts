import { allows, relationsToAgency, RenewInvitation, taskForceStream } from '#libs/domain';
import { defineCommand, linkHash } from '#libs/kernel';
import { tableStore } from '../table.store.js';

/** Makes a new link for an invitation and sends it; the one before opens nothing any more. */
export const renewInvitation = defineCommand({
  name: 'invitation.renew',
  input: RenewInvitation,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => tableStore.openInvitation(db, input.invitationId),
  may: (actor, { agencyId, standings }) =>
    allows('invitation.renew', actor, relationsToAgency(actor, agencyId, standings)),
  async run({ db, input: { invitationId }, subject, key, append }) {
    const round = subject.round + 1;
    await tableStore.renewInvitation(db, invitationId, linkHash(key, 'invitation', invitationId, round), round);
    append('invitation.renewed', { invitationId });
    return {};
  },
});
