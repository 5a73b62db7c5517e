import { allows, relationsToAgency, taskForceStream, WithdrawInvitation } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { tableStore } from '../table.store.js';

/** Takes an invitation back: its link opens nothing any more. */
export const withdrawInvitation = defineCommand({
  name: 'invitation.withdraw',
  input: WithdrawInvitation,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => tableStore.openInvitation(db, input.invitationId),
  may: (actor, { agencyId, standings }) =>
    allows('invitation.withdraw', actor, relationsToAgency(actor, agencyId, standings)),
  async run({ db, input: { invitationId }, append }) {
    await tableStore.withdrawInvitation(db, invitationId);
    append('invitation.withdrawn', { invitationId });
    return {};
  },
});
