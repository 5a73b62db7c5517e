import { lookup as resolve } from 'node:dns';
import { type IncomingHttpHeaders, request as plainly } from 'node:http';
import { request as safely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.js';

/** How long whoever is asked may take in all (ms). */
const SEND_MS = 10_000;

/** Why nothing was sent to an address at all. */
export type TargetProblem = 'not_https' | 'private_target';

/** What came of it: the number that was answered, with how long it asks to be waited for (s); why it was not sent; or that nobody answered. */
export type OutwardAnswer =
  { status: number; waitS?: number } | { refused: TargetProblem } | { retry: 'unreachable' | 'no_answer' };

interface Outward {
  headers: Record<string, string | number>;
  body: string | Buffer;
  /** Whether it may go over http and to private addresses: only where the operator said so. */
  privateToo: boolean;
}

class PrivateTarget extends Error {}

/**
 * What is wrong with an address as it is written; what its name leads to is asked when it is sent to. Null when nothing is.
 * @param privateToo as in `Outward`
 */
export function problemOfTarget(address: string, privateToo: boolean): TargetProblem | null {
  if (privateToo) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return 'not_https';
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) && isPrivateAddress(host) ? 'private_target' : null;
}

/**
 * Posts to an address that somebody else chose. It reaches no private address, whatever its name leads to at that moment:
 * the very address that is connected to is looked at. It follows nothing, and reads no answer but its number and how long to wait.
 */
export function postOutward(
  address: string,
  { headers, body, privateToo }: Outward,
  ms = SEND_MS,
): Promise<OutwardAnswer> {
  const refused = problemOfTarget(address, privateToo);
  if (refused) return Promise.resolve({ refused });
  const send = address.startsWith('https:') ? safely : plainly;
  return new Promise((done) => {
    const signal = AbortSignal.timeout(ms);
    const lookup = privateToo ? undefined : openLookup;
    const asked = send(address, { method: 'POST', headers, agent: false, signal, ...(lookup ? { lookup } : {}) });
    asked.on('response', (response) => {
      const waitS = waitAskedFor(response.headers);
      done({ status: response.statusCode ?? 0, ...(waitS === null ? {} : { waitS }) });
      response.destroy();
    });
    asked.on('error', (error) =>
      done(
        error instanceof PrivateTarget
          ? { refused: 'private_target' }
          : { retry: signal.aborted ? 'no_answer' : 'unreachable' },
      ),
    );
    asked.end(body);
  });
}

/**
 * How long an answer asks to be waited for, in seconds: `Retry-After` as RFC 9110, 10.2.3 has it, in seconds or as a date, which is
 * read against the date that the same answer names. Null where it says nothing that can be read, or a time that is over.
 */
export function waitAskedFor({ 'retry-after': said, date }: IncomingHttpHeaders): number | null {
  if (!said) return null;
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - Date.parse(date ?? '')) / 1000);
  return seconds > 0 ? seconds : null;
}

/** Looks a name up as Node does, and refuses it whole when any of what it leads to is private. */
const openLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const first = found[0];
    if (!first || found.some((one) => isPrivateAddress(one.address))) return done(new PrivateTarget(), []);
    if (options.all) return done(null, found);
    done(null, first.address, first.family);
  });
};
