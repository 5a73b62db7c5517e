import { allows, ChangeAgency, relationsToAgency, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAgency } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Changes what an agency is called and which sector it belongs to. */
export const changeAgency = defineCommand({
  name: 'agency.change',
  input: ChangeAgency,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency) => allows('agency.change', actor, relationsToAgency(actor, agency.id)),
  async run({ db, input, append }) {
    await tableStore.changeAgency(db, input.agencyId, input);
    append('agency.changed', { agencyId: input.agencyId });
    return {};
  },
});
