import { allows, Refusal, relationsToAgency, RemoveWebhook, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAgency, wayStore } from '../way.store.js';

/** An agency's own system is told nothing any more. */
export const removeWebhook = defineCommand({
  name: 'webhook.remove',
  input: RemoveWebhook,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency) => allows('webhook.remove', actor, relationsToAgency(actor, agency.id)),
  async run({ db, input, append }) {
    if (!(await wayStore.removeWebhook(db, input.agencyId))) throw new Refusal('illegal_move');
    append('webhook.changed', { agencyId: input.agencyId });
    return {};
  },
});
