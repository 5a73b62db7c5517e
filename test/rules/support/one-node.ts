import type { StreamName, WireEvent } from '#libs/domain';
import type { Kernel, Recorded } from '#libs/kernel';
import type { Follower, LiveServer, LiveSocket } from '../../../apps/api/src/live/live-socket.js';
import { StreamTail } from '../../../apps/api/src/live/stream-tail.js';
import type { Metrics } from '../../../apps/api/src/metrics.js';

export const STREAM: StreamName = 'case/0199abcd-0000-4000-8000-00000000000f';
export const PERSON: StreamName = 'person/0199abcd-0000-4000-8000-00000000000f';
/** Waits until whatever could go on has gone on. */
export const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A node with a journal that holds what was committed, and a database that answers when it is let. */
export class Node {
  readonly journal: WireEvent[] = [];
  readonly members = new Set(['ana', 'ben', 'carla']);
  /** From which event on somebody reads who came without what was said before. */
  readonly from = new Map<string, number>();
  readonly tail: StreamTail;
  /** With this set, an answer waits for the test. */
  held: (() => void)[] | null = null;
  reads = 0;
  broken = false;
  private readonly rooms = new Map<StreamName, Set<Client>>();
  private onCommit!: (recorded: Recorded) => void;
  private onHeads!: (heads: ReadonlyMap<StreamName, number>) => void;

  constructor(private readonly stream: StreamName = STREAM) {
    const hint = {
      onCommit: (heard: never) => (this.onCommit = heard),
      onHeads: (heard: never) => (this.onHeads = heard),
    };
    const pool = {
      query: (query: string | { values: unknown[] }, values: unknown[] = []) => this.query(query, values),
    };
    const metrics = { followed: { set: () => undefined }, swept: { inc: () => undefined } };
    const kernel = { hint, clock: { ms: () => 0 }, database: { pool } };
    this.tail = new StreamTail(kernel as unknown as Kernel, metrics as unknown as Metrics, (follower) =>
      this.tail.leave(follower),
    );
    this.tail.server = {
      to: (name: StreamName) => ({ emit: (message: string, frame: unknown) => this.emit(name, message, frame) }),
    } as unknown as LiveServer;
  }

  get head(): number {
    return this.journal.length;
  }

  /** Writes events in one commit; what is heard of it is the caller's choice. */
  commit(...types: WireEvent['type'][]): Recorded {
    const events = types.map((type) => {
      const event = {
        seq: this.head + 1,
        type,
        at: '2026-11-24T10:00:00.000Z',
        by: null,
        data: type === 'list.changed' ? { list: 'cases', ids: ['c'] } : {},
      } as unknown as WireEvent;
      this.journal.push(event);
      return event;
    });
    return { stream: this.stream, events };
  }

  hears(recorded: Recorded): void {
    this.onCommit(recorded);
  }

  hearsHead(head = this.head): void {
    this.onHeads(new Map([[this.stream, head]]));
  }

  join(name: StreamName, client: Client): void {
    this.rooms.set(name, (this.rooms.get(name) ?? new Set()).add(client));
  }

  leave(name: StreamName, client: Client): void {
    this.rooms.get(name)?.delete(client);
  }

  letGo(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const go of waiting) go();
  }

  private emit(name: StreamName, message: string, frame: unknown): void {
    for (const client of this.rooms.get(name) ?? []) client.hear(message, frame);
  }

  private async query(query: string | { values: unknown[] }, values: unknown[]): Promise<{ rows: unknown[] }> {
    if (this.broken) throw new Error('the database does not answer');
    if (typeof query === 'string') {
      const rows = (values[1] as string[])
        .filter((person) => this.members.has(person))
        .map((person_id) => ({ person_id, from_seq: String(this.from.get(person_id) ?? 1) }));
      await Promise.resolve();
      return { rows };
    }
    this.reads++;
    if (this.held) await new Promise<void>((resolve) => this.held!.push(resolve));
    const [streams, after, max] = query.values as [StreamName[], number[], number];
    const known = streams.indexOf(this.stream);
    const found = known < 0 ? [] : this.journal.filter(({ seq }) => seq > after[known]!).slice(0, max);
    await Promise.resolve();
    return {
      rows: found.map((event) => ({
        stream_id: this.stream,
        epoch: 1,
        seq: String(event.seq),
        type: event.type,
        at: new Date(event.at),
        actor: 'x',
        agency_id: null,
        body: JSON.stringify(event.data),
        content_id: null,
        words: null,
      })),
    };
  }
}

/** A socket that applies what it hears as a browser does: the next number only. */
export class Client {
  /** Every number that it was sent, and what it applied beyond its view. */
  readonly sent: number[] = [];
  applied = 0;
  gap = false;
  readonly heard: [string, unknown][] = [];
  follower!: Follower;

  constructor(
    private readonly node: Node,
    readonly person: string,
    private readonly stream: StreamName = STREAM,
  ) {}

  get socket(): LiveSocket {
    return {
      disconnected: false,
      data: { signedIn: { actor: { personId: this.person } } },
      join: (name: StreamName) => this.node.join(name, this),
      leave: (name: StreamName) => this.node.leave(name, this),
      emit: (message: string, frame: unknown) => this.heard.push([message, frame]),
    } as unknown as LiveSocket;
  }

  register(): this {
    this.follower = this.node.tail.register(this.socket, this.stream);
    return this;
  }

  /** Takes a view of this head, and what went to the room meanwhile. Answers whether it is in the room now. */
  joined(head: number): boolean {
    this.follower.floor = (this.node.from.get(this.person) ?? 1) - 1;
    const missed = this.node.tail.joined(this.follower, head, 1);
    if (missed === 'behind') return this.joined(this.node.head);
    if (!missed) return false;
    this.applied = head;
    this.take(missed);
    return true;
  }

  follows(): this {
    this.register().joined(this.node.head);
    return this;
  }

  hear(message: string, frame: unknown): void {
    this.heard.push([message, frame]);
    if (message === 'events') this.take((frame as { events: WireEvent[] }).events);
  }

  private take(events: readonly WireEvent[]): void {
    for (const { seq } of events) {
      this.sent.push(seq);
      if (seq > this.applied + 1) this.gap = true;
      if (seq === this.applied + 1) this.applied = seq;
    }
  }
}
