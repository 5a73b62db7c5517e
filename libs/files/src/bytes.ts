import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** The name of something in the store: 32 hexadecimal digits of chance. Nothing that somebody typed is part of it. */
export type StoreKey = string;

export const newStoreKey = (): StoreKey => randomBytes(16).toString('hex');
export const STORE_KEY = /^[0-9a-f]{32}$/;
/** The folder of a name: its first two digits, so that no folder grows too long. */
export const shardOf = (key: StoreKey): string => `${key.slice(0, 2)}/${key}`;

/** Where the bytes of files are kept. What is put is there whole or not at all. */
export interface Bytes {
  /** Takes a file of this machine under a name; it may be gone from where it was afterwards. */
  put: (key: StoreKey, path: string) => Promise<void>;
  /** What stands under a name, or null when there is nothing. */
  get: (key: StoreKey) => Promise<Readable | null>;
  /** Removes what stands under a name; nothing there is no harm. */
  remove: (key: StoreKey) => Promise<void>;
  /** Every name whose bytes are older than so many milliseconds, some at a time. */
  keys: (olderThanMs: number) => AsyncIterable<StoreKey[]>;
}
