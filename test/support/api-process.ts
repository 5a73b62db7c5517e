import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const START_MS = 90_000;
/** One key for all servers of these tests, as the nodes of one installation have it. */
const KEY_FILE = join(mkdtempSync(join(tmpdir(), 'baraza-test-key-')), 'key');
writeFileSync(KEY_FILE, randomBytes(32).toString('hex'), { mode: 0o600 });
process.once('exit', () => rmSync(dirname(KEY_FILE), { recursive: true, force: true }));

/** A built api or worker that runs as a process of its own. */
export interface ServerProcess {
  port: number;
  origin: string;
  pid: number;
  /** Lines of its log at level error and above; a story fails when there is one that it did not expect. */
  errors: string[];
  /** Everything it printed. */
  output: () => string;
  /** Ends it as a keeper would, and waits. */
  stop: () => Promise<void>;
  /** SIGKILL, by its id, and waits. */
  kill: () => Promise<void>;
  /** Waits until it printed this. */
  printed: (text: string) => Promise<void>;
  ended: Promise<number | null>;
}

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/**
 * Starts the built api on a database, with the worker inside unless told otherwise, and waits until it serves.
 * @param withinMs how long to wait for that
 */
export async function startApi(
  databaseUrl: string,
  settings: Record<string, string> = {},
  withinMs = START_MS,
): Promise<ServerProcess> {
  const port = Number(settings['PORT'] ?? (await freePort()));
  const api = start(
    'api',
    { DATABASE_URL: databaseUrl, PORT: String(port), WORKER: 'inside', LIVE_SWEEP_MS: '250', ...settings },
    port,
  );
  await serving(api, withinMs);
  return api;
}

/** Starts the built worker on a database. */
export async function startWorker(databaseUrl: string, settings: Record<string, string> = {}): Promise<ServerProcess> {
  const worker = start('worker', { DATABASE_URL: databaseUrl, LOG_LEVEL: 'info', ...settings }, 0);
  await worker.printed('the worker is at work');
  return worker;
}

/** Starts the built api and does not wait: for starts that are refused. */
export const startRefused = (settings: Record<string, string>): ServerProcess => start('api', settings, 0);

function start(app: 'api' | 'worker', settings: Record<string, string>, port: number): ServerProcess {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'apps', app, 'src', 'main.js')], {
    env: {
      // What a process compiled at its start, the next one of the same build only reads.
      NODE_COMPILE_CACHE: join(ROOT, 'dist', 'compiled'),
      PATH: process.env['PATH'],
      END_WITH_PARENT: '1',
      LOG_LEVEL: 'warn',
      SOCKET_RATE: '1000',
      KEY_FILE,
      ...settings,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const errors: string[] = [];
  let output = '';
  let dead = false;
  void ended.then(() => (dead = true));
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const line of chunk.toString().split('\n')) if (isErrorLine(line)) errors.push(line);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    errors,
    output: () => output,
    stop: () => end(child, 'SIGTERM', ended),
    kill: () => end(child, 'SIGKILL', ended),
    printed: async (text) => {
      await until(() => dead || output.includes(text), `the ${app} to print "${text}"`);
      if (!output.includes(text)) throw new Error(`the ${app} ended before it printed "${text}":\n${output}`);
    },
    ended,
  };
}

function isErrorLine(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1];
  return level !== undefined && Number(level) >= 50;
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) process.kill(child.pid!, signal);
  await ended;
}

async function serving(api: ServerProcess, withinMs: number): Promise<void> {
  let dead = false;
  void api.ended.then(() => (dead = true));
  const serves = async (): Promise<boolean> => {
    if (dead) throw new Error(`the api ended at its start:\n${api.output()}`);
    // A knock costs next to nothing; a request that nobody takes costs what the server needs to start.
    return (await isOpen(api.port)) && (await isReady(api.origin));
  };
  await until(serves, 'the api to serve', withinMs);
}

const isReady = async (origin: string): Promise<boolean> =>
  (await fetch(`${origin}/health/ready`).catch(() => null))?.status === 200;

/** Whether somebody listens on a port. */
const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    const answers = (open: boolean) => (): void => {
      line.destroy();
      resolve(open);
    };
    line.once('connect', answers(true)).once('error', answers(false));
  });

/** Waits until something holds, looking often; fails with what was waited for. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, ms = START_MS): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
