import { v5 } from 'uuid';
import { allows, relationsToAgency, SetWebhook, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAgency, wayStore } from '../way.store.js';

/** The name space of what secrets follow from: the same command has the same secret, however often it is sent. */
const SECRETS = '0f3b7c52-6f0d-5b8e-8a35-0c9d5e6a4b1f';

/** Which secret a command made, by the command's id. */
export const secretIdOf = (commandId: string): string => v5(commandId.toLowerCase(), SECRETS);

/** Says where an agency's own system is told. There is a new secret each time, and the one before is worth nothing any more. */
export const setWebhook = defineCommand({
  name: 'webhook.set',
  input: SetWebhook,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAgency(db, input.agencyId),
  may: (actor, agency) => allows('webhook.set', actor, relationsToAgency(actor, agency.id)),
  async run({ db, input, id, append }) {
    await wayStore.setWebhook(db, { ...input, secretId: secretIdOf(id) });
    append('webhook.changed', { agencyId: input.agencyId });
    return {};
  },
});
