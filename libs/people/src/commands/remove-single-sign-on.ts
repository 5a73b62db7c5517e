import { allows, Refusal, relationsToAgency, RemoveSingleSignOn, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAgency } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Takes an agency's own sign-in away, with whom it knew. */
export const removeSingleSignOn = defineCommand({
  name: 'single-sign-on.remove',
  input: RemoveSingleSignOn,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency) => allows('single-sign-on.remove', actor, relationsToAgency(actor, agency.id)),
  async run({ db, input, append }) {
    if (!(await tableStore.removeSingleSignOn(db, input.agencyId))) throw new Refusal('illegal_move');
    append('single_sign_on.changed', { agencyId: input.agencyId });
    return {};
  },
});
