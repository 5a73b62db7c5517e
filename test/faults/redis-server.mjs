import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { atEnd } from '../bench/endings.mjs';
import { holdsWithin } from '../bench/sleep.mjs';

/** Whether this machine has one. */
export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0;

/** A real Redis that writes down what it does, as an operator would run it: each second, in a folder of its own. */
export async function openRedis() {
  const home = mkdtempSync(join(tmpdir(), 'baraza-faults-redis-'));
  const port = await freePort();
  const data = join(home, 'data');
  const kept = join(home, 'kept');
  cpSync(mkdtempSync(join(home, 'empty-')), data, { recursive: true });
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: 1 }).on('error', () => undefined);
  let child;
  const starts = async () => {
    const how = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes', '--dir', data];
    child = spawn('redis-server', ['--port', String(port), ...how], { stdio: 'ignore' });
    const answers = await holdsWithin(15_000, () =>
      client.ping().then(
        () => true,
        () => false,
      ),
    );
    if (!answers) throw new Error('Redis does not answer');
  };
  const kills = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  atEnd(async () => {
    client.disconnect();
    await kills();
    rmSync(home, { recursive: true, force: true });
  });
  await starts();
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    starts,
    kills,
    /** Copies what it wrote down so far, as a backup would. */
    keepsCopy: () => cpSync(data, kept, { recursive: true }),
    /** Puts the copy in the place of everything; not while it runs. */
    bringsCopyBack() {
      rmSync(data, { recursive: true });
      cpSync(kept, data, { recursive: true });
    },
    /** The jobs of these items that wait. */
    async jobsOf(items) {
      const jobs = await client.zrange('bull:climb:delayed', 0, -1);
      return jobs.filter((job) => items.some(({ id }) => job.includes(id))).sort();
    },
  };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
