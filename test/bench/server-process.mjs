import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { atEnd } from './endings.mjs';
import { holdsWithin } from './sleep.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const API = join(ROOT, 'dist', 'apps', 'api', 'src', 'main.js');
const WORKER = join(ROOT, 'dist', 'apps', 'worker', 'src', 'main.js');
const REFERENCE = join(import.meta.dirname, 'reference-server.mjs');
/** A net and no measure: on a busy machine a start takes several times as long. */
const START_MS = 90_000;

/**
 * What is set otherwise than by default for the measured api: one socket posts all the load, which is more than one person
 * is let. Everything else is as an installation has it.
 */
export const API_SETTINGS = { WORKER: 'inside', SOCKET_RATE: '1000000', LOG_LEVEL: 'warn' };

/** @typedef {{name: string, port: number, pid: number, stop: () => Promise<void>, kill: () => Promise<void>}} ServerProcess */

/**
 * Starts the reference on a database of its own, or without any: then it is Socket.IO alone.
 * @param {string[]} nodeOptions for the process
 * @returns {Promise<ServerProcess>}
 */
export async function startReference(databaseUrl, nodeOptions = []) {
  const port = await freePort();
  const settings = { PORT: String(port), ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const server = start('reference', [...nodeOptions, REFERENCE], settings, port);
  return serving(server, () => server.output().includes('the reference is open'));
}

/**
 * Starts the built api, with its worker inside.
 * @param {string[]} nodeOptions for the process, such as those that write a profile
 * @param {{port?: number, settings?: Record<string, string>}} [how] a port of an earlier one, and what else is set
 * @returns {Promise<ServerProcess>}
 */
export async function startApi(databaseUrl, nodeOptions = [], how = {}) {
  const port = how.port ?? (await freePort());
  const settings = {
    ...API_SETTINGS,
    ...how.settings,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    END_WITH_PARENT: '1',
  };
  const server = start('api', ['--enable-source-maps', ...nodeOptions, API], settings, port);
  return serving(
    server,
    async () => (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.status === 200,
  );
}

/**
 * Starts the built worker.
 * @param {string[]} nodeOptions for the process
 * @returns {Promise<ServerProcess & {output: () => string}>}
 */
export async function startWorker(databaseUrl, settings = {}, nodeOptions = []) {
  const all = { LOG_LEVEL: 'info', ...settings, DATABASE_URL: databaseUrl, END_WITH_PARENT: '1' };
  const worker = start('worker', ['--enable-source-maps', ...nodeOptions, WORKER], all, 0);
  return serving(worker, () => worker.output().includes('the worker is at work'));
}

/** Runs a script of the project to its end, with the built libraries. */
export async function runScript(path, args, settings) {
  const script = start(path, [join(ROOT, path), ...args], settings, 0);
  const code = await script.ended;
  if (code !== 0) throw new Error(`${path} ended with ${code}:\n${script.output()}`);
}

function start(name, args, settings, port) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  child.stdin.on('error', () => {});
  let hasEnded = false;
  const ended = new Promise((resolve) => child.once('close', resolve)).finally(() => (hasEnded = true));
  const finish = async (signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  const server = { name, port, pid: child.pid, ended, output: () => output, hasEnded: () => hasEnded };
  server.stop = () => finish('SIGTERM');
  server.kill = () => finish('SIGKILL');
  atEnd(server.stop);
  return server;
}

async function serving(server, answers) {
  const serves = await holdsWithin(START_MS, async () => {
    if (server.hasEnded()) throw new Error(`the ${server.name} ended at its start:\n${server.output()}`);
    return answers();
  });
  if (!serves) throw new Error(`the ${server.name} did not serve within ${START_MS} ms:\n${server.output()}`);
  return server;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
