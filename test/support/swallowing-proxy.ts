import { connect, createServer, type Server, type Socket } from 'node:net';

/** What the line does with what it is given: bring it, keep what comes back for later, or lose it without a word. */
type Mode = 'forwards' | 'holds' | 'swallows';

interface Pair {
  near: Socket;
  /** Absent where nobody was called: the line was silent when this connection was made. */
  far: Socket | undefined;
}

/**
 * A line of TCP that can fall silent without breaking, as behind a firewall that forgot it: bytes vanish in both directions,
 * new connections are taken and never answered, and neither end hears that the other hung up.
 */
export class SwallowingProxy {
  /** How many bytes vanished: a story proves by it that its fault really happened. */
  swallowed = 0;
  private mode: Mode = 'forwards';
  private readonly pairs = new Set<Pair>();
  private held: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    private readonly host: string,
    private readonly farPort: number,
  ) {
    server.on('connection', (near) => this.take(near));
  }

  /** A line that leads where a database's address leads. */
  static async to(databaseUrl: string): Promise<SwallowingProxy> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer();
    const proxy = new SwallowingProxy(server, hostname, Number(port || 5432));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same address by way of this line. */
  leadsTo(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as { port: number }).port);
    return url.toString();
  }

  /** Keeps what comes from the far end until `handsOver`. */
  holds(): void {
    this.mode = 'holds';
  }

  /** Brings what was kept, and goes on keeping nothing. */
  handsOver(): void {
    this.mode = 'forwards';
    for (const bring of this.held.splice(0)) bring();
  }

  /** Loses everything from now on. */
  swallows(): void {
    this.mode = 'swallows';
  }

  /** Brings everything again. Connections of the time of silence have lost something, so they break. */
  forwards(): void {
    const silent = this.mode === 'swallows';
    this.mode = 'forwards';
    if (silent) this.breaks();
  }

  async close(): Promise<void> {
    this.breaks();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private breaks(): void {
    for (const { near, far } of this.pairs) {
      near.destroy();
      far?.destroy();
    }
    this.pairs.clear();
  }

  private take(near: Socket): void {
    const far = this.mode === 'swallows' ? undefined : connect(this.farPort, this.host);
    const pair = { near, far };
    this.pairs.add(pair);
    near.on('data', (chunk: Buffer) => (this.mode === 'swallows' ? this.lose(chunk) : far?.write(chunk)));
    far?.on('data', (chunk: Buffer) => {
      if (this.mode === 'swallows') this.lose(chunk);
      else if (this.mode === 'holds') this.held.push(() => near.write(chunk));
      else near.write(chunk);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      one?.on('error', () => undefined);
      one?.on('close', () => {
        if (this.mode === 'swallows') return;
        other?.destroy();
        this.pairs.delete(pair);
      });
    }
  }

  private lose(chunk: Buffer): void {
    this.swallowed += chunk.length;
  }
}
