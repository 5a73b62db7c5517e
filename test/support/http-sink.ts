import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from './api-process.js';

/** What came in, whatever became of it. */
export interface Came {
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** What it answers: a number, and headers beside it. */
interface Said {
  status: number;
  location?: string;
  'retry-after'?: string;
}

/** Somebody else's server on this machine, outside of the database: it keeps what it is sent, and answers as a story says. */
export class HttpSink {
  readonly came: Came[] = [];
  /** What it answers to the next ones; after the last of them 204. */
  private answers: Said[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<HttpSink> {
    const server = createServer();
    const sink = new HttpSink(server);
    server.on('request', (request, response) => {
      void bodyOf(request).then((body) => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        );
        sink.came.push({ path: request.url ?? '', headers, body });
        const { status, ...said } = sink.answers.shift() ?? { status: 204 };
        response.writeHead(status, said).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers these, one after the other, and then takes what comes. */
  says(...answers: (number | Said)[]): void {
    this.answers = answers.map((answer) => (typeof answer === 'number' ? { status: answer } : answer));
  }

  /** Waits until it had so many in all, and answers the last of them. */
  async had(count: number, what = `${count} to come in`): Promise<Came> {
    await until(() => this.came.length >= count, what, 15_000);
    return this.came[count - 1]!;
  }

  /** Forgets what came, and takes everything again. */
  isNew(): void {
    this.came.length = 0;
    this.answers = [];
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()).closeAllConnections());
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
