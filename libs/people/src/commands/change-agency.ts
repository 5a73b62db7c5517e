import { allows, ChangeAgency, relationsToAgency, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAgency } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/**
 * Changes what an agency is called; an administrator also which sector it is of, from which follows what its people may read. One that becomes
 * justice leaves every case that it was let into, in the same commit; not while it leads one or somebody is referred to or by it.
 */
export const changeAgency = defineCommand({
  name: 'agency.change',
  input: ChangeAgency,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency, { sector }) =>
    allows('agency.change', actor, sector === agency.sector ? relationsToAgency(actor, agency.id) : ['table']),
  async run({ db, input, moved, append }) {
    for (const { stream, seq } of await tableStore.changeAgency(db, input.agencyId, input)) moved(stream, seq);
    append('agency.changed', { agencyId: input.agencyId });
    return {};
  },
});
