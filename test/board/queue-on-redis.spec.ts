import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { freePort, type ServerProcess, startApi, startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const onRedis = hasRedis ? describe : describe.skip;
const board = useBoard({ WORKER: 'apart' });

onRedis('the queue stands on Redis (needs redis-server: apt-get install redis-server)', () => {
  let redis: ChildProcess;
  let url: string;
  let api: ServerProcess;
  let worker: ServerProcess;

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    process.once('exit', () => redis.kill('SIGKILL'));
    const settings = { REDIS_URL: url, WORKER_SWEEP_MS: '60000' };
    api = await startApi(board.database.appUrl, { ...settings, WORKER: 'apart' });
    worker = await startWorker(board.database.appUrl, settings);
    board.others.push(api, worker);
  }, 180_000);

  afterAll(() => void redis.kill('SIGKILL'));

  it('wakes the worker at once, and holds no words and no names', async () => {
    const ana = await board.sits('ana', api);
    await ana.live.connected();
    const client = new Redis(url, { enableReadyCheck: false });
    const said: string[] = [];
    const monitor = await client.monitor();
    monitor.on('monitor', (_time: string, words: string[]) => void said.push(words.join(' ')));
    const caseId = await ana.opensCase('A name that stays in the database');
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Words that stay in the database.' });
    await until(() => ana.live.changed.some(({ ids }) => ids.includes(caseId)), 'the list to change', 10_000);
    expect(said.join('\n')).toContain(`case/${caseId}`);
    expect(said.join('\n')).not.toMatch(/stay in the database|ana\b/);
    monitor.disconnect();
    client.disconnect();
  });

  it('may be wiped at any moment: the sweep finds what it forgot', async () => {
    const ana = await board.sits('ana', api);
    await ana.live.connected();
    await worker.stop();
    const caseId = await ana.opensCase();
    const client = new Redis(url);
    await client.flushall();
    client.disconnect();
    const again = await startWorker(board.database.appUrl, { REDIS_URL: url });
    board.others.push(again);
    await until(() => ana.live.changed.some(({ ids }) => ids.includes(caseId)), 'the list to change', 10_000);
    const told = await board.looks<{ count: string }>(
      `select count(*) from baraza.event where stream_id = 'person/' || $1 and body like '%' || $2 || '%'`,
      [ana.id, caseId],
    );
    expect(Number(told[0]!.count)).toBe(1);
  });
});
