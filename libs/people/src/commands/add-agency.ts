import { AddAgency, allows, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { tableStore } from '../table.store.js';

/** Brings another agency to the table. */
export const addAgency = defineCommand({
  name: 'agency.add',
  input: AddAgency,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('agency.add', actor, ['table']),
  async run({ db, input, append }) {
    await tableStore.addAgency(db, input.agencyId, input);
    append('agency.added', { agencyId: input.agencyId });
    return {};
  },
});
