import { isSafeOrigin } from './public-url.js';
import { address, addresses, file, folder, machines, oneOf, type Setting, text, whole } from './setting.js';

export { isLoopback, publicUrl } from './public-url.js';

/** Every setting there is. */
export const SETTINGS = {
  DATABASE_URL: text(
    'postgres://role:password@host:port/database',
    /^postgres(ql)?:\/\/\S+$/,
    undefined,
    'The application’s connection. Its role owns nothing and may not bypass row-level security.',
  ),
  DATABASE_POOL: whole(2, 200, 12, 'Connections to the database that one process holds at most.'),
  REDIS_URL: text(
    'redis://host:port',
    /^(rediss?:\/\/\S+)?$/,
    '',
    'Where jobs are queued and nodes tell each other what moved; without it the database does both. It may be wiped at any moment.',
  ),
  HOST: text('a host name or address', /^[\w.:-]+$/, '127.0.0.1', 'The address to listen on.'),
  PORT: whole(1, 65535, 4100, 'The port to listen on.'),
  PUBLIC_URL: address(
    'What people type to come here; links begin with it. With https:// unless it is this machine. Without it: http://127.0.0.1 at PORT.',
  ),
  ORIGINS: addresses(
    'More addresses under which people come here. Pages of PUBLIC_URL and of these may write and open a socket, no others.',
  ),
  TLS_CERT: file('The certificate with its chain (PEM), where this process speaks TLS itself. Needs TLS_KEY.'),
  TLS_KEY: file('The private key of TLS_CERT (PEM).'),
  TRUST_PROXY: machines('Proxies whose X-Forwarded-For says who asked. Without it whoever connects is who asked.'),
  KEY_FILE: file(
    'The installation’s key: 64 hexadecimal digits of chance. A real installation needs it; every process has the same.',
  ),
  FILES_DIR: folder(
    'Where files that people send lie; the same for every api. Without it the folder “files” beside KEY_FILE.',
  ),
  FILES_S3_URL: text(
    'https://store.example.org/bucket',
    /^https?:\/\/[^\s/?#@]+\/[a-z\d][a-z\d.-]{1,61}[a-z\d]\/?$/,
    '',
    'A bucket of an S3-compatible store that keeps the files instead. Nothing outside is contacted without it.',
  ),
  FILES_S3_KEY: text('letters and digits', /^[\w-]{5,128}$/, '', 'The access key of that store.'),
  FILES_S3_SECRET: text('letters, digits and + / = . - _', /^[\w+/=.-]{8,256}$/, '', 'Its secret. Never logged.'),
  FILES_S3_REGION: text(
    'the name of a region',
    /^[a-z][a-z\d-]{1,31}$/,
    'us-east-1',
    'The region that requests to it are signed for.',
  ),
  FILES_PER_PERSON_MB: whole(1, 1000000, 200, 'How many megabytes of files one person may send within 24 hours.'),
  FILES_TOTAL_MB: whole(1, 1000000000, 20480, 'How many megabytes of files one table may keep.'),
  CLAMD_SOCKET: text(
    '/path/of/a/socket or host:port',
    /^(\/[^\0]*[^\0/]|[\w.-]+:\d{1,5}|\[[\da-f:]+\]:\d{1,5})$/,
    '',
    'Where clamd, a virus scanner, looks at files. With it none is taken that it did not find clean.',
  ),
  SESSION_IDLE_HOURS: whole(1, 8760, 168, 'Hours without a request after which a session ends.'),
  SESSION_DAYS: whole(1, 365, 30, 'Days after which a session ends in any case.'),
  DEVICE_KEEPS: oneOf(
    ['state', 'nothing'],
    'state',
    'What a browser may keep to open without network: the last known state, for SESSION_IDLE_HOURS, or nothing.',
  ),
  SINGLE_SIGN_ON: text(
    'issuers separated by commas, such as https://login.example.org',
    /^https?:\/\/[^\s,]+(,https?:\/\/[^\s,]+)*$/,
    '',
    'The providers of agencies’ own sign-in (OpenID Connect) that this installation may ask. No other is contacted.',
  ),
  SMTP_URL: text(
    'smtp://user:password@host:port, or smtps://',
    /^smtps?:\/\/[^\s/]+\S*$/,
    '',
    'The mail server that takes letters. Without it nothing is sent, and links are handed over by hand. Never logged.',
  ),
  MAIL_FROM: text(
    'a mail address',
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)*$/i,
    '',
    'The sender of letters; must be set where SMTP_URL is.',
  ),
  REMINDERS_PER_HOUR: whole(
    1,
    100000,
    10,
    'Letters of reminders that one person gets in an hour one by one, and three times as many in a day; twice as many by push. The rest comes in one letter a day.',
  ),
  HEARTBEAT_URL: text(
    'https://watch.example.org/..., or http:// on this machine',
    /^(https:\/\/[\w.:@%-]+|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?)([/?]\S*)?$/i,
    '',
    'What the worker calls each minute while reminders are on time, so that somebody hears when it falls silent. Never logged.',
  ),
  BOUNCE_KEY: text(
    '32 to 128 letters, digits, - or _',
    /^[\w-]{32,128}$/,
    '',
    'What the mail server says with letters that it brings back. Without it none are taken. Never logged.',
  ),
  WEB_PUSH: oneOf(
    ['off', 'on'],
    'off',
    'Whether people may have reminders shown by their browser. Its maker’s push service then learns that one came, and nothing else.',
  ),
  WEB_PUSH_CONTACT: text(
    'mailto: and an address, or an address beginning with https://',
    /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
    '',
    'Whom push services write to when something is wrong; must be set where WEB_PUSH is on.',
  ),
  WEB_PUSH_PRIVATE: oneOf(
    ['refused', 'allowed'],
    'refused',
    'Whether a push service may be reached over http and at private addresses. For tests.',
  ),
  WEBHOOKS: oneOf(
    ['off', 'on'],
    'off',
    'Whether an agency may have its own system told of reminders: ids and dates, signed, and no words.',
  ),
  WEBHOOKS_PRIVATE: oneOf(
    ['refused', 'allowed'],
    'refused',
    'Whether such a system may be reached over http and at private addresses, as in one’s own network.',
  ),
  WORKER: oneOf(
    ['apart', 'inside'],
    'apart',
    'Whether the api also does the worker’s part, or an app of its own does.',
  ),
  END_WITH_PARENT: oneOf(
    ['0', '1'],
    '0',
    'With 1 the process ends when its standard input is closed: whoever started it is gone.',
  ),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug'], 'info', 'What is logged. Never content.'),
  LIVE_SWEEP_MS: whole(50, 10000, 500, 'How often a node looks for events that no hint spoke of.'),
  HEADS_MS: whole(100, 25000, 20000, 'How often each socket hears where its streams stand.'),
  SOCKET_RATE: whole(1, 1000000, 20, 'Messages a second that one socket may send; twice as many in a burst.'),
  MISS_RATE: whole(
    1,
    1000000,
    50,
    'Answers of not_found a second that one person may collect over HTTP, twice as many in a burst; after more they wait 10 s.',
  ),
  SOCKETS_PER_PERSON: whole(1, 1000000, 10, 'Sockets that one person may hold on one node.'),
  WORKER_SWEEP_MS: whole(
    100,
    60000,
    15000,
    'How often the worker looks for reactions that are behind, and for words that search cannot find quickly yet.',
  ),
} as const;

