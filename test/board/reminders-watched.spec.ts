import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Agreement, becomesDue, inDays, stepsOf } from '../support/actions.js';
import { startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { figureOf } from '../support/figures.js';

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
const figure = (name: string): Promise<number> => figureOf(board.api, `baraza_reminders_${name}`);

/** The first step comes in so many seconds. */
const comesIn = (seconds: number, ...actions: Agreement[]): Promise<unknown[]> =>
  board.looks(
    `update baraza.rung set fire_at = baraza.now() + interval '1 second' * $2 where subject_id = any ($1) and number = 1`,
    [actions.map(({ id }) => id), seconds],
  );

/** The ids of the jobs that wait for the first step of each, in the order of their names. */
async function jobsOf(...actions: Agreement[]): Promise<string[]> {
  const rows = await board.looks<{ id: string }>(`select id from queue.job where id like 'rung-%' order by 1`);
  return rows.map(({ id }) => id).filter((id) => actions.some((action) => id.includes(action.id)));
}

async function wipesQueue(): Promise<void> {
  const tables = await board.looks<{ name: string }>(
    `select format('queue.%I', tablename) as name from pg_tables where schemaname = 'queue'`,
  );
  for (const { name } of tables) await board.looks(`delete from ${name}`);
}

describe('a reminder that cannot be fired', () => {
  it('is tried five times and then set aside with the name of its error, while others go on', async () => {
    await workerBegins();
    const [broken, action] = [await anAction(), await anAction()];
    await board.looks(`update baraza.reminder set ladder = 'null' where subject_id = $1`, [broken.id]);
    await becomesDue(board, broken);
    await becomesDue(board, action);
    await fires(action);
    await until(async () => (await figure('parked')) === 1, 'the reminder to be set aside', 20_000);
    const [parked] = await board.looks<{ failures: number; reason: string }>(
      'select failures, parked_reason as reason from baraza.reminder where subject_id = $1',
      [broken.id],
    );
    expect(parked).toEqual({ failures: 5, reason: 'TypeError' });
    expect(await figure('oldest_due_seconds')).toBe(0);
    await wait(1200);
    // Four tries were worth a warning each; that it is set aside is said once.
    expect(worker.errors).toHaveLength(1);
    expect(worker.errors[0]).toContain('a reminder is set aside');
    board.expectErrors(1);
  });

  it('fires once it is mended and whoever keeps the machine releases it', async () => {
    await workerBegins();
    const [{ id }] = (await board.looks<{ id: string }>('select subject_id as id from baraza.parked_reminders()')) as [
      { id: string },
    ];
    await board.looks(`update baraza.reminder set ladder = '{"obsoleteAfterHours": 720}' where subject_id = $1`, [id]);
    await wait(1000);
    expect(await figure('parked')).toBe(1);
    await board.looks('select baraza.release_reminder($1)', [id]);
    await until(
      async () =>
        (await board.looks(`select from baraza.rung where subject_id = $1 and state = 'fired'`, [id])).length === 1,
      'it to fire',
      20_000,
    );
    expect(await figure('parked')).toBe(0);
  });
});

describe('a queue that was wiped', () => {
  it('has the jobs of what comes soon again within a look, and a second look changes nothing', async () => {
    await workerBegins();
    const actions = [await anAction(), await anAction()];
    await comesIn(100, ...actions);
    await until(async () => (await jobsOf(...actions)).length === 2, 'both to have a job', 20_000);
    await wipesQueue();
    await until(async () => (await jobsOf(...actions)).length === 2, 'both to have a job again', 20_000);
    const jobs = await jobsOf(...actions);
    expect(jobs.every((id) => id.endsWith('-1-1-2'))).toBe(true);
    await until(async () => (await figure('missing_jobs')) === 0, 'a look that misses nothing', 20_000);
    await wait(3000);
    expect(await jobsOf(...actions)).toEqual(jobs);
    expect([await figure('missing_jobs'), await figure('orphan_jobs')]).toEqual([0, 0]);
  });

  it('loses jobs of steps that never come', async () => {
    await workerBegins();
    const action = await anAction();
    await comesIn(100, action);
    await until(async () => (await jobsOf(action)).length === 1, 'it to have a job', 20_000);
    await board.looks(
      `update baraza.rung set state = 'cancelled', reason = 'done', settled_at = baraza.now() where subject_id = $1`,
      [action.id],
    );
    await until(async () => (await jobsOf(action)).length === 0, 'the job to be dropped', 20_000);
  });

  it('fires a step by its job, and not only by the sweep', async () => {
    const action = await anAction();
    await comesIn(8, action);
    await workerBegins({ WORKER_SWEEP_MS: '60000' });
    await until(async () => (await jobsOf(action)).length === 1, 'it to have a job', 20_000);
    await fires(action);
    const [{ late }] = (await board.looks<{ late: number }>(
      `select extract(epoch from settled_at - fire_at)::float as late from baraza.rung where subject_id = $1 and number = 1`,
      [action.id],
    )) as [{ late: number }];
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(5);
  });
});

describe('when the clock of the database jumps', () => {
  afterEach(async () => {
    // It would see how the clock jumps back.
    await worker.stop();
    await board.looks(`update baraza.reminder_watch set jumped = '0', stopped_at = null`);
    await board.movesClock('0');
  });
  const health = async (): Promise<unknown> => (await fetch(`${board.api.origin}/health/ready`)).json();

  it('nothing fires until whoever keeps the machine has confirmed it, and that is said once', async () => {
    await workerBegins();
    const action = await anAction();
    await wait(1000);
    await board.looks(`update baraza.reminder_watch set jumped = '-1 hour'`);
    await until(async () => (await figure('stopped')) === 1, 'it to be stopped', 20_000);
    expect(await health()).toEqual({ ready: true, reminders: 'stopped' });
    await comesIn(-1, action);
    await wait(1500);
    expect((await stepsOf(board, action))[0]).toBe('1 planned');
    expect(worker.errors).toHaveLength(1);
    expect(worker.errors[0]).toContain('the clock of the database jumped');
    await board.looks('select baraza.confirm_clock()');
    await fires(action);
    expect(await health()).toEqual({ ready: true });
    board.expectErrors(1);
  });

  it('that is not how a demonstration moves through its weeks', async () => {
    await workerBegins();
    const action = await anAction();
    await wait(1000);
    await board.movesClock('2 hours');
    await comesIn(-1, action);
    await fires(action);
    expect(await figure('stopped')).toBe(0);
  });
});

describe('reminders that are late', () => {
  it('are told of in the log and in the figures', async () => {
    const action = await anAction();
    await comesIn(-300, action);
    expect(await figure('oldest_due_seconds')).toBeGreaterThanOrEqual(300);
    await workerBegins();
    await fires(action);
    expect(await figure('oldest_due_seconds')).toBe(0);
  });
});
