import { request } from 'node:http';
import { connect } from 'node:net';
import { until } from './api-process.js';

/** An answer of HTTP byte by byte, as somebody would compare it who wants to learn what they may not see. */
export interface RawAnswer {
  status: number;
  /** Every header but the date, in the order in which they came. */
  headers: string[];
  body: string;
}

/** Sends one request and answers what came back, without reading anything into it. */
export function rawHttp(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const { hostname, port } = new URL(origin);
    // The path goes as it is: as part of an address it would be put in order first.
    const sent = request(
      { hostname, port, path, method, headers: { ...headers, ...length }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: pairs(response.rawHeaders), body: text }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

function pairs(raw: readonly string[]): string[] {
  const lines: string[] = [];
  for (let place = 0; place < raw.length; place += 2) {
    if (raw[place]!.toLowerCase() !== 'date') lines.push(`${raw[place]}: ${raw[place + 1]}`);
  }
  return lines;
}

/**
 * Asks for a WebSocket with exactly these headers; the head that lets it in, or everything that the server sends until it
 * closes. What came so far when neither happens in `ms`: a net, wide enough for a busy machine.
 */
export function rawUpgrade(port: number, headers: Record<string, string>, ms = 20_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const lines = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      'connection: Upgrade',
      'upgrade: websocket',
    ];
    lines.push('sec-websocket-version: 13', `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`);
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
    const net = setTimeout(() => socket.destroy(), ms).unref();
    socket.once('error', reject).once('close', () => {
      clearTimeout(net);
      resolve(heard);
    });
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (heard.startsWith('HTTP/1.1 101 ') && heard.includes('\r\n\r\n')) socket.destroy();
    });
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

/** A socket below the client's library: it sends any text at all, and keeps every frame that comes. */
export class RawSocket {
  readonly frames: string[] = [];
  private readonly socket: WebSocket;
  private asked = 0;
  closed = false;

  constructor(origin: string, cookie: string) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie, origin },
    });
    this.socket.addEventListener('message', ({ data }) => {
      if (data === '2') this.socket.send('3');
      else this.frames.push(String(data));
    });
    this.socket.addEventListener('open', () => this.socket.send('40'));
    this.socket.addEventListener('close', () => (this.closed = true));
    this.socket.addEventListener('error', () => (this.closed = true));
  }

  async connected(): Promise<this> {
    await until(() => this.frames.some((frame) => frame.startsWith('40')), 'the raw socket to connect', 10_000);
    return this;
  }

  /** Sends a frame as it is. */
  sends(text: string | Buffer): void {
    this.socket.send(text);
  }

  /** Sends a message by its name and the text of its payload, and answers the frame that acknowledges it, number and all. */
  async asks(message: string, payload?: string): Promise<string> {
    const id = this.asked++;
    const before = `43${id}[`;
    this.sends(`42${id}[${JSON.stringify(message)}${payload === undefined ? '' : `,${payload}`}]`);
    const found = (): string | undefined => this.frames.find((frame) => frame.startsWith(before));
    await until(
      () => found() !== undefined || this.closed,
      `an answer to ${message} ${payload?.slice(0, 200)}`,
      10_000,
    );
    return found() ?? 'closed';
  }

  /** The same, as what the frame says. */
  async told<Answer = { error: { code: string; fields?: Record<string, string[]> } }>(
    message: string,
    payload?: string,
  ): Promise<Answer> {
    const frame = await this.asks(message, payload);
    return (JSON.parse(frame.replace(/^43\d+/, '')) as [Answer])[0];
  }

  leaves(): void {
    this.socket.close();
  }
}
