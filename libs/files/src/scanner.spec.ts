import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EICAR, startScanner } from '../../../test/support/virus-scanner.js';
import { scan } from './scanner.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'baraza-scan-'))));
afterAll(() => rm(folder, { recursive: true }));

async function file(bytes: Buffer | string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return path;
}

describe('the scanner', () => {
  it.each(['at a port', 'at a path'])('%s finds what it looks for, and nothing else', async (where) => {
    const scanner = await startScanner(where === 'at a path' ? join(folder, 'clamd.sock') : undefined);
    expect(await scan(scanner.address, await file('Tomorrow at eight.'))).toBe('clean');
    expect(await scan(scanner.address, await file(`before ${EICAR} behind`))).toBe('infected');
    // Longer than what fits into the line at once.
    const long = Buffer.alloc(9_000_000, 'x');
    expect(await scan(scanner.address, await file(long))).toBe('clean');
    expect(await scan(scanner.address, await file(Buffer.concat([long, Buffer.from(EICAR)])))).toBe('infected');
    expect(scanner.asked()).toBe(4);
    await scanner.stop();
  });

  it('that is not there gives no verdict', async () => {
    const scanner = await startScanner();
    await scanner.stop();
    await expect(scan(scanner.address, await file('x'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(scan(join(folder, 'nowhere.sock'), await file('x'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: OK, or so\0', 'UNKNOWN COMMAND\0', ''])(
    'that answers %j gives no verdict',
    async (words) => {
      const heard: Socket[] = [];
      const server = createServer((socket) => heard.push(socket.on('error', () => undefined).end(words)));
      await new Promise<void>((resolve) => server.listen(join(folder, 'odd.sock'), resolve));
      await expect(scan(join(folder, 'odd.sock'), await file(Buffer.alloc(5_000_000)))).rejects.toThrow();
      for (const socket of heard) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  );
});
