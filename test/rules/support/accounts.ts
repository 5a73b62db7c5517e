import { createHash } from 'node:crypto';
import type { Kernel } from '#libs/kernel';
import { agencyId, type CastName, OTHER_TABLE, personId } from '../../support/table.js';
import type { TestDatabase } from '../../support/test-server.js';
import { actorOf, type Context, contextOf, idOf } from './actors.js';
import { connected } from './connection.js';

/** The stored form of something secret that is called so. */
export const hashOf = (name: string): Buffer => createHash('sha256').update(name).digest();

export const accountOf = (name: CastName): string => idOf(`account of ${name}`);
const sessionOf = (name: string): string => idOf(`session of ${name}`);

/** Ana, through a session of her account, in which she has just proved who she is; another one is on her phone. */
export const ANA_SIGNED_IN: Context = { ...contextOf('ana'), session: sessionOf('ana') };
export const ANAS_PHONE = sessionOf('ana’s phone');
export const ADMIN_SIGNED_IN: Context = { ...contextOf('admin'), session: sessionOf('admin') };

/** Who else Ana is: at the other table her account is behind another person. */
export const ANA_THERE = idOf('ana at the other table');

/** Who is invited: to Ana's agency, to another one as what only administrators give, to Ana's as that, and at the other table. */
export const INVITED = {
  mira: { by: 'ana', agency: 'health', standings: ['worker'] },
  omar: { by: 'admin', agency: 'shelter', standings: ['worker', 'chair'] },
  iris: { by: 'admin', agency: 'health', standings: ['chair'] },
  zoe: { by: 'warden', agency: 'elsewhere', standings: ['worker'] },
} as const;
export type Invited = keyof typeof INVITED;

/** Accounts for some of the cast, with everything that hangs on them, and a row in every table about coming in. */
export async function letPeopleIn(kernel: Kernel, database: TestDatabase): Promise<void> {
  await giveAccounts(database);
  for (const name of ['ana', 'ana’s phone', 'admin', 'warden'] as const)
    await signIn(kernel, database, name, name === 'ana’s phone' ? 'ana' : name);
  await invite(kernel);
  await connectAgencies(kernel);
  await askForLinks(kernel, database);
  await comeToTheDoor(kernel);
}

/** Ana has a password, an app, a passkey and codes; the administrator a password and a passkey; the warden a password alone. */
const giveAccounts = ({ superUrl }: TestDatabase): Promise<void> =>
  connected(superUrl, async (client) => {
    for (const name of ['ana', 'admin', 'warden'] as const) {
      await client.query(
        `insert into baraza.account (id, address, password_hash, totp_id, made_at) values ($1, $2, 'a hash', $3, baraza.now())`,
        [accountOf(name), `${name}@example.org`, name === 'ana' ? idOf('app of ana') : null],
      );
      await client.query('update baraza.person set account_id = $1 where id = $2', [accountOf(name), personId(name)]);
      if (name === 'warden') continue;
      await client.query(
        `insert into baraza.passkey (id, account_id, public_key, counter, label, added_at) values ($1, $2, 'a key', 3, 'Phone', baraza.now())`,
        [`passkey-of-${name}`, accountOf(name)],
      );
    }
    for (const code of ['one', 'two', 'used'])
      await client.query('insert into baraza.recovery_code (account_id, hash, used_at) values ($1, $2, $3)', [
        accountOf('ana'),
        hashOf(`code ${code}`),
        code === 'used' ? '2026-01-01' : null,
      ]);
    await client.query('insert into baraza.person (id, name, task_force_id, account_id) values ($1, $2, $3, $4)', [
      ANA_THERE,
      'Ana, as she is called there',
      OTHER_TABLE.id,
      accountOf('ana'),
    ]);
    await client.query(`insert into baraza.standing values ($1, $2, $3, 'worker')`, [
      OTHER_TABLE.id,
      agencyId('elsewhere'),
      ANA_THERE,
    ]);
  });