type Settings = typeof SETTINGS;
/** The settings of this process, read and checked. */
export type Config = { readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer T> ? T : never };

/** What no setting can say of itself alone. Each answers what does not go together, or nothing. */
const TOGETHER: readonly ((config: Config) => string | false)[] = [
  ({ PUBLIC_URL }) =>
    PUBLIC_URL !== '' &&
    !isSafeOrigin(PUBLIC_URL) &&
    'PUBLIC_URL must begin with https:// unless it is this machine (localhost, 127.0.0.1, [::1]): ' +
      'without TLS browsers keep no session, and everybody on the way reads along.',
  ({ TLS_CERT, TLS_KEY }) =>
    (TLS_CERT === '') !== (TLS_KEY === '') && 'TLS_CERT and TLS_KEY must both be set, or none.',
  ({ PUBLIC_URL, TLS_CERT }) =>
    TLS_CERT !== '' && PUBLIC_URL.startsWith('http:') && 'PUBLIC_URL must begin with https:// where TLS_CERT is set.',
  ({ FILES_S3_URL, FILES_S3_KEY, FILES_S3_SECRET }) =>
    FILES_S3_URL !== '' &&
    (FILES_S3_KEY === '' || FILES_S3_SECRET === '') &&
    'FILES_S3_KEY and FILES_S3_SECRET must be set where FILES_S3_URL is.',
  ({ SMTP_URL, MAIL_FROM }) => SMTP_URL !== '' && MAIL_FROM === '' && 'MAIL_FROM must be set where SMTP_URL is.',
  ({ WEB_PUSH, WEB_PUSH_CONTACT }) =>
    WEB_PUSH === 'on' && WEB_PUSH_CONTACT === '' && 'WEB_PUSH_CONTACT must be set where WEB_PUSH is on.',
];

/** Reads the settings from an environment. Throws one sentence that names every wrong value and what it may be. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const wrong: string[] = [];
  const entries = Object.entries(SETTINGS as Record<string, Setting<unknown>>).map(([name, setting]) => {
    const given = environment[name];
    const value = given === undefined || given === '' ? setting.fallback : setting.read(given);
    if (value === undefined) wrong.push(`${name} must be ${setting.range}${given ? '' : ', and is not set'}.`);
    return [name, value];
  });
  if (wrong.length) throw new Error(wrong.join(' '));
  const config = Object.fromEntries(entries) as Config;
  const apart = TOGETHER.map((check) => check(config)).filter((sentence) => sentence !== false);
  if (apart.length) throw new Error(apart.join(' '));
  return config;
}
