import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FILE_MAX, FILE_TROUBLES } from '#libs/domain';
import { Incoming, receive } from './incoming.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'baraza-incoming-'))));
afterEach(() => rm(folder, { recursive: true }));

const incoming = (): Incoming => new Incoming(folder, () => Date.now());
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const half = (pid: number, run = '00000000', of = machine): string => `${of}-${pid}-${run}-0123456789abcdef.part`;
const trouble = (name: keyof typeof FILE_TROUBLES): object => ({ fields: { file: [FILE_TROUBLES[name].says] } });

/** A process that is no more. */
const deadPid = (): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.once('exit', () => resolve(child.pid!));
  });

describe('a file that arrives', () => {
  it('stands whole on the disk, with its size and its hash', async () => {
    const path = await incoming().place();
    const arrived = await receive(Readable.from([Buffer.from('The bed '), Buffer.from('is free.')]), path);
    expect(arrived).toEqual({
      path,
      bytes: 16,
      hash: createHash('sha256').update('The bed is free.').digest('hex'),
    });
    expect(await readFile(path, 'utf8')).toBe('The bed is free.');
  });

  it('is refused with the first byte too many, while the rest is still on its way', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 65536;
        this.push(Buffer.alloc(65536));
      },
    });
    await expect(receive(endless, await incoming().place())).rejects.toMatchObject(trouble('size'));
    expect(sent).toBeLessThan(FILE_MAX + 1024 * 1024);
    expect(endless.destroyed).toBe(false);
    endless.destroy();
  });

  it('is refused when it holds nothing, and when its line breaks', async () => {
    await expect(receive(Readable.from([]), await incoming().place())).rejects.toMatchObject(trouble('empty'));
    const breaks = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        await new Promise((resolve) => setTimeout(resolve, 5));
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
    await expect(receive(breaks, await incoming().place())).rejects.toMatchObject(trouble('late'));
  });

  it('says of a full disk what it is', async () => {
    await expect(receive(Readable.from([Buffer.from('x')]), '/dev/full')).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

describe('what is left of uploads that never ended', () => {
  it('goes at once when the process that took them is no more', async () => {
    const dead = await deadPid();
    for (const name of [half(dead), `${half(dead)}.preview`, half(process.pid)])
      await writeFile(join(folder, name), 'x');
    expect(await incoming().sweep()).toBe(3);
    expect(await readdir(folder)).toEqual([]);
  });

  it('stays while it may still be worked on: by this process, by another that is there, and on another machine', async () => {
    const own = incoming();
    const path = await own.place();
    const others = [half(process.ppid), half(1, '00000000', 'ffffffff')].map((name) => join(folder, name));
    for (const name of [path, ...others]) await writeFile(name, 'x');
    expect(await own.sweep()).toBe(0);
    const longAgo = new Date(Date.now() - 60 * 60_000);
    for (const name of others) await utimes(name, longAgo, longAgo);
    expect(await own.sweep()).toBe(2);
    expect(existsSync(path)).toBe(true);
  });

  it('is told from what is none of it', async () => {
    await writeFile(join(folder, 'notes.part'), 'x');
    await mkdir(join(folder, 'more'));
    expect(await incoming().sweep()).toBe(0);
    expect(await new Incoming(join(folder, 'nowhere'), () => 0).sweep()).toBe(0);
  });
});
