import { connect, createServer, type Server, type Socket } from 'node:net';
import type { ServerProcess } from './api-process.js';

/**
 * A line of TCP whose near end can stop reading: what the far end sends stays with the far end. It has its address before
 * it leads anywhere, so that a server can be started that lets pages of this address in.
 */
export class SlowLine {
  private farPort = 0;
  private stopped = false;
  private readonly far = new Set<Socket>();
  /** How many bytes came through from the far end. */
  read = 0;

  private constructor(private readonly server: Server) {
    server.on('connection', (near) => this.take(near));
  }

  static async open(): Promise<SlowLine> {
    const server = createServer();
    const line = new SlowLine(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  /** The server at the end of this line. */
  to(server: ServerProcess): ServerProcess {
    this.farPort = server.port;
    return { ...server, origin: this.origin };
  }

  stopsReading(): void {
    this.stopped = true;
    for (const far of this.far) far.pause();
  }

  readsOn(): void {
    this.stopped = false;
    for (const far of this.far) far.resume();
  }

  async close(): Promise<void> {
    for (const far of this.far) far.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private take(near: Socket): void {
    const far = connect(this.farPort, '127.0.0.1');
    this.far.add(far);
    if (this.stopped) far.pause();
    near.on('data', (chunk: Buffer) => far.write(chunk));
    far.on('data', (chunk: Buffer) => {
      this.read += chunk.length;
      near.write(chunk);
    });
    for (const end of [near, far]) end.on('error', () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => {
      this.far.delete(far);
      near.destroy();
    });
  }
}
