import { allows, ChangeAddress, personStream } from '#libs/domain';
import { defineCommand, linkHash } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Sends a link to a new address; the change is made when it is opened there. */
export const changeAddress = defineCommand({
  name: 'address.change',
  input: ChangeAddress,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('address.change', actor, ['self']),
  async run({ db, input, key, clock, append }) {
    const linkId = clock.newId();
    await accountStore.askAddress(db, input.address, linkId, linkHash(key, 'address', linkId), clock.newId());
    append('account.changed', { what: 'address_asked' });
    return {};
  },
});
