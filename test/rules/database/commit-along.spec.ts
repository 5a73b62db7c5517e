import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#libs/config';
import { type CommitAlong, type Kernel, makeLog, openKernel } from '#libs/kernel';
import { actorOf } from '../support/actors.js';
import { makeWorld, type World } from '../support/world.js';

let world: World;
let kernel: Kernel;

beforeAll(async () => {
  world = await makeWorld();
  kernel = await openKernel(readConfig({ DATABASE_URL: world.database.appUrl }), makeLog('fatal'), []);
});
afterAll(async () => {
  await kernel?.close();
  await world?.database.drop();
});

const ANA = actorOf('ana');
const NOTE = `insert into baraza.receipt (actor, command_id, command, at) values ($1, $2, 'x.y', baraza.now())`;

/** What became of a note when these were sent behind it, and the commit along with them: whether it is kept, and what was told. */
async function noted(
  behind: (ask: (sql: string, values?: unknown[]) => Promise<unknown>, commit: CommitAlong) => Promise<void>,
): Promise<{ kept: boolean; told: unknown }> {
  const id = randomUUID();
  const writing = kernel.unitOfWork.write(ANA, async (db, commit) => {
    const note = db.query(NOTE, [ANA.personId, id]);
    await behind(
      (sql, values) => db.query(sql, values),
      (sent) => commit([note, ...sent]),
    );
    return 'done';
  });
  const told = await writing.catch((error: unknown) => error);
  const found: unknown = await kernel.unitOfWork.read(ANA, (db) =>
    db.query('select 1 from baraza.receipt where command_id = $1', [id]),
  );
  return { kept: (found as unknown[]).length > 0, told };
}

/** A value that no driver can put into words. */
function endless(): object {
  const one: { self?: object } = {};
  one.self = one;
  return one;
}

describe('a commit that goes out along with what was asked', () => {
  it('keeps all of it', async () => {
    expect(await noted((ask, commit) => commit([ask('select 1'), ask('select 2')]))).toEqual({
      kept: true,
      told: 'done',
    });
  });

  it('keeps nothing when the database refuses any of it, and tells what was refused first', async () => {
    const { kept, told } = await noted((ask, commit) =>
      commit([ask('select 1'), ask('select 1 / 0'), ask('select 2')]),
    );
    expect(kept).toBe(false);
    expect((told as Error).message).toMatch(/division by zero/);
  });

  it('keeps nothing when something asked before it was refused, though it was not among what it came along with', async () => {
    const { kept } = await noted(async (ask, commit) => {
      void ask('select 1 / 0').catch(() => undefined);
      await commit([ask('select 1')]);
    });
    expect(kept).toBe(false);
  });

  it('does not go out when one of them never did', async () => {
    const { kept, told } = await noted((ask, commit) =>
      commit([ask('select $1::jsonb', [endless()]), ask('select 2')]),
    );
    expect(kept).toBe(false);
    expect((told as Error).message).toMatch(/circular/);
  });

  it('leaves the connection as it was: the next one writes on it', async () => {
    for (let time = 0; time < 12; time++)
      await noted((ask, commit) => commit([ask(time % 2 ? 'select 1 / 0' : 'select 1')]));
    expect(await noted((ask, commit) => commit([ask('select 1')]))).toMatchObject({ kept: true });
  });

  it('is not needed: what was not committed along is at the end', async () => {
    expect(await noted(async (ask) => void (await ask('select 1')))).toEqual({ kept: true, told: 'done' });
  });
});
