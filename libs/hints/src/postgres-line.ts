import pg from 'pg';
import { type HintLine, type HintLog, reasonOf } from './hint-line.js';
import { OtherHearers } from './other-hearers.js';

const CHANNEL = 'baraza_hint';
const RECONNECT_MS = 1000;

/**
 * NOTIFY and LISTEN, each on a connection of its own, outside of every business transaction. A process that hears, and whom
 * no other has greeted, is alone and says nothing: on one small machine that is a statement less for every message.
 */
export class PostgresLine implements HintLine {
  private listener: pg.Client | undefined;
  private notifier: Promise<pg.Client> | undefined;
  private readonly others = new OtherHearers();
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: HintLog,
    private readonly hear: (text: string) => void,
  ) {}

  async open(): Promise<void> {
    try {
      const client = await this.connect('listener', (ended) => {
        if (this.listener === ended) this.openAgain('the connection ended');
      });
      client.on('notification', ({ payload }) => this.heard(payload ?? ''));
      await client.query(`listen ${CHANNEL}`);
      this.others.forget();
      await notify(client, this.others.word('hello'));
      this.listener = client;
    } catch (error) {
      this.openAgain(reasonOf(error));
    }
  }

  async say(text: string): Promise<void> {
    if (!this.listener || this.others.any) await this.sayToAll(text);
  }

  async close(): Promise<void> {
    if (this.listener) await this.sayToAll(this.others.word('bye'));
    this.closed = true;
    await Promise.allSettled([this.listener?.end(), this.notifier?.then((notifier) => notifier.end())]);
  }

  private async sayToAll(text: string): Promise<void> {
    if (this.closed) return;
    const notifier = (this.notifier ??= this.connect('notifier', () => this.letGo(notifier)));
    try {
      await notify(await notifier, text);
    } catch (error) {
      this.letGo(notifier);
      this.log.warn({ reason: reasonOf(error) }, 'a hint was not sent; the sweep of the others finds it');
    }
  }

  private heard(text: string): void {
    const taken = this.others.take(text);
    if (taken === 'answer') void this.sayToAll(this.others.word('here'));
    if (!taken) this.hear(text);
  }

  private openAgain(reason: string): void {
    this.listener = undefined;
    if (this.closed) return;
    this.log.warn({ reason }, 'hints of other processes are not heard; trying again');
    setTimeout(() => void this.open(), RECONNECT_MS).unref();
  }

  /** Ends a connection that failed, and forgets it, unless another stands in its place by now. */
  private letGo(notifier: Promise<pg.Client>): void {
    if (this.notifier === notifier) this.notifier = undefined;
    void notifier.then((client) => client.end()).catch(() => undefined);
  }

  private async connect(role: 'listener' | 'notifier', ended: (client: pg.Client) => void): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: `baraza-${role}`,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      // A hint that is lost in a crash costs time and nothing else: it need not wait for the disk.
      options: '-c synchronous_commit=off',
    });
    client.on('error', () => undefined);
    client.on('end', () => ended(client));
    await client.connect();
    return client;
  }
}

const notify = (client: pg.Client, text: string): Promise<unknown> =>
  client.query('select pg_notify($1, $2)', [CHANNEL, text]);
