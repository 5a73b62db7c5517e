import { v7 } from 'uuid';
import { type MeView, type RefusalAnswer, type SignInAnswer } from '#libs/domain';
import { LiveClient } from './live-client.js';

/** An answer of HTTP: its status, its headers, its body. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  body: Body & Partial<RefusalAnswer>;
}

/** A browser: what it keeps are cookies, and nothing else. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private client: LiveClient | undefined;

  constructor(
    private origin: string,
    private readonly agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ) {}

  /** The Cookie header that this browser sends. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get isSignedIn(): boolean {
    return this.cookies.has('__Host-baraza');
  }

  /** Another browser window that was handed a copy of the cookies, as a thief's would be. */
  copy(): Visitor {
    const copy = new Visitor(this.origin, this.agent);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  /** Goes on at another server of the same installation. */
  movesTo(origin: string): void {
    this.origin = origin;
  }

  async asks<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: this.cookieHeader,
        'user-agent': this.agent,
        ...(method === 'GET' ? {} : { 'x-baraza': '1', origin: this.origin, 'idempotency-key': v7() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as Body & Partial<RefusalAnswer>,
    };
  }

  posts<Body = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return this.asks<Body>('POST', path, body);
  }

  gets<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.asks<Body>('GET', path);
  }

  signsIn(address: string, password: string): Promise<Answer<SignInAnswer>> {
    return this.posts<SignInAnswer>('/api/sign-in', { address, password });
  }

  /** Who this browser is here now. */
  async isWho(): Promise<MeView['me']> {
    return (await this.gets<MeView>('/api/me')).body.me;
  }

  /** A socket of this browser, connected; and following its own person's stream by itself. */
  async live(): Promise<LiveClient> {
    const me = await this.isWho();
    this.client ??= new LiveClient(this.origin, this.cookieHeader, me?.personId ?? '');
    await this.client.connected();
    return this.client;
  }

  leaves(): void {
    this.client?.socket.disconnect();
    this.client = undefined;
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/Max-Age=0/.test(line)) this.cookies.delete(name!);
    else this.cookies.set(name!, value!);
  }
}
