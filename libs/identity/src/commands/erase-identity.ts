import { EraseIdentity, mayEraseIdentity, personStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { vaultStore } from '../vault.store.js';

/** Destroys what the own agency keeps of who somebody is, with its key. Also in a closed case, and after the agency left it. */
export const eraseIdentity = defineCommand({
  name: 'identity.erase',
  input: EraseIdentity,
  stream: (_, { personId }) => personStream(personId),
  load: () => Promise.resolve({}),
  may: (actor) => mayEraseIdentity(actor),
  async run({ db, input }) {
    if (!(await vaultStore.erase(db, input.caseId))) throw new Refusal('illegal_move');
    return {};
  },
});
