import { constants, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Bytes, shardOf, STORE_KEY, type StoreKey } from './bytes.js';

/** Nobody but the server's own user may look into it. */
const PRIVATE = 0o700;
const SHARD = /^[0-9a-f]{2}$/;

/** Keeps bytes in a folder of this machine, outside of everything that is served. */
export class FolderBytes implements Bytes {
  /** @param nowMs what time files are given, in milliseconds since 1970 */
  constructor(
    private readonly folder: string,
    private readonly nowMs: () => number,
  ) {}

  /** Moves it there from the same disk, after it was written through: a name never stands for half a file. */
  async put(key: StoreKey, path: string): Promise<void> {
    const place = this.placeOf(key);
    await mkdir(dirname(place), { recursive: true, mode: PRIVATE });
    await writeThrough(path);
    await rename(path, place);
    await writeThrough(dirname(place));
  }

  async get(key: StoreKey): Promise<Readable | null> {
    try {
      // Opened before anything is answered: what is not there is said in time.
      return (await open(this.placeOf(key), constants.O_RDONLY | constants.O_NOFOLLOW)).createReadStream();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(key: StoreKey): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  async *keys(olderThanMs: number): AsyncIterable<StoreKey[]> {
    const before = this.nowMs() - olderThanMs;
    for (const shard of (await namesIn(this.folder)).filter((name) => SHARD.test(name))) {
      const names = (await namesIn(join(this.folder, shard))).filter((name) => STORE_KEY.test(name));
      const old = await Promise.all(names.map(async (name) => [name, await statOf(this.placeOf(name))] as const));
      yield old.filter(([, stats]) => stats !== null && stats.mtimeMs < before).map(([name]) => name);
    }
  }

  private placeOf(key: StoreKey): string {
    if (!STORE_KEY.test(key)) throw new Error('no name of the store');
    return join(this.folder, shardOf(key));
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function writeThrough(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const statOf = (path: string): Promise<Stats | null> => stat(path).catch(() => null);
