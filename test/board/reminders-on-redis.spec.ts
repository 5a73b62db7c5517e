import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { Agreement, becomesDue, haveAddresses, inDays, noticesOf } from '../support/actions.js';
import { type ServerProcess, startApi, startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import type { ReceivedLetter } from '../support/received-letter.js';
import { hasRedis, RedisServer } from '../support/redis-server.js';
import { agencyId } from '../support/table.js';

const onRedis = hasRedis ? describe : describe.skip;
// A worker inside would sweep as well, and it has neither this Redis nor a way to send mail: what it fires first no letter tells.
const board = useBoard({ WORKER: 'apart' });

onRedis('reminders where the queue stands on Redis (needs redis-server: apt-get install redis-server)', () => {
  let redis: RedisServer;
  let mail: MailServer;
  let api: ServerProcess;
  let settings: Record<string, string>;
  let ben: Person;
  const workers: ServerProcess[] = [];

  beforeAll(async () => {
    [redis, mail] = [await RedisServer.open(), await MailServer.open()];
    settings = { REDIS_URL: redis.url, SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '500' };
    api = await startApi(board.database.appUrl, { ...settings, WORKER: 'apart' });
    board.others.push(api);
    ben = await board.sits('ben', api);
    await haveAddresses(board, ben);
  }, 180_000);
  // However a story ends: the next one has Redis, and no worker but its own.
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await redis.starts();
  });
  afterAll(async () => {
    await redis.close();
    await mail.close();
  });

  async function aWorker(more: Record<string, string> = {}): Promise<ServerProcess> {
    const worker = await startWorker(board.database.appUrl, { ...settings, ...more });
    board.others.push(worker);
    workers.push(worker);
    return worker;
  }

  /** A call that Ben is to make, of which nothing is due. */
  async function aCall(): Promise<Agreement> {
    const ana = await board.sits('ana', api);
    const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
    await action.isAgreedBy(ana, { agencyId: agencyId('shelter'), personId: ben.id, due: inDays(21) });
    return action;
  }

  /** Its first step comes in a minute: soon enough for a job, and not before the story says so. */
  const comesSoon = ({ id }: Agreement): Promise<unknown[]> =>
    board.looks(
      `update baraza.rung set fire_at = baraza.now() + interval '1 minute' where subject_id = $1 and number = 1`,
      [id],
    );
  const jobsOf = ({ id }: Agreement): Promise<string[]> => redis.client.keys(`bull:climb:rung-${id}-*`);
  const hasJob = (action: Agreement): Promise<void> =>
    until(async () => (await jobsOf(action)).length > 0, 'it to have a job', 20_000);
  const isTold = (action: Agreement): Promise<void> =>
    until(async () => (await noticesOf(board, action)).includes('1 ben mail sent'), 'Ben to be told', 20_000);
  const lettersOf = ({ id }: Agreement): ReceivedLetter[] => mail.letters.filter(({ text }) => text.includes(id));

  it('are told once, by a job that names a step and its moment and nothing else', async () => {
    const action = await aCall();
    await comesSoon(action);
    // Its sweep would come far too late.
    await aWorker({ WORKER_SWEEP_MS: '60000' });
    await hasJob(action);
    const queue = new Queue('climb', { connection: redis.client });
    const job = (await queue.getJob((await jobsOf(action))[0]!.slice('bull:climb:'.length)))!;
    expect(job.data).toEqual({ rung: job.id, at: expect.any(Number) });
    expect(job.delay).toBeGreaterThan(0);
    expect(job.delay).toBeLessThanOrEqual(60_000);
    await becomesDue(board, action);
    await job.promote();
    await isTold(action);
    expect(await noticesOf(board, action)).toEqual(['1 ben app sent', '1 ben mail sent']);
    expect(lettersOf(action)).toHaveLength(1);
    await queue.close();
  });

  it('lose nothing when it is wiped while jobs wait', async () => {
    const action = await aCall();
    await aWorker();
    await comesSoon(action);
    await hasJob(action);
    await redis.client.flushall();
    // Its job is asked for again before it comes due.
    await hasJob(action);
    await becomesDue(board, action);
    await isTold(action);
    expect(lettersOf(action)).toHaveLength(1);
  });

  it('go on when it is killed in the middle, and are woken by it again when it is back', async () => {
    const [now, later] = [await aCall(), await aCall()];
    const worker = await aWorker();
    await redis.kill();
    await becomesDue(board, now);
    await isTold(now);
    await redis.starts();
    await comesSoon(later);
    await hasJob(later);
    await becomesDue(board, later);
    await isTold(later);
    expect([lettersOf(now).length, lettersOf(later).length]).toEqual([1, 1]);
    expect(worker.errors).toEqual([]);
  });

  it('are the same letter again where the worker died between sending and noting', async () => {
    const action = await aCall();
    const dying = await aWorker({ FAULT_POINT: 'sent, not yet noted' });
    await becomesDue(board, action);
    const isSent = () => dying.output().includes('fault point reached') && lettersOf(action).length === 1;
    await until(isSent, 'the letter to be sent', 20_000);
    await dying.kill();
    await board.looks(`update baraza.notice set due_at = baraza.now() where subject_id = $1 and state = 'waiting'`, [
      action.id,
    ]);
    await aWorker();
    await isTold(action);
    const copies = lettersOf(action);
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ headers }) => headers.get('message-id'))).size).toBe(1);
  });

  it('are seen at once on every server: hints and who is here go by Redis, and by the database while it is away', async () => {
    const slow = { ...settings, WORKER: 'apart', LIVE_SWEEP_MS: '10000' };
    const [one, two] = [await startApi(board.database.appUrl, slow), await startApi(board.database.appUrl, slow)];
    board.others.push(one, two);
    const [speaks, listens] = [await board.sits('ana', one), await board.sits('alexis', two)];
    const caseId = await board.caseOf(speaks);
    const said: string[] = [];
    const ear = redis.client.duplicate();
    await ear.psubscribe('baraza_hint:*');
    ear.on('pmessage', (_pattern: string, _channel: string, text: string) => void said.push(text));
    await listens.follows(caseId);
    await speaks.follows(caseId);
    const hears = async (words: string): Promise<number> => {
      const began = performance.now();
      await speaks.says(caseId, words);
      await listens.hears(words);
      return performance.now() - began;
    };
    const subscribed = async (): Promise<unknown> =>
      (await redis.client.pubsub('NUMSUB', `baraza_hint:${board.database.name}`))[1];
    const allListen = (): Promise<void> =>
      until(async () => Number(await subscribed()) === 3, 'the three servers to listen on Redis', 20_000);
    await allListen();
    expect(await hears('By Redis.')).toBeLessThan(5000);
    await until(() => listens.live.present.has(speaks.id), 'Alexis to see that Ana is here', 20_000);
    expect(said.join('\n')).toContain(`case/${caseId}`);
    expect(said.join('\n')).toContain('"presence"');
    expect(said.join('\n')).not.toContain('By Redis');
    ear.disconnect();
    await redis.kill();
    expect(await hears('By the database.')).toBeLessThan(5000);
    await redis.starts();
    await allListen();
    expect(await hears('By Redis again.')).toBeLessThan(5000);
  });
});
