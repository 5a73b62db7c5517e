import { allows, personStream, SetQuietHours } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { calendarStore } from '../calendar.store.js';

/** Says when oneself is not to be disturbed. What would disturb is held until then, and never dropped. */
export const setQuietHours = defineCommand({
  name: 'quiet.set',
  input: SetQuietHours,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('quiet.set', actor, ['self']),
  async run({ db, input, append }) {
    await calendarStore.setQuiet(db, input);
    append('quiet.changed', {});
    return {};
  },
});
