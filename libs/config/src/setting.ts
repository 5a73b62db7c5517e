import { isIP } from 'node:net';
import { isSafeOrigin, originOf } from './public-url.js';

/** One setting: how it is read from the environment, what it may be, and what it means. docs/operations.md is held against this table. */
export interface Setting<T> {
  read: (text: string) => T | undefined;
  range: string;
  fallback: T | undefined;
  means: string;
}

export const text = (range: string, pattern: RegExp, fallback: string | undefined, means: string): Setting<string> => ({
  read: (given) => (pattern.test(given) ? given : undefined),
  range,
  fallback,
  means,
});

export const whole = (min: number, max: number, fallback: number, means: string): Setting<number> => ({
  read: (given) => (/^\d+$/.test(given) && Number(given) >= min && Number(given) <= max ? Number(given) : undefined),
  range: `a whole number from ${min} to ${max}`,
  fallback,
  means,
});

export const oneOf = <T extends string>(values: readonly T[], fallback: T, means: string): Setting<T> => ({
  read: (given) => values.find((value) => value === given),
  range: `one of ${values.join(', ')}`,
  fallback,
  means,
});

/** A file, by its whole path: services start in folders of their own. */
export const file = (means: string): Setting<string> =>
  text('the whole path of a file, beginning with /', /^\/[^\0]*[^\0/]$/, '', means);

/** A folder, by its whole path. */
export const folder = (means: string): Setting<string> =>
  text('the whole path of a folder, beginning with /', /^\/[^\0]*[^\0/]$/, '', means);

/** The address that people type: scheme, host and port, kept as browsers say it of a page. */
export const address = (means: string): Setting<string> => ({
  read: originOf,
  range: 'an address without a path, such as https://baraza.example.org',
  fallback: '',
  means,
});

/** Several such addresses, exactly as browsers say them. */
export const addresses = (means: string): Setting<string> => ({
  read: (given) => (given.split(',').every((one) => one === originOf(one) && isSafeOrigin(one)) ? given : undefined),
  range: 'addresses separated by commas, such as https://baraza.example.org, with https:// unless of this machine',
  fallback: '',
  means,
});

/** Machines, by address or network. A network of all machines is no list. */
export const machines = (means: string): Setting<string> => ({
  read: (given) => (given.split(',').every(isMachine) ? given : undefined),
  range: 'addresses or networks separated by commas, such as 10.0.0.2 or 10.0.0.0/24; not all there are',
  fallback: '',
  means,
});

function isMachine(given: string): boolean {
  const [, host = '', bits] = /^([^/]+)(?:\/([1-9]\d{0,2}))?$/.exec(given) ?? [];
  const family = isIP(host);
  return family !== 0 && !host.includes('%') && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128));
}
