import { FoundTaskForce, taskForceStream } from '#libs/domain';
import { defineCommand, type SystemActor } from '#libs/kernel';

/** Sets a table: a task force, its agencies and their people. Only the system's own loaders and first use give this command. */
export const foundTaskForce = defineCommand<FoundTaskForce, object, object, SystemActor>({
  name: 'task-force.found',
  input: FoundTaskForce,
  stream: ({ id }) => taskForceStream(id),
  opens: true,
  load: () => Promise.resolve({}),
  may: (actor) => 'system' in actor,
  async run({ db, input, append }) {
    await db.query('select baraza.found_task_force($1)', [JSON.stringify(input)]);
    append('task_force.founded', {
      agencies: input.agencies.map(({ id, people }) => ({ agencyId: id, people: people.map((person) => person.id) })),
    });
    return {};
  },
});
