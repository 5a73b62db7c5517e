import { allows, relationsToAgency, SetSingleSignOn, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAgency } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Connects an agency's own sign-in. The provider's secret is kept sealed with the installation's key. */
export const setSingleSignOn = defineCommand({
  name: 'single-sign-on.set',
  input: SetSingleSignOn,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency) => allows('single-sign-on.set', actor, relationsToAgency(actor, agency.id)),
  async run({ db, input, key, append }) {
    await tableStore.setSingleSignOn(db, input, key.seal(`single-sign-on ${input.agencyId}`, input.clientSecret));
    append('single_sign_on.changed', { agencyId: input.agencyId });
    return {};
  },
});
