import { Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { entryStore } from '../entry.store.js';

/** Where a request comes from, and the browser as far as it is known. */
export interface Caller {
  /** The address of the machine, as the server or a trusted proxy saw it. */
  source: string;
  /** Browser and system, for the list of sessions. */
  device: string;
  /** The secret of a browser from which somebody signed in before. */
  knownDevice: string | undefined;
}

/** How many tries there are, within which time. */
const LIMITS = {
  /** Everything that guesses, from one source: an office behind one address has many people. */
  source: { max: 120, window: '15 minutes' },
  /** Passwords of one account from browsers that it does not know. */
  account: { max: 10, window: '15 minutes' },
  /** Passwords of one account from a browser that it signed in from before: others' tries are not counted here. */
  device: { max: 20, window: '15 minutes' },
  /** Codes of one account, over all its entries. */
  factor: { max: 20, window: '15 minutes' },
  /** Letters with a link to one address. */
  letter: { max: 3, window: '1 hour' },
} as const;

type Limit = keyof typeof LIMITS;

/** The account of an address that nobody has, so that looking for it takes as long. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** An IPv6 network is one source: whoever has one address of it has all of them. Zeros that were left out count too. */
function networkOf(source: string): string {
  const plain = source.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [front = [], back] = plain.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = back ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  return [...front, ...zeros, ...(back ?? [])]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** Counts a try; false when there were too many. Buckets are hashes: nothing can be read out of them. */
export async function isWithin({ database, key }: Kernel, limit: Limit, whose: string): Promise<boolean> {
  const { max, window } = LIMITS[limit];
  return entryStore.countAttempt(database.pool, key.derive('attempt', `${limit} ${whose}`), window, max);
}

/** Counts a try from a source; refused when there were too many. */
export async function countSource(kernel: Kernel, { source }: Caller): Promise<void> {
  if (!(await isWithin(kernel, 'source', networkOf(source)))) throw new Refusal('too_fast');
}

/**
 * Counts a try of an account's password, known or not alike. A browser that the account signed in from before is counted
 * by itself, so that nobody can shut somebody else out by guessing.
 */
export async function countPassword(
  kernel: Kernel,
  { knownDevice }: Caller,
  address: string,
  accountId: string | undefined,
): Promise<void> {
  const known = knownDevice
    ? await entryStore.isKnownDevice(kernel.database.pool, knownDevice, accountId ?? NOBODY)
    : false;
  const within = known
    ? await isWithin(kernel, 'device', `${knownDevice} ${accountId}`)
    : await isWithin(kernel, 'account', address);
  if (!within) throw new Refusal('too_fast');
}
