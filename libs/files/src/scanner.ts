import { open } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';

/** What the scanner said of a file. */
export type Verdict = 'clean' | 'infected';

/** How long the scanner may say nothing, in milliseconds. */
const SILENCE_MS = 60_000;
const CHUNK = 64 * 1024;

/**
 * Asks clamd at a socket (`/path` or `host:port`) about a file, by its command INSTREAM: the file goes there in pieces,
 * each with its length before it, and a length of zero ends it. Throws when it gives no verdict.
 */
export async function scan(address: string, path: string): Promise<Verdict> {
  const socket = connect(placeOf(address));
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('the scanner says nothing')));
  const answer = answerOf(socket);
  // Whoever waits for it hears of it below; a line that breaks before that must not end the process.
  answer.catch(() => undefined);
  try {
    // What it answers while it is still told something counts too: it may have heard enough, and closed.
    await Promise.race([tell(socket, path), answer]);
    return verdictOf(await answer);
  } finally {
    socket.destroy();
  }
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('/')) return { path: address };
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) };
}

async function tell(socket: Socket, path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    socket.write('zINSTREAM\0');
    const chunk = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytesRead);
      const isRoom = socket.write(Buffer.concat([length, chunk.subarray(0, bytesRead)]));
      if (bytesRead === 0 || socket.destroyed) return;
      if (!isRoom) await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', () => resolve()));
    }
  } finally {
    await handle.close();
  }
}

/** Everything that it says, up to the zero byte or the end of the line. */
const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.length > 4096) socket.destroy(new Error('the scanner says too much'));
      if (text.includes('\0')) resolve(text);
    });
    // It may end what it says without having heard all.
    socket.once('end', () => resolve(text));
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
  });

function verdictOf(answer: string): Verdict {
  if (/^stream: OK\0?\s*$/.test(answer)) return 'clean';
  if (/^stream: .+ FOUND\0?\s*$/.test(answer)) return 'infected';
  throw new Error('the scanner gave no verdict');
}
