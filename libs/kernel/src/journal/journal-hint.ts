import pg from 'pg';
import type { StreamName } from '#libs/domain';
import type { Config } from '#libs/config';
import type { Log } from '../log/log.js';
import type { Recorded } from './journal.js';

/** A tap on the shoulder: these streams moved. Names and numbers; what moved is read from the journal. */
export type HeardHeads = (heads: Map<StreamName, number>) => void;
/** The commits of this very process, with what they recorded. */
export type HeardCommit = (recorded: Recorded) => void;
/** Something short-lived between nodes, such as who is here: ids, never words. */
export type HeardSignal = (signal: unknown, node: string) => void;

interface Hint {
  node: string;
  heads?: [StreamName, number][];
  signal?: unknown;
  /** The clock of a demonstration or a test was moved. */
  clock?: true;
}

const CHANNEL = 'baraza_hint';
/** Commits within this time share one NOTIFY: its commit lock is one for the whole cluster. */
const GATHER_MS = 25;
/** PostgreSQL takes 8,000 bytes; a stream's name and number take up to 70. */
const HEADS_PER_NOTIFY = 100;
const RECONNECT_MS = 1000;

/**
 * Tells who waits that streams moved: inside the process at once, other processes by a NOTIFY on a connection of its own,
 * outside of every business transaction. Losing any of it costs time and nothing else: the sweeps find what was missed.
 */
export class JournalHint {
  private readonly commitListeners = new Set<HeardCommit>();
  private readonly headListeners = new Set<HeardHeads>();
  private readonly movedListeners = new Set<HeardHeads>();
  private readonly signalListeners = new Set<HeardSignal>();
  private readonly clockListeners = new Set<() => void>();
  private readonly gathered = new Map<StreamName, number>();
  private timer: NodeJS.Timeout | undefined;
  private listener: pg.Client | undefined;
  private notifier: Promise<pg.Client> | undefined;
  /** What is being said: one after the other, since a connection takes one statement at a time. */
  private saying: Promise<void> = Promise.resolve();
  private closed = false;
  /** Marks what this process said itself, which it need not hear again. */
  private readonly node = `${process.pid}-${Math.random().toString(36).slice(2)}`;

  constructor(
    private readonly config: Pick<Config, 'DATABASE_URL'>,
    private readonly log: Log,
  ) {}

  onCommit(heard: HeardCommit): void {
    this.commitListeners.add(heard);
  }

  onHeads(heard: HeardHeads): void {
    this.headListeners.add(heard);
  }

  /** Called when this process moved streams by functions of the gate: it knows their numbers and not their events. */
  onMoved(heard: HeardHeads): void {
    this.movedListeners.add(heard);
  }

  onSignal(heard: HeardSignal): void {
    this.signalListeners.add(heard);
  }

  /** Called when the database's clock was moved, which happens in demonstrations and tests only. */
  onClock(heard: () => void): void {
    this.clockListeners.add(heard);
  }

  /** Begins to hear other processes. */
  async open(): Promise<void> {
    await this.listen();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await Promise.allSettled([this.listener?.end(), this.notifier?.then((notifier) => notifier.end())]);
  }

  /** Called after each commit. */
  committed(recorded: Recorded): void {
    const last = recorded.events.at(-1);
    if (!last) return;
    for (const heard of this.commitListeners) this.safely(() => heard(recorded));
    this.gathered.set(recorded.stream, last.seq);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Tells that streams moved of whose events only the numbers are known here. */
  moved(heads: Map<StreamName, number>): void {
    if (!heads.size) return;
    for (const heard of [...this.headListeners, ...this.movedListeners]) this.safely(() => heard(heads));
    for (const [stream, seq] of heads) this.gathered.set(stream, seq);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Says something short-lived to the other nodes; at most 7,000 bytes. */
  signal(signal: unknown): void {
    void this.notify({ node: this.node, signal });
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const heads = [...this.gathered];
    this.gathered.clear();
    for (let from = 0; from < heads.length; from += HEADS_PER_NOTIFY) {
      await this.notify({ node: this.node, heads: heads.slice(from, from + HEADS_PER_NOTIFY) });
    }
  }

  private notify(payload: object): Promise<void> {
    this.saying = this.saying.then(() => this.say(payload));
    return this.saying;
  }

  private async say(payload: object): Promise<void> {
    if (this.closed) return;
    try {
      this.notifier ??= this.connect('notifier');
      const notifier = await this.notifier;
      await notifier.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(payload)]);
    } catch (error) {
      this.notifier = undefined;
      this.log.warn({ reason: reasonOf(error) }, 'a hint was not sent; the sweep of the others finds it');
    }
  }

  private async listen(): Promise<void> {
    try {
      const client = await this.connect('listener');
      client.on('notification', ({ payload }) => this.safely(() => this.hear(payload ?? '')));
      await client.query(`listen ${CHANNEL}`);
      this.listener = client;
    } catch (error) {
      this.listenAgain(reasonOf(error));
    }
  }

  private listenAgain(reason: string): void {
    if (this.closed) return;
    this.log.warn({ reason }, 'hints of other processes are not heard; trying again');
    setTimeout(() => void this.listen(), RECONNECT_MS).unref();
  }

  /** A listener's defect, or nonsense that some role of the database said on the channel, ends nothing else. */
  private safely(listen: () => void): void {
    try {
      listen();
    } catch (error) {
      this.log.warn(
        { error: error instanceof Error ? error.name : 'unknown' },
        'a hint was not understood; the sweep finds it',
      );
    }
  }

  private hear(payload: string): void {
    const { node, heads, signal, clock } = JSON.parse(payload) as Hint;
    if (node === this.node) return;
    if (clock) for (const heard of this.clockListeners) heard();
    if (heads) for (const heard of this.headListeners) heard(new Map(heads));
    if (signal) for (const heard of this.signalListeners) heard(signal, node);
  }

  private async connect(role: 'listener' | 'notifier'): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: `baraza-${role}`,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      // A hint that is lost in a crash costs time and nothing else: it need not wait for the disk.
      options: '-c synchronous_commit=off',
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (role === 'notifier') this.notifier = undefined;
      else if (this.listener === client) this.listenAgain('the connection ended');
    });
    await client.connect();
    return client;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
