import { IsString } from 'class-validator';
import { IsId, personStream } from '#libs/domain';
import { defineCommand, type SystemActor } from '#libs/kernel';
import { arrivalStore } from '../arrival.store.js';
import { hashSecret } from '../session.store.js';

/** A link that was opened at a new address, as the door found it. */
export class ConfirmAddress {
  @IsString()
  secret: string;

  /** One of the account's people, in whose stream it is noted. */
  @IsId()
  personId: string;
}

/** The new address counts from now on; the old one is told. */
export const confirmAddress = defineCommand<ConfirmAddress, object, object, SystemActor>({
  name: 'address.confirm',
  input: ConfirmAddress,
  stream: ({ personId }) => personStream(personId),
  load: () => Promise.resolve({}),
  may: (actor) => 'system' in actor,
  async run({ db, input, append }) {
    await arrivalStore.confirmAddress(db, hashSecret(input.secret));
    append('account.changed', { what: 'address' });
    return {};
  },
});
