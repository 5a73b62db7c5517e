import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_ENTITIES, listCases } from '#libs/cases';
import { readConfig } from '#libs/config';
import { type Kernel, makeLog, openKernel } from '#libs/kernel';
import { actorOf, contextOf } from '../support/actors.js';
import { makeWorld, type World } from '../support/world.js';

const CONNECTIONS = 2;
const SETTINGS = ['baraza.person', 'baraza.agency', 'baraza.task_force', 'baraza.system', 'baraza.session'];

let world: World;
let kernel: Kernel;

beforeAll(async () => {
  world = await makeWorld();
  const config = readConfig({ DATABASE_URL: world.database.appUrl, DATABASE_POOL: String(CONNECTIONS) });
  kernel = await openKernel(config, makeLog('fatal'), CASE_ENTITIES);
});
afterAll(async () => {
  await kernel?.close();
  await world?.database.drop();
});

/** What every connection of the pool says about who it speaks for, and how many events it shows. */
async function leftBehind(): Promise<unknown[]> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => kernel.database.pool.connect()));
  try {
    const answers = await Promise.all(
      clients.map((client) =>
        client.query(
          `select ${SETTINGS.map((name) => `coalesce(current_setting('${name}', true), '')`).join(' || ')} as context,
                  current_setting('transaction_read_only') as read_only, (select count(*)::int from baraza.timeline) as events`,
        ),
      ),
    );
    return answers.map(({ rows }) => rows[0] as unknown);
  } finally {
    for (const client of clients) client.release();
  }
}

const NOTHING = Array(CONNECTIONS).fill({ context: '', read_only: 'off', events: 0 });

describe('who a transaction was of', () => {
  it('is forgotten with it when it commits', async () => {
    await Promise.all([1, 2, 3, 4].map(() => kernel.unitOfWork.write(actorOf('ana'), (db) => db.query('select 1'))));
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it('is forgotten with it when it reads', async () => {
    await Promise.all([1, 2, 3, 4].map(() => kernel.unitOfWork.read(actorOf('ana'), listCases)));
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it('is forgotten with it when it fails', async () => {
    const failing = [1, 2, 3, 4].map(() => kernel.unitOfWork.write(actorOf('ana'), (db) => db.query('select 1 / 0')));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it('would not be forgotten if it were set for the session: the test can see that', async () => {
    const client = await kernel.database.pool.connect();
    await client.query(`select set_config('baraza.person', $1, false), set_config('baraza.task_force', $2, false)`, [
      contextOf('ana').person,
      contextOf('ana').taskForce,
    ]);
    client.release();
    expect(await leftBehind()).toContainEqual(expect.objectContaining({ events: 21 }));
    const again = await Promise.all(Array.from({ length: CONNECTIONS }, () => kernel.database.pool.connect()));
    for (const one of again) {
      // Not `discard all`: the driver would take statements for known that are not.
      await one.query('reset all');
      one.release();
    }
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it('never mixes, however many speak at once on few connections', async () => {
    const cases = { ana: 2, ben: 1, carla: 0, dino: 0, stranger: 1 } as const;
    const askers = Array.from({ length: 100 }, (_, place) => Object.keys(cases)[place % 5] as keyof typeof cases);
    const counts = await Promise.all(
      askers.map((who) => kernel.unitOfWork.read(actorOf(who), listCases).then((rows) => rows.length)),
    );
    expect(counts).toEqual(askers.map((who) => cases[who]));
  });

  it('cannot write when it said that it reads', async () => {
    const writing = kernel.unitOfWork.read(actorOf('ana'), (db) => db.query(`update baraza.receipt set result = 'x'`));
    await expect(writing).rejects.toThrow();
  });
});
