import { allows, RenamePerson, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { tableStore } from '../table.store.js';

/** Changes what one is called at this table. */
export const renamePerson = defineCommand({
  name: 'person.rename',
  input: RenamePerson,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('person.rename', actor, ['self']),
  async run({ db, actor, input, append }) {
    await tableStore.renamePerson(db, input.name);
    append('person.renamed', { personId: actor.personId });
    return {};
  },
});
