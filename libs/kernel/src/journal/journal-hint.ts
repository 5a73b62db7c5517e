import type { StreamName } from '#libs/domain';
import type { Config } from '#libs/config';
import { type HintLine, openHintLine } from '#libs/hints';
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

/** Commits within this time share one hint: the commit lock of a NOTIFY is one for the whole cluster. */
const GATHER_MS = 25;
/** PostgreSQL takes 8,000 bytes; a stream's name and number take up to 70. */
const HEADS_PER_NOTIFY = 100;

/**
 * Tells who waits that streams moved: inside the process at once, other processes by a line of its own
 * (`libs/hints`), outside of every business transaction. Losing any of it costs time and nothing else: the sweeps find what was missed.
 */
export class JournalHint {
  private readonly commitListeners = new Set<HeardCommit>();
  private readonly headListeners = new Set<HeardHeads>();
  private readonly movedListeners = new Set<HeardHeads>();
  private readonly signalListeners = new Set<HeardSignal>();
  private readonly clockListeners = new Set<() => void>();
  private readonly gathered = new Map<StreamName, number>();
  private timer: NodeJS.Timeout | undefined;
  /** What is being said: one after the other, so that it arrives in that order. */
  private saying: Promise<void> = Promise.resolve();
  private closed = false;
  /** Marks what this process said itself, which it need not hear again. */
  private readonly node = `${process.pid}-${Math.random().toString(36).slice(2)}`;

  private readonly line: HintLine;

  constructor(
    config: Pick<Config, 'DATABASE_URL'> & Partial<Pick<Config, 'REDIS_URL'>>,
    private readonly log: Log,
  ) {
    this.line = openHintLine(config, log, (text) => this.safely(() => this.hear(text)));
  }

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
  open(): Promise<void> {
    return this.line.open();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.line.close();
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
    this.saying = this.saying.then(() => (this.closed ? undefined : this.line.say(JSON.stringify(payload))));
    return this.saying;
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
}