/** Through the door, as whoever gave everything that is asked for. The session's id is made known. */
async function signIn(
  { database: { pool } }: Kernel,
  database: TestDatabase,
  name: string,
  who: CastName,
): Promise<void> {
  const [entry, secret] = [hashOf(`entry of ${name}`), hashOf(`secret of ${name}`)];
  await pool.query(`select baraza.begin_entry($1, $2, null, null, 'open', 'password', null, true)`, [
    entry,
    accountOf(who),
  ]);
  await pool.query(`select baraza.open_session($1, $2, 'Firefox on Linux', '1 hour', '1 day', $3, $4, null)`, [
    entry,
    secret,
    personId(who),
    contextOf(who).agency,
  ]);
  await connected(database.superUrl, (client) =>
    client.query('update baraza.session set id = $1 where id_hash = $2', [sessionOf(name), secret]),
  );
}

async function invite({ unitOfWork }: Kernel): Promise<void> {
  for (const [name, { by, agency, standings }] of Object.entries(INVITED))
    await unitOfWork.write(actorOf(by), (db) =>
      db.query('select baraza.invite_person($1, $2, $3, $4, $5, $6, null)', [
        idOf(`invitation of ${name}`),
        hashOf(`invitation of ${name}`),
        agencyId(agency),
        `${name}@example.org`,
        name,
        standings,
      ]),
    );
}

/** Two agencies have a sign-in of their own; one of them knows Ana. */
async function connectAgencies({ unitOfWork }: Kernel): Promise<void> {
  for (const [who, agency] of [
    ['ana', 'health'],
    ['warden', 'elsewhere'],
  ] as const)
    await unitOfWork.write(actorOf(who), (db) =>
      db.query(`select baraza.set_single_sign_on($1, $2, 'https://login.example.org', 'baraza', 'sealed')`, [
        agencyId(agency),
        `Sign-in of ${agency}`,
      ]),
    );
  await unitOfWork.write({ ...actorOf('ana'), sessionId: ANA_SIGNED_IN.session }, (db) =>
    db.query(`select baraza.connect_single_sign_on('subject of ana')`),
  );
}

/** Links to set a password and to confirm a new address, and one of first use that was left over. */
async function askForLinks({ database: { pool }, unitOfWork }: Kernel, { superUrl }: TestDatabase): Promise<void> {
  await pool.query('select baraza.ask_recovery($1, $2, $3, $4)', [
    'ana@example.org',
    idOf('recovery of ana'),
    hashOf('recovery of ana'),
    idOf('letter about the recovery'),
  ]);
  await unitOfWork.write({ ...actorOf('ana'), sessionId: ANA_SIGNED_IN.session }, (db) =>
    db.query('select baraza.ask_address($1, $2, $3, $4)', [
      'new@example.org',
      idOf('new address of ana'),
      hashOf('new address of ana'),
      idOf('letter about the address'),
    ]),
  );
  await connected(superUrl, (client) =>
    client.query(
      `insert into baraza.link (id, purpose, hash, made_at, expires_at)
       values ($1, 'first_use', $2, baraza.now(), baraza.now() + interval '1 day')`,
      [idOf('first use'), hashOf('first use')],
    ),
  );
}

/** Entries at every stage, a try that was counted, a browser that is known. */
async function comeToTheDoor({ database: { pool } }: Kernel): Promise<void> {
  const begin = (
    name: string,
    account: string | null,
    seat: (string | null)[],
    stage: string,
    way: string,
  ): Promise<unknown> =>
    pool.query('select baraza.begin_entry($1, $2, $3, $4, $5, $6, $7, false)', [
      hashOf(name),
      account,
      ...seat,
      stage,
      way,
      'a question',
    ]);
  await begin('entry by passkey', null, [null, null], 'passkey', 'passkey');
  await begin('entry of ana at the second factor', accountOf('ana'), [null, null], 'second_factor', 'password');
  await begin('entry of the warden to enrol', accountOf('warden'), [null, null], 'enrol', 'password');
  await begin('open entry of ana', accountOf('ana'), [null, null], 'open', 'password');
  await begin(
    'open entry by health',
    accountOf('ana'),
    [personId('ana'), agencyId('health')],
    'open',
    'single_sign_on',
  );
  await pool.query(`select baraza.count_attempt($1, '15 minutes', 10)`, [hashOf('bucket')]);
  await pool.query('select baraza.remember_device($1, $2)', [hashOf('browser of ana'), accountOf('ana')]);
}
