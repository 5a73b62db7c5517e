import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, until } from './api-process.js';

/** Whether this machine has one; without it the stories say what to install. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A real Redis of this machine that a story may wipe, kill and start again. It forgets everything when it ends. */
export class RedisServer {
  private process: ChildProcess | undefined;
  private line: Redis | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async open(): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), mkdtempSync(join(tmpdir(), 'baraza-redis-')));
    await server.starts();
    process.once('exit', () => server.process?.kill('SIGKILL'));
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Listens, at the same port again after it was killed; nothing where it listens already. */
  async starts(): Promise<void> {
    if (this.process) return;
    const how = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', this.folder];
    this.process = spawn('redis-server', ['--port', String(this.port), ...how], { stdio: 'ignore' });
    const answers = (): Promise<boolean> =>
      this.client.ping().then(
        () => true,
        () => false,
      );
    await until(answers, 'Redis to answer', 20_000);
  }

  /** SIGKILL, and waits. */
  async kill(): Promise<void> {
    const { process: running } = this;
    if (!running) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
    this.process = undefined;
  }

  /** A line to look by. */
  get client(): Redis {
    this.line ??= new Redis(this.url, { maxRetriesPerRequest: 1 }).on('error', () => undefined);
    return this.line;
  }

  async close(): Promise<void> {
    this.line?.disconnect();
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
