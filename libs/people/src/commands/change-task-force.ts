import { allows, ChangeTaskForce, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { tableStore } from '../table.store.js';

/** Changes what is true of the whole table: its name, language, zone, and whether everybody needs a second factor. */
export const changeTaskForce = defineCommand({
  name: 'task-force.change',
  input: ChangeTaskForce,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('task-force.change', actor, ['table']),
  async run({ db, input, append }) {
    await tableStore.changeTaskForce(db, input);
    append('task_force.changed', {});
    return {};
  },
});
