import { ArrayMinSize, IsArray, IsBoolean, IsHash, IsIn, IsObject, IsOptional, IsString } from 'class-validator';
import { IsId, IsLine, NAME_MAX, type Standing, STANDINGS, taskForceStream } from '#libs/domain';
import { defineCommand, type SystemActor } from '#libs/kernel';
import { arrivalStore } from '../arrival.store.js';
import type { NewPasskey } from '../factors/passkeys.js';

/** Somebody who comes by an invitation, as the door found it. */
export class Arrive {
  /** The hash of the link's secret, in hex. */
  @IsHash('sha256')
  hash: string;

  @IsId()
  invitationId: string;

  @IsId()
  taskForceId: string;

  @IsId()
  agencyId: string;

  @IsArray()
  @ArrayMinSize(1)
  @IsIn(STANDINGS, { each: true })
  standings: Standing[];

  @IsLine(NAME_MAX)
  name: string;

  @IsId()
  accountId: string;

  /** Whether the account is made now; else it exists, and has the address that was invited. */
  @IsBoolean()
  isNew: boolean;

  @IsId()
  personId: string;

  @IsOptional()
  @IsString()
  passwordHash?: string;

  /** Under which name the agency's own sign-in knows who comes, where they came by it. */
  @IsOptional()
  @IsString()
  subject?: string;

  /** A passkey that was made for the new account. */
  @IsOptional()
  @IsObject()
  passkey?: NewPasskey & { label: string };
}

/** Accepts an invitation: whoever holds its link sits at the table from now on. The database checks the link, once more. */
export const acceptInvitation = defineCommand<Arrive, object, { personId: string }, SystemActor>({
  name: 'invitation.accept',
  input: Arrive,
  stream: ({ taskForceId }) => taskForceStream(taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => 'system' in actor,
  async run({ db, input, append, moved }) {
    const { hash, invitationId, agencyId, standings, passwordHash = null } = input;
    const arrived = await arrivalStore.accept(db, Buffer.from(hash, 'hex'), { ...input, passwordHash });
    const { personId } = arrived;
    if (input.passkey) await arrivalStore.addFirstPasskey(db, input.accountId, input.passkey);
    if (input.subject) await arrivalStore.connect(db, agencyId, input.subject, personId);
    append('person.joined', { personId, invitationId, agencyId, standings });
    for (const [replaced, now] of arrived.replaced)
      append('standing.changed', { personId: replaced, agencyId, standings: now });
    for (const { stream, seq } of arrived.moved) moved(stream, seq);
    return { personId };
  },
});
