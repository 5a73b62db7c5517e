import { existsSync } from 'node:fs';
import { asTyped } from './places.mjs';
import { Trouble } from './trouble.mjs';

const WHY =
  'without TLS browsers keep no session, and everybody on the way reads along. Set PUBLIC_URL to the address of a proxy ' +
  'with TLS in front, or to one of this machine with TLS_CERT and TLS_KEY: docs/operations.md says how.';

/**
 * The address under which people find an installation, and what the api is told of it. The api holds the same rules and
 * more (libs/config/src); here they are asked before a minute is spent on installing.
 * @param {Record<string, string | undefined>} environment
 * @param {string} port
 * @param {string} host what the api listens on
 * @returns {{address: string, settings: Record<string, string>}}
 * @throws {Trouble}
 */
export function publicAddress(environment, port, host) {
  const { PUBLIC_URL = '', ORIGINS = '' } = environment;
  const files = certificateFiles(environment);
  if (PUBLIC_URL !== '') {
    const address = readAddress(PUBLIC_URL, files.TLS_CERT !== undefined);
    return { address, settings: { ...files, PUBLIC_URL: address } };
  }
  if (!isThisMachine(host))
    throw new Trouble(
      `With --host ${host} others come here, and they need an address that begins with https://: ${WHY}`,
    );
  const scheme = files.TLS_CERT ? 'https' : 'http';
  // By name, since browsers make no passkey for a number; the number leads to the same page.
  const address = `${scheme}://localhost:${port}`;
  const origins = [ORIGINS, `${scheme}://127.0.0.1:${port}`].filter(Boolean).join(',');
  return { address, settings: { ...files, PUBLIC_URL: address, ORIGINS: origins } };
}

/** Whether a host is this very machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export const isThisMachine = (host) => /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i.test(host);

function readAddress(given, speaksTls) {
  const url = /^https?:\/\/[^\s\\]+$/i.test(given) && URL.canParse(given) ? new URL(given) : undefined;
  if (!url || url.href !== `${url.origin}/` || !/^(\[[\da-f:]+\]|[\w.-]+)$/.test(url.hostname))
    throw new Trouble('PUBLIC_URL must be an address without a path, such as https://baraza.example.org.');
  if (url.protocol === 'https:') return url.origin;
  if (!isThisMachine(url.hostname))
    throw new Trouble(`PUBLIC_URL must begin with https:// unless it is this machine (localhost, 127.0.0.1): ${WHY}`);
  if (speaksTls) throw new Trouble('PUBLIC_URL must begin with https:// where TLS_CERT is set.');
  return url.origin;
}

function certificateFiles({ TLS_CERT, TLS_KEY }) {
  if (!TLS_CERT && !TLS_KEY) return {};
  if (!TLS_CERT || !TLS_KEY) throw new Trouble('TLS_CERT and TLS_KEY must both be set, or none.');
  const files = { TLS_CERT: asTyped(TLS_CERT), TLS_KEY: asTyped(TLS_KEY) };
  for (const [name, file] of Object.entries(files))
    if (!existsSync(file)) throw new Trouble(`There is no file ${file}: set ${name} to where it is.`);
  return files;
}
