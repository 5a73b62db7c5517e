import { allows, ChangeStanding, relationsToAgency, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadStandings } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/**
 * Gives somebody exactly these standings for an agency. What they may read follows in the same commit: the cases of the
 * agency, the table itself, and their open sockets.
 */
export const changeStanding = defineCommand({
  name: 'standing.change',
  input: ChangeStanding,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadStandings(db, input.personId, input.agencyId),
  may: (actor, before, { agencyId, standings }) => {
    const touched = [...before, ...standings].filter((one) => before.includes(one) !== standings.includes(one));
    return allows('standing.change', actor, relationsToAgency(actor, agencyId, touched));
  },
  async run({ db, input: { personId, agencyId, standings }, append, moved }) {
    const outcome = await tableStore.changeStanding(db, personId, agencyId, standings);
    for (const [changed, now] of outcome.changed)
      append('standing.changed', { personId: changed, agencyId, standings: now });
    for (const { stream, seq } of outcome.moved) moved(stream, seq);
    return {};
  },
});
