import { createHash, randomBytes } from 'node:crypto';
import type { TotpSecret } from '#libs/domain';
import { freePort, type ServerProcess, startApi } from './api-process.js';
import { codeOf, PASSWORD } from './arrivals.js';
import { agencyId, TABLE } from './table.js';
import { asSuperuser, makeDatabase, migrateDatabase, type TestDatabase } from './test-server.js';
import { Visitor } from './visitor.js';

/** An installation for real use, at whose table nobody sits yet. */
export interface RealInstallation {
  database: TestDatabase;
  api: ServerProcess;
  /** Where people reach it: by a name, since browsers make no passkey for a number. */
  address: string;
  /** The link with which the first administrator sets the table, made as whoever keeps the machine makes it. */
  firstUseLink: () => Promise<string>;
  close: () => Promise<void>;
}

/** Opens one, with a database of its own, and settings that may need to know its address. */
export async function openRealInstallation(
  settingsAt: (address: string) => Promise<Record<string, string>> = () => Promise.resolve({}),
): Promise<RealInstallation> {
  const database = await makeDatabase({ empty: true });
  await migrateDatabase(database.name, 'real');
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = await settingsAt(address);
  const api = await startApi(database.appUrl, { PORT: String(port), PUBLIC_URL: address, ...settings });
  return {
    database,
    api,
    address,
    firstUseLink: async () => {
      const secret = randomBytes(32).toString('base64url');
      const hash = createHash('sha256').update(secret).digest();
      await asSuperuser(database.name, (client) => client.query('select baraza.make_first_use_link($1)', [hash]));
      return `${address}/first-use#${secret}`;
    },
    close: async () => {
      await api.stop();
      await database.drop();
    },
  };
}

/** The first table, set as a browser sets it, and its administrator, signed in with an authenticator app. */
export async function firstAdministrator({ address, firstUseLink }: RealInstallation): Promise<Visitor> {
  const visitor = new Visitor(address);
  const [shelter, health] = [agencyId('shelter'), agencyId('health')];
  const facts = { name: 'Night Shelter', shortName: 'Shelter', letters: 'NS', sector: 'social_service' };
  const answer = await visitor.posts('/api/first-use', {
    secret: new URL(await firstUseLink()).hash.slice(1),
    taskForceId: TABLE.id,
    name: 'Patras',
    language: 'en',
    zone: 'Europe/Athens',
    agencies: [
      { agencyId: shelter, ...facts },
      { agencyId: health, name: 'Health Centre Rio', shortName: 'HC Rio', letters: 'HC', sector: 'health' },
    ],
    administrator: { name: 'Thekla P.', address: 'thekla@example.org', agencyId: shelter, password: PASSWORD },
    members: [],
  });
  if (answer.body['next'] !== 'enrol') throw new Error(`the table could not be set: ${answer.text}`);
  const totp = (await visitor.posts<TotpSecret>('/api/sign-in/enrol/totp')).body;
  await visitor.posts('/api/sign-in/enrol/totp/confirm', { code: codeOf(totp) });
  return visitor;
}
