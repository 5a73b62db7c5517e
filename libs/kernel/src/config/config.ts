/** One setting: how it is read from the environment, what it may be, and what it means. docs/operations.md is held against this table. */
interface Setting<T> {
  read: (text: string) => T | undefined;
  range: string;
  fallback: T | undefined;
  means: string;
}

const text = (range: string, pattern: RegExp, fallback: string | undefined, means: string): Setting<string> => ({
  read: (given) => (pattern.test(given) ? given : undefined),
  range,
  fallback,
  means,
});

const whole = (min: number, max: number, fallback: number, means: string): Setting<number> => ({
  read: (given) => (/^\d+$/.test(given) && Number(given) >= min && Number(given) <= max ? Number(given) : undefined),
  range: `a whole number from ${min} to ${max}`,
  fallback,
  means,
});

const oneOf = <T extends string>(values: readonly T[], fallback: T, means: string): Setting<T> => ({
  read: (given) => values.find((value) => value === given),
  range: `one of ${values.join(', ')}`,
  fallback,
  means,
});

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
    'Where jobs are queued; without it in the schema queue of the database. It may be wiped at any moment.',
  ),
  HOST: text('a host name or address', /^[\w.:-]+$/, '127.0.0.1', 'The address to listen on.'),
  PORT: whole(1, 65535, 4100, 'The port to listen on.'),
  ORIGINS: text(
    'addresses separated by commas, such as https://baraza.example.org',
    /^https?:\/\/[^\s,/]+(,https?:\/\/[^\s,/]+)*$/,
    '',
    'Where the pages come from: no other origin may write or open a socket. Without it: localhost and 127.0.0.1 at PORT.',
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
  SOCKETS_PER_PERSON: whole(1, 1000000, 10, 'Sockets that one person may hold on one node.'),
  WORKER_SWEEP_MS: whole(100, 60000, 15000, 'How often the worker looks for reactions that are behind.'),
} as const;

type Settings = typeof SETTINGS;
/** The settings of this process, read and checked. */
export type Config = { readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer T> ? T : never };

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
  return Object.fromEntries(entries) as Config;
}
