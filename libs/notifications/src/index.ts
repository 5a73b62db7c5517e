import { addPush } from './commands/add-push.js';
import { removePush } from './commands/remove-push.js';
import { removeWebhook } from './commands/remove-webhook.js';
import { secretIdOf, setWebhook } from './commands/set-webhook.js';
import { setWishes } from './commands/set-wishes.js';

export { BOUNCE_MAX } from './bounce.js';
export { CHANNELS, waysOf } from './channels.js';
export { gatherDigests } from './gather-digests.js';
export { NOTICES } from './notice.js';
export { digestSender } from './send-digests.js';
export { noticeSender } from './send-notices.js';
export { takeBounce } from './take-bounce.js';
export { tryWay } from './try-way.js';
export { readWays, readWebhook } from './way.queries.js';
export { readTold } from './told.queries.js';
export { readWishes } from './wishes.queries.js';
export { shownSecret, webhookSecret } from './webhook/signed-webhook.js';

export { addPush, removePush, removeWebhook, secretIdOf, setWebhook, setWishes };

/** Every command that people give about the ways on which they, or their agency, are told. */
export const WAY_COMMANDS = [addPush, removePush, setWebhook, removeWebhook];

/** Every command about how one is told. */
export const WISH_COMMANDS = [setWishes];
