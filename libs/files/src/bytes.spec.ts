import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type SignedStore, startStore, STORE_SETTINGS } from '../../../test/support/signed-store.js';
import { type Bytes, newStoreKey, shardOf, STORE_KEY } from './bytes.js';
import { FolderBytes } from './folder-bytes.js';
import { S3Bytes } from './s3-bytes.js';

const HOUR = 60 * 60_000;

let folder: string;
let store: SignedStore;
beforeAll(async () => void (store = await startStore()));
afterAll(() => store.stop());
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'baraza-bytes-'))));
afterEach(() => rm(folder, { recursive: true }));

const place = (): string => join(folder, 'files');
const inFolder = (): Bytes => new FolderBytes(place(), () => Date.now());
const inStore = (settings = {}): Bytes =>
  new S3Bytes({ FILES_S3_URL: store.url, ...STORE_SETTINGS, ...settings }, () => Date.now());

async function written(text: string): Promise<string> {
  const path = join(folder, 'arrived');
  await writeFile(path, text);
  return path;
}

async function textOf(stream: Readable | null): Promise<string | null> {
  return stream && Buffer.concat(await (stream as AsyncIterable<Buffer> & Readable).toArray()).toString();
}

async function oldest(bytes: Bytes, olderThanMs: number): Promise<string[]> {
  const all: string[] = [];
  for await (const keys of bytes.keys(olderThanMs)) all.push(...keys);
  return all.sort();
}

describe.each<[string, () => Bytes]>([
  ['a folder of this machine', inFolder],
  ['a store that checks every signature', inStore],
])('%s', (_, open) => {
  it('gives back what was put, and nothing under another name', async () => {
    const bytes = open();
    const key = newStoreKey();
    await bytes.put(key, await written('The bed is free.'));
    expect(await textOf(await bytes.get(key))).toBe('The bed is free.');
    expect(await bytes.get(newStoreKey())).toBeNull();
  });

  it('has nothing any more after it was removed, however often', async () => {
    const bytes = open();
    const key = newStoreKey();
    await bytes.put(key, await written('x'));
    for (let round = 0; round < 2; round++) await bytes.remove(key);
    expect(await bytes.get(key)).toBeNull();
  });

  it('knows its names by age', async () => {
    const bytes = open();
    const keys = [newStoreKey(), newStoreKey()];
    for (const key of keys) await bytes.put(key, await written('x'));
    expect(await oldest(bytes, HOUR)).not.toEqual(expect.arrayContaining(keys));
    expect(await oldest(bytes, -HOUR)).toEqual(expect.arrayContaining([...keys].sort()));
  });
});

describe('a folder of this machine', () => {
  it('holds whole files under names of chance alone, two letters deep', async () => {
    const key = newStoreKey();
    const path = await written('whole');
    await inFolder().put(key, path);
    expect(key).toMatch(STORE_KEY);
    expect(await readdir(place(), { recursive: true })).toEqual([key.slice(0, 2), shardOf(key)]);
    expect(await readFile(join(place(), shardOf(key)), 'utf8')).toBe('whole');
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is left by no name, and no link leads out of it', async () => {
    const bytes = inFolder();
    for (const key of ['../../etc/passwd', '', 'ab', `${'a'.repeat(31)}/`])
      await expect(bytes.get(key)).rejects.toThrow();
    const key = newStoreKey();
    await mkdir(join(place(), key.slice(0, 2)), { recursive: true });
    await symlink(await written('elsewhere'), join(place(), shardOf(key)));
    await expect(bytes.get(key)).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it('passes over what is none of its own', async () => {
    await mkdir(join(place(), 'ab'), { recursive: true });
    await writeFile(join(place(), 'ab', 'notes.txt'), 'x');
    await utimes(join(place(), 'ab', 'notes.txt'), new Date(0), new Date(0));
    expect(await oldest(inFolder(), HOUR)).toEqual([]);
  });
});

describe('a store that checks every signature', () => {
  it('takes nothing from whoever has another secret, and tells no names by what is thrown', async () => {
    const key = newStoreKey();
    const stranger = inStore({ FILES_S3_SECRET: 'another-secret' });
    const thrown = await stranger.put(key, await written('x')).catch((error: Error) => error.message);
    expect(thrown).toBe('the store of files answered 403 to PUT');
    expect(store.refused.splice(0)).toEqual(['SignatureDoesNotMatch']);
    expect(store.objects.has(shardOf(key))).toBe(false);
  });

  it('says its names page by page', async () => {
    store.page = 2;
    const bytes = inStore();
    const keys = Array.from({ length: 5 }, newStoreKey);
    for (const key of keys) await bytes.put(key, await written('x'));
    expect(await oldest(bytes, -HOUR)).toEqual(expect.arrayContaining([...keys].sort()));
    store.page = 1000;
  });
});
