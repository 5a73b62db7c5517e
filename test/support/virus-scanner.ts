import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** The text that every virus scanner takes for one, for trying them out; put together here, so that none finds it in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

/** A scanner that speaks INSTREAM as clamd does, and finds that text. */
export interface VirusScanner {
  /** `host:port`, or the path of its socket. */
  address: string;
  /** How many files it was asked about. */
  asked: () => number;
  /** From now on it hears and says nothing. */
  fallsSilent: () => void;
  stop: () => Promise<void>;
}

/** Starts one, at a path or at a port of this machine. */
export async function startScanner(path?: string): Promise<VirusScanner> {
  let asked = 0;
  let silent = false;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => undefined));
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      const file = silent ? null : fileOf(heard);
      if (!file) return;
      asked++;
      socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await listening(server, path);
  return {
    address: path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    fallsSilent: () => void (silent = true),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const listening = (server: Server, path: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    if (path) server.listen(path, resolve);
    else server.listen(0, '127.0.0.1', resolve);
  });

/** The file in what was heard; null while it is not there to its end. */
function fileOf(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return null;
  if (heard.subarray(0, command.length).toString('latin1') !== command) throw new Error('another command');
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
