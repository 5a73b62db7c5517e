import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { FoundTaskForce, IsAddress, IsId, taskForceStream } from '#libs/domain';
import { defineCommand, linkHash, type SystemActor } from '#libs/kernel';
import { arrivalStore } from '../arrival.store.js';
import { hashSecret } from '../session.store.js';

/** The first table, and the account of whoever set it. */
export class FirstTable {
  @IsString()
  secret: string;

  @ValidateNested()
  @Type(() => FoundTaskForce)
  table: FoundTaskForce;

  @IsId()
  administratorId: string;

  @IsId()
  accountId: string;

  @IsAddress()
  address: string;

  /** Hashed; without it a link to set one is made. */
  @IsOptional()
  @IsString()
  passwordHash?: string;

  @IsOptional()
  @IsId()
  linkId?: string;
}

/** First use: sets the installation's first table and gives its administrator an account, for the link that was printed. */
export const beginInstallation = defineCommand<FirstTable, object, object, SystemActor>({
  name: 'installation.begin',
  input: FirstTable,
  stream: ({ table }) => taskForceStream(table.id),
  opens: true,
  load: () => Promise.resolve({}),
  may: (actor) => 'system' in actor,
  async run({ db, input, key, append }) {
    const { table, administratorId, accountId, address, passwordHash = null, linkId } = input;
    await db.query('select baraza.found_task_force($1)', [JSON.stringify(table)]);
    const account = { id: accountId, address, passwordHash, personId: administratorId };
    await arrivalStore.beginAccount(db, hashSecret(input.secret), account);
    if (linkId) await arrivalStore.makeSettingLink(db, accountId, linkId, linkHash(key, 'recovery', linkId));
    append('task_force.founded', {
      agencies: table.agencies.map(({ id, people }) => ({ agencyId: id, people: people.map((person) => person.id) })),
    });
    return {};
  },
});
