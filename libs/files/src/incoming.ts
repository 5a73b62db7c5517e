import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FILE_MAX, refuseFile } from '#libs/domain';

/** Until when a file has arrived, in milliseconds; a slow line brings 20 MB in that time at 25 kB a second. */
const ARRIVE_MS = 15 * 60_000;
/** Older than this (ms) is what nobody works on any more, whoever began it. */
const DEAD_MS = 30 * 60_000;
/** How much more than it may be is read off the line and thrown away, so that the answer still arrives. */
const READ_OFF_MAX = 4 * FILE_MAX;
/** `<machine>-<process>-<run>-<chance>.part`, and beside it what is made of it. */
const PART = /^([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-[0-9a-f]{16}\.part/;

/** A file that has arrived whole. */
export interface Arrived {
  path: string;
  bytes: number;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
}

/** The folder in which files arrive and are looked at, before any of them has a name in the store. */
export class Incoming {
  private readonly machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  private readonly run = randomBytes(4).toString('hex');

  /** @param nowMs what time files are given, in milliseconds since 1970 */
  constructor(
    private readonly folder: string,
    private readonly nowMs: () => number,
  ) {}

  /** A new place in it. */
  async place(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return join(this.folder, `${this.machine}-${process.pid}-${this.run}-${randomBytes(8).toString('hex')}.part`);
  }

  /** Removes a place and what was made beside it. */
  async clear(path: string): Promise<void> {
    for (const one of [path, pictureOf(path), previewOf(path)]) await rm(one, { force: true });
  }

  /**
   * Removes what is left of uploads that never ended: at once what a process of this machine left that is no more, the
   * rest when it is too old to be waited for. Answers how many.
   */
  async sweep(): Promise<number> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => PART.test(name));
    const dead = await Promise.all(names.map(async (name) => ((await this.isDead(name)) ? name : null)));
    const halves = dead.filter((name) => name !== null);
    for (const name of halves) await rm(join(this.folder, name), { force: true });
    return halves.length;
  }

  private async isDead(name: string): Promise<boolean> {
    const [, machine, pid, run] = PART.exec(name)!;
    if (run === this.run) return false;
    if (machine === this.machine && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true;
    const stats = await stat(join(this.folder, name)).catch(() => null);
    return stats !== null && stats.mtimeMs < this.nowMs() - DEAD_MS;
  }
}

export const pictureOf = (path: string): string => `${path}.picture`;
export const previewOf = (path: string): string => `${path}.preview`;

/** Signal 0 goes to nobody: it only asks. Another user's process refuses it and is there all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Writes what arrives to a new file, and through to the disk. Throws a Refusal when it is too large, empty, or late; what
 * the disk says is thrown as it is. The line is left open, so that an answer can be given on it.
 */
export async function receive(body: Readable, path: string): Promise<Arrived> {
  const hash = createHash('sha256');
  const late = setTimeout(() => body.destroy(), ARRIVE_MS);
  const handle = await open(path, 'a', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > FILE_MAX) throw refuseFile('size');
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    if (body.errored || !body.readableEnded) throw refuseFile('late');
    if (bytes === 0) throw refuseFile('empty');
    await handle.sync();
    return { path, bytes, hash: hash.digest('hex') };
  } catch (error) {
    throw isBrokenLine(error) ? refuseFile('late') : error;
  } finally {
    clearTimeout(late);
    await handle.close();
  }
}

async function writeAll(handle: Awaited<ReturnType<typeof open>>, chunk: Buffer): Promise<void> {
  for (let from = 0; from < chunk.length;) from += (await handle.write(chunk, from)).bytesWritten;
}

const isBrokenLine = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE', 'ABORT_ERR'].includes(
    (error as NodeJS.ErrnoException)?.code ?? '',
  );

/** Reads the rest off a line and throws it away, so that an answer to it arrives; whoever sends without end is cut off. */
export function readOff(body: Readable): void {
  if (body.destroyed || body.readableEnded) return;
  let bytes = 0;
  body.on('error', () => undefined);
  body.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > READ_OFF_MAX) body.destroy();
  });
  body.resume();
}
