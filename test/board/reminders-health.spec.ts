import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type ReminderHealth, reminderState } from '#libs/domain';
import { Agreement, becomesDue, inDays, stepsOf } from '../support/actions.js';
import { startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';

const SETTINGS = { WORKER_SWEEP_MS: '300' };
const board = useBoard({ ...SETTINGS, WORKER: 'apart' });
let worker: Awaited<ReturnType<typeof startWorker>>;
afterEach(() => worker?.stop());

async function workerBegins(more: Record<string, string> = {}): Promise<void> {
  worker = await startWorker(board.database.appUrl, { ...SETTINGS, ...more });
  board.others.push(worker);
}

async function anAction(): Promise<Agreement> {
  const ana = await board.sits('ana');
  const action = new Agreement({ caseId: await board.caseOf(ana) });
  await action.isAgreedBy(ana, { due: inDays(21) });
  return action;
}

const fires = (action: Agreement): Promise<void> =>
  until(async () => (await stepsOf(board, action))[0] === '1 fired', 'the first step to fire', 20_000);

/** The first step comes in so many seconds. */
const comesIn = (seconds: number, ...actions: Agreement[]): Promise<unknown[]> =>
  board.looks(
    `update baraza.rung set fire_at = baraza.now() + interval '1 second' * $2 where subject_id = any ($1) and number = 1`,
    [actions.map(({ id }) => id), seconds],
  );

describe('the heartbeat', () => {
  const calls: { method: string; headers: string[]; body: string }[] = [];
  /** The heart beats with every fourth sweep, where that is more often than each minute. */
  const OFTEN = { WORKER_SWEEP_MS: '100' };
  const listens = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      calls.push({ method: `${request.method} ${request.url}`, headers: Object.keys(request.headers), body });
      response.end();
    });
  });
  beforeAll(() => new Promise<void>((resolve) => listens.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void listens.close());
  const beats = async (): Promise<void> => {
    const before = calls.length;
    await until(() => calls.length > before + 1, 'the heart to beat', 20_000);
  };
  /** What was on its way arrives; then there is none for as long as three take. */
  const isSilent = async (): Promise<void> => {
    await until(() => worker.output().includes('the heartbeat is silent'), 'the heart to fall silent', 20_000);
    const before = calls.length;
    await wait(1500);
    expect(calls).toHaveLength(before);
  };

  it('says nothing but that reminders are on time, falls silent when they are not, and comes back', async () => {
    const { port } = listens.address() as AddressInfo;
    const action = await anAction();
    await workerBegins({ ...OFTEN, HEARTBEAT_URL: `http://127.0.0.1:${port}/of-this-table?key=kept` });
    await beats();
    // Somebody holds the case for longer than anything is let: its reminder cannot fire, and is late.
    const holder = new pg.Client({ connectionString: board.database.superUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from baraza.reminder where subject_id = $1 for update', [action.id]);
    await comesIn(-300, action);
    await isSilent();
    await holder.query('rollback');
    await holder.end();
    await fires(action);
    await beats();
    expect(new Set(calls.map(({ method, body }) => method + body))).toEqual(new Set(['GET /of-this-table?key=kept']));
    expect(calls[0]!.headers).not.toContain('cookie');
    expect(worker.output()).not.toContain('of-this-table');
    await worker.kill();
    const before = calls.length;
    await wait(1200);
    expect(calls).toHaveLength(before);
  });

  it('is silent while firing is stopped, and while one reminder is set aside', async () => {
    const { port } = listens.address() as AddressInfo;
    const action = await anAction();
    for (const [breaks, mends] of [
      ['update baraza.reminder_watch set stopped_at = now()', 'select baraza.confirm_clock()'],
      [
        `update baraza.reminder set parked_reason = 'Error', failed_revision = revision, failures = 5 where subject_id = '${action.id}'`,
        `select baraza.release_reminder('${action.id}')`,
      ],
    ] as const) {
      await workerBegins({ ...OFTEN, HEARTBEAT_URL: `http://127.0.0.1:${port}/` });
      await beats();
      await board.looks(breaks);
      await isSilent();
      await board.looks(mends);
      await beats();
      await worker.stop();
    }
  });
});

describe('how reminders fare', () => {
  const asked = async (name: 'chair' | 'admin' | 'ana' | 'stranger') => {
    const person = await board.sits(name);
    return (await person.http<ReminderHealth>('GET', '/api/task-force/reminders')).body;
  };

  it('is for those to see who look after the table, in numbers', async () => {
    await workerBegins();
    const action = await anAction();
    await becomesDue(board, action);
    await fires(action);
    await board.looks(
      `update baraza.reminder set parked_reason = 'TypeError', failed_revision = revision, failures = 5 where subject_id = $1`,
      [action.id],
    );
    const chair = await asked('chair');
    expect(reminderState(chair)).toBe('set_aside');
    expect(chair.parked).toEqual([{ reason: 'TypeError', count: 1 }]);
    expect(chair.failed).toContainEqual({ channel: 'mail', reason: 'way_off', count: expect.any(Number) });
    expect(JSON.stringify(chair)).not.toContain(action.id);
    await board.looks('select baraza.release_reminder($1)', [action.id]);
    expect(reminderState(await asked('admin'))).toBe('on_time');
    for (const name of ['ana', 'stranger'] as const) expect((await asked(name)).error?.code).toBe('forbidden');
  });

  it('says when nobody looks any more, and what is late', async () => {
    await worker?.stop();
    await board.looks(`update baraza.reminder_watch set looked_at = baraza.now()`);
    await comesIn(-600, await anAction());
    expect(reminderState(await asked('chair'))).toBe('late');
    await board.looks(`update baraza.reminder_watch set looked_at = baraza.now() - interval '10 minutes'`);
    expect(reminderState(await asked('chair'))).toBe('unwatched');
  });
});

describe('rules of time zones that changed', () => {
  it('move what was reckoned by older ones, when the worker starts', async () => {
    await workerBegins();
    const action = await anAction();
    const moments = () =>
      board.looks<{ at: Date }>('select fire_at as at from baraza.rung where subject_id = $1 order by number', [
        action.id,
      ]);
    const right = await moments();
    await worker.stop();
    await board.looks(`update baraza.rung set fire_at = fire_at + interval '1 hour' where subject_id = $1`, [
      action.id,
    ]);
    await board.looks(`update baraza.reminder_watch set tzdata = '2019a'`);
    await workerBegins();
    await until(async () => isDeepStrictEqual(await moments(), right), 'the moments to be right again', 20_000);
    expect(worker.output()).toContain('the rules of time zones are others');
  });
});
