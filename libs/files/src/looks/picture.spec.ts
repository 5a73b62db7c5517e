import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Metadata } from 'sharp';
import { FILE_TROUBLES } from '#libs/domain';
import { drawing, HIDDEN, photo } from '../../../../test/support/made-files.js';
import type { PictureFormat } from './picture-formats.js';
import { makeAnew, type Picture } from './picture.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'baraza-picture-'))));
afterAll(() => rm(folder, { recursive: true }));

interface Made extends Picture {
  file: Buffer;
  about: Metadata;
  preview: Metadata;
}

async function made(format: PictureFormat, bytes: Buffer): Promise<Made> {
  const [from, to, small] = ['from', 'to', 'small'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(from, bytes);
  const picture = await makeAnew(format, from, to, small);
  return {
    ...picture,
    file: await readFile(to),
    about: await sharp(to).metadata(),
    preview: await sharp(small).metadata(),
  };
}

/** A drawing that says that it is so large, and holds nothing of it: some hundred bytes. */
function flood(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync('x')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture that is made anew', () => {
  it('tells neither where it was taken nor by whom, and stands upright', async () => {
    const before = await photo(1200, 800);
    await writeFile(join(folder, 'before'), before);
    const about = await sharp(join(folder, 'before')).metadata();
    expect([about.orientation, about.exif!.length > 100]).toEqual([6, true]);
    for (const hidden of HIDDEN) expect(before.includes(hidden)).toBe(true);
    const after = await made('image/jpeg', before);
    expect([after.width, after.height]).toEqual([800, 1200]);
    expect([after.about.exif, after.about.xmp, after.about.iptc, after.about.icc, after.about.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    for (const hidden of [...HIDDEN, 'GPS', 'Exif']) expect(after.file.includes(hidden)).toBe(false);
  });

  it('says its size as it is kept, with a small one beside it', async () => {
    const after = await made('image/jpeg', await photo(5000, 1000));
    expect([after.width, after.height]).toEqual([819, 4096]);
    expect([after.about.width, after.about.height]).toEqual([819, 4096]);
    expect(after.bytes).toBe(after.file.length);
    expect([after.preview.format, after.preview.height]).toEqual(['webp', 640]);
  });

  it('is not made larger than it was', async () => {
    const after = await made('image/png', await drawing('png', 30, 20));
    expect([after.width, after.height, after.preview.width]).toEqual([30, 20, 30]);
  });

  it.each([
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['gif', 'image/png', 'png'],
  ] as const)('of %s is kept as %s, of which nothing moves', async (format, type, kept) => {
    const after = await made(`image/${format}`, await drawing(format));
    expect([after.type, after.about.format, after.about.pages ?? 1]).toEqual([type, kept, 1]);
  });

  it('has lost what was hung behind it', async () => {
    const after = await made(
      'image/png',
      Buffer.concat([await drawing('png'), Buffer.from('<script>alert(1)</script>')]),
    );
    expect(after.file.includes('<script>')).toBe(false);
  });

  it('is not made of a flood of pixels', async () => {
    await expect(made('image/png', flood(60_000, 60_000))).rejects.toMatchObject({
      fields: { file: [FILE_TROUBLES.pixels.says] },
    });
  });

  it('is not made of half a picture, or of what is none', async () => {
    const whole = await photo(400, 300);
    const broken = { fields: { file: [FILE_TROUBLES.broken.says] } };
    await expect(made('image/jpeg', whole.subarray(0, whole.length / 2))).rejects.toMatchObject(broken);
    await expect(made('image/png', flood(100, 100))).rejects.toMatchObject(broken);
    await expect(made('image/jpeg', Buffer.from('\xff\xd8\xff\xe0 and nothing', 'latin1'))).rejects.toMatchObject(
      broken,
    );
    await expect(made('image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toMatchObject(
      broken,
    );
  });
});
