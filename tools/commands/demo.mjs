import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged } from '../build-parts.mjs';
import { startChild } from '../child.mjs';
import { openDataHome, usualHome } from '../data-home.mjs';
import { databaseUrls, prepareDatabase } from '../embedded-database.mjs';
import { atEnd, Ended, endOnSignals, isEnding } from '../ending.mjs';
import { holderOf, homeLock, takeLock } from '../lock.mjs';
import { asTyped, inClone, root } from '../places.mjs';
import { readPort, requireFreePort } from '../port.mjs';
import { startPostgres } from '../postgres.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from '../trouble.mjs';
import { waitUntilReady } from '../wait-until-ready.mjs';
import { welcome } from '../welcome.mjs';

export const help = `
npm run demo [-- options]

Sets everything up and opens a task force with invented people and cases in the browser, on a PostgreSQL of its own.
Ctrl-C ends it; the data stays.

  --port <number>       the port of the page (4100)
  --host <address>      the address to listen on (127.0.0.1); from other machines, signing in needs HTTPS in front
  --data <directory>    where the data is kept (.baraza in this clone)
  --scale <number>      so many times as many cases when the data is new, for measuring (1)
  --help                this text
`;

export const options = {
  port: { type: 'string', default: '4100' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  scale: { type: 'string', default: '1' },
};

/** Refuses what cannot work before a minute is spent on installing. */
export async function before({ port, host, data, scale }) {
  if (!/^[1-9]\d{0,3}$/.test(scale)) throw new Trouble('--scale must be a whole number from 1 to 9999.');
  const file = homeLock(homePath(data));
  const holder = holderOf(file);
  if (holder) throw alreadyOpen(holder);
  // The api of a demonstration that was killed lets go of the port within moments.
  await requireFreePort('demo', readPort(port), host, existsSync(file) ? 5000 : 0);
}

/** Runs the demonstration until it is ended or the api or its database ends. */
export async function run({ port, host, data, scale }) {
  endOnSignals(0);
  const home = openDataHome(homePath(data));
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lock = takeLock(homeLock(home), { address });
  if (lock.holder) throw alreadyOpen(lock.holder);
  await atEnd(() => lock.release());
  const build = await buildWhatChanged();
  const postgres = await startPostgres(home);
  await prepareDatabase(home, postgres, build, 'demonstration');
  const api = await startApi(postgres, { home, port, host, scale });
  // What is told in the demonstration is told anew, minute by minute, when its data is new.
  const minutes = 2 + 2 * Number(scale);
  if (await waitUntilReady(seenFromHere(address), api.exited, minutes))
    console.log(await welcome(seenFromHere(address)));
  const what = await Promise.race([api.exited.then(() => 'api'), postgres.lost.then(() => 'database')]);
  if (isEnding()) throw new Ended();
  throw whyItEnded(what, what === 'api' ? api.lastLines() : postgres.lastLines(), home, port);
}

const homePath = (data) => (data ? asTyped(data) : usualHome);

const alreadyOpen = ({ address }) =>
  new Trouble(
    `The demonstration is already open at ${address}: use it there, or end it with Ctrl-C where it was started.`,
  );

/** An api that listens on all addresses is reached on this machine by 127.0.0.1. */
const seenFromHere = (address) => address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//127.0.0.1:');

function startApi(postgres, { home, port, host, scale }) {
  const env = { ...process.env, DATABASE_URL: databaseUrls(postgres).DATABASE_URL, PORT: port, HOST: host };
  Object.assign(env, {
    NODE_ENV: 'production',
    WORKER: 'inside',
    LOG_LEVEL: 'warn',
    END_WITH_PARENT: '1',
    DEMONSTRATION_SCALE: scale,
    FILES_DIR: join(home, 'files'),
  });
  return startChild(process.execPath, ['--enable-source-maps', inClone('dist', 'apps', 'api', 'src', 'main.js')], {
    cwd: root,
    env,
  });
}

function whyItEnded(what, words, home, port) {
  if (tellsOfFullDisk(words)) return fullDisk(home);
  if (/EADDRINUSE/.test(words))
    return new Trouble(`Port ${port} is used by another program: choose another one with --port.`);
  if (words) console.error(words);
  return new Trouble(`The ${what} ended unexpectedly${words ? ', with the words above' : ''}: run the command again.`);
}
