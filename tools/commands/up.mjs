import { existsSync } from 'node:fs';
import { waitUntilServing } from '../ask-api.mjs';
import { buildWhatChanged } from '../build-parts.mjs';
import { startChild } from '../child.mjs';
import { openDataHome } from '../data-home.mjs';
import { atEnd, Ended, endOnSignals, isEnding } from '../ending.mjs';
import { firstUseOptions, readAnswers } from '../first-use-options.mjs';
import { answerFirstUse, makeFirstUseLink } from '../first-use.mjs';
import { greetAdministrator, greetAgain, greetFirst } from '../greeting.mjs';
import { isEmpty, openInstallationDatabase } from '../installation-database.mjs';
import { keyFileOf, namedKeyFile } from '../installation-key.mjs';
import { holderOf, homeLock, takeLock } from '../lock.mjs';
import { asTyped, inClone, root } from '../places.mjs';
import { readPort, requireFreePort } from '../port.mjs';
import { publicAddress } from '../public-address.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from '../trouble.mjs';

export const help = `
npm run up [-- options]

Sets everything up and opens Baraza for real use. At the first start it shows a link with which the first administrator
sets the table up in the browser. Ctrl-C ends it; the data stays.

  --port <number>       the port of the page (PORT, or 4100)
  --host <address>      the address to listen on (HOST, or 127.0.0.1)
  --data <directory>    where data and key are kept (.baraza-real in this clone)
  --help                this text

From the environment: PUBLIC_URL is the address that people type, and begins with https:// unless it is this machine;
TLS_CERT and TLS_KEY where no proxy stands in front; DATABASE_URL and DATABASE_OWNER_URL for a PostgreSQL of your own
instead of the one that comes along; KEY_FILE; SMTP_URL and MAIL_FROM; and all other settings of docs/operations.md.

A script answers the questions of the first start itself, and is given the administrator's link:

  --name <name>                              of the task force
  --language <en, it, el, sw>                of its letters (en)
  --zone <time zone>                         as in Europe/Athens (that of this machine)
  --agency <Name:sector:LETTERS[:Short]>     once for each agency; a sector is health, social_service, municipality,
                                             justice, humanitarian or civil_society
  --administrator <Name <address>[:LETTERS]> the first person, for the first agency unless LETTERS say another
  --member <Name <address>:LETTERS:standing,standing>   once for each person to invite
`;

export const options = {
  port: { type: 'string', default: process.env.PORT || '4100' },
  host: { type: 'string', default: process.env.HOST || '127.0.0.1' },
  data: { type: 'string' },
  ...firstUseOptions,
};

/** Refuses what cannot work before a minute is spent on installing. */
export async function before(values) {
  const { port, host, data } = values;
  readAnswers(values);
  publicAddress(process.env, String(readPort(port)), host);
  namedKeyFile(process.env);
  if (process.env.DATABASE_URL && !process.env.DATABASE_OWNER_URL)
    throw new Trouble(
      'With DATABASE_URL, DATABASE_OWNER_URL must be set too, of the role that owns the database: `npm run migrate -- --help` says what for.',
    );
  const file = homeLock(homePath(data));
  const holder = holderOf(file);
  if (holder) throw alreadyOpen(holder);
  // The api of a command that was killed lets go of the port within moments.
  await requireFreePort('up', readPort(port), host, existsSync(file) ? 5000 : 0);
}

/** Runs the installation until it is ended or the api or its database ends. */
export async function run(values) {
  endOnSignals(0);
  const { port, host, data } = values;
  const home = openDataHome(homePath(data));
  const { address, settings } = publicAddress(process.env, port, host);
  const lock = takeLock(homeLock(home), { address });
  if (lock.holder) throw alreadyOpen(lock.holder);
  await atEnd(() => lock.release());
  const database = await openInstallationDatabase(home, await buildWhatChanged());
  const empty = await isEmpty(database.url);
  const env = environment({
    ...settings,
    PORT: port,
    HOST: host,
    DATABASE_URL: database.url,
    KEY_FILE: namedKeyFile(process.env) ?? keyFileOf(home, empty),
  });
  const api = await startApi(env);
  const here = seenFromHere(host, port);
  if (await waitUntilServing(here, api.exited)) console.log(await greeting(values, { empty, env, here, address }));
  const what = await Promise.race([api.exited.then(() => 'api'), database.lost.then(() => 'database')]);
  if (isEnding()) throw new Ended();
  throw whyItEnded(what, database.lastLines(), home);
}

const homePath = (data) => (data ? asTyped(data) : inClone('.baraza-real'));

const alreadyOpen = ({ address }) =>
  new Trouble(
    `This installation is already open at ${address}: use it there, or end it with Ctrl-C where it was started.`,
  );

/** On its first start a link for whoever sets the table up, or what became of a script's answers. */
async function greeting(values, { empty, env, here, address }) {
  const answers = readAnswers(values);
  if (!empty) {
    if (answers) console.error('There is a table here already: the options of the first start were left aside.');
    return greetAgain(address);
  }
  const { link, secret } = await makeFirstUseLink(env);
  if (!answers) return greetFirst(address, link);
  return greetAdministrator(address, answers, await answerFirstUse(here, address, answers, secret));
}

/** What the api is told. Not the owner's password: a server that holds it could open every lock. */
function environment(settings) {
  const env = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    ...process.env,
    ...settings,
    WORKER: 'inside',
    END_WITH_PARENT: '1',
  };
  delete env.DATABASE_OWNER_URL;
  return env;
}

/** Its log goes to this terminal: there is nobody else to read it. */
const startApi = (env) =>
  startChild(process.execPath, ['--enable-source-maps', inClone('dist', 'apps', 'api', 'src', 'main.js')], {
    cwd: root,
    env,
    show: true,
  });

/** An api that listens on all addresses is reached on this machine by 127.0.0.1. */
function seenFromHere(host, port) {
  const name = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  const scheme = process.env.TLS_CERT ? 'https' : 'http';
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function whyItEnded(what, words, home) {
  if (what === 'api')
    return new Trouble('The api ended, for the reason above: put it right and run the command again.');
  if (tellsOfFullDisk(words)) return fullDisk(home);
  console.error(words);
  return new Trouble('The database ended unexpectedly, with the words above: run the command again.');
}
