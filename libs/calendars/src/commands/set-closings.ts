import { allows, Refusal, relationsToAgency, SetClosings, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { calendarStore } from '../calendar.store.js';

/** Says on which days the table, or one agency, is closed: exactly these. What is planned by working days is planned anew after it. */
export const setClosings = defineCommand({
  name: 'closing.set',
  input: SetClosings,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor, _, { agencyId }) =>
    allows('closing.set', actor, agencyId === undefined ? ['table'] : relationsToAgency(actor, agencyId)),
  async run({ db, input, append }) {
    for (const [place, { first, last }] of input.closings.entries())
      if (last < first)
        throw new Refusal('invalid_input', { [`closings.${place}.last`]: ['must not be before the first day'] });
    await calendarStore.close(db, input.agencyId, input.closings);
    append('calendar.changed', { agencyId: input.agencyId ?? null });
    return {};
  },
});
