import { AddTally, mayTally, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadZone } from '../file.queries.js';
import { refuseDayToCome } from '../not-to-come.js';
import { tallyStore } from '../tally.store.js';

/** Counts what was given to people of whom no file is kept. Only how many is kept, by day and agency; not who counted. */
export const addTally = defineCommand({
  name: 'tally.add',
  input: AddTally,
  stream: (_, { personId }) => personStream(personId),
  load: ({ db }) => loadZone(db),
  may: (actor) => mayTally(actor),
  async run({ db, id, input, subject: zone, clock }) {
    refuseDayToCome(input.on, clock.ms(), zone);
    await tallyStore.add(db, id, input);
    return {};
  },
});
