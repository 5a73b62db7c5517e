import { type EventMap, parseStream, type StreamName, type WireEvent } from '#libs/domain';
import { type Kernel, type Recorded, tailStreams } from '#libs/kernel';
import type { Metrics } from '../metrics.js';
import type { Follower, LiveServer, LiveSocket } from './live-socket.js';

interface Tailed {
  followers: Set<Follower>;
  epoch: number;
  /** The last number that went to the room; null until the first follower has read where the stream stands. */
  sent: number | null;
  /** The highest number that was heard of. */
  wanted: number;
  reading: boolean;
}

const PAGE_EVENTS = 500;
/** After these the room is gone through again before anything later is sent. */
const CHANGES_AUDIENCE = new Set<WireEvent['type']>([
  'agency.admitted',
  'agency.released',
  'colleague.joined',
  'colleague.left',
  'standing.changed',
  'person.disabled',
  'referral.accompanied',
]);

/**
 * Takes the journal to the rooms of this node: per stream in order, without a gap, and nothing after the right to read
 * ended. What this process committed itself arrives with the commit; everything else is read, when a hint or the sweep says so.
 */
export class StreamTail {
  private readonly streams = new Map<StreamName, Tailed>();
  server: LiveServer | undefined;

  constructor(
    private readonly kernel: Kernel,
    private readonly metrics: Metrics,
    /** Takes a follower off its socket's list and out of the room. */
    private readonly putOut: (follower: Follower) => void,
    /** True while nobody's right is known: then nothing is sent, not even what was read before. */
    private readonly isBlind: () => boolean = () => false,
  ) {
    kernel.hint.onCommit((recorded) => {
      this.committed(recorded);
      this.agreementsMoved([recorded.stream]);
    });
    kernel.hint.onHeads((heads) => {
      this.heard(heads);
      this.agreementsMoved(heads.keys());
    });
  }

  /** Begins to keep for a socket what happens on a stream from now on. Read its right and its view after this, then `joined`. */
  register(socket: LiveSocket, stream: StreamName): Follower {
    const tailed = this.streams.get(stream) ?? {
      followers: new Set(),
      epoch: 0,
      sent: null,
      wanted: 0,
      reading: false,
    };
    this.streams.set(stream, tailed);
    const follower: Follower = {
      socket,
      stream,
      missed: [],
      floor: 0,
      endsAt: null,
      gone: false,
      acked: 0,
      ackedAt: this.kernel.clock.ms(),
    };
    tailed.followers.add(follower);
    this.metrics.followed.set(this.streams.size);
    return follower;
  }

  /**
   * Puts the follower into the room; answers what went there since the view of `head` was read, or null if its right has
   * ended meanwhile. `behind` when the room has come further than what was kept can bridge, because another follower with
   * a later view joined first, or when the room has still to be sent what is not this one's to read: the view is to be read again.
   */
  joined(follower: Follower, head: number, epoch: number): WireEvent[] | 'behind' | null {
    const tailed = this.streams.get(follower.stream);
    if (!tailed || follower.gone || follower.socket.disconnected) return null;
    if (tailed.sent !== null && tailed.sent < follower.floor) {
      tailed.wanted = Math.max(tailed.wanted, head);
      void this.pull(follower.stream, tailed);
      return 'behind';
    }
    const missed = follower.missed!.filter((event) => event.seq > head);
    if (tailed.sent !== null && tailed.sent > head && missed[0]?.seq !== head + 1) return 'behind';
    follower.missed = null;
    follower.acked = head;
    void follower.socket.join(follower.stream);
    tailed.epoch = epoch;
    tailed.sent ??= head;
    if (tailed.wanted > tailed.sent) void this.pull(follower.stream, tailed);
    return missed;
  }

  /** Takes a follower out of the room. */
  leave(follower: Follower): void {
    follower.gone = true;
    void follower.socket.leave(follower.stream);
    const tailed = this.streams.get(follower.stream);
    tailed?.followers.delete(follower);
    if (tailed?.followers.size === 0) this.streams.delete(follower.stream);
    this.metrics.followed.set(this.streams.size);
  }

  /** Where the streams stand that this node follows, as far as they were sent. */
  sentOf(stream: StreamName): number | undefined {
    return this.streams.get(stream)?.sent ?? undefined;
  }

  /** The highest number up to which somebody who follows on this node reads nothing. */
  floorOf(stream: StreamName): number {
    return Math.max(0, ...[...(this.streams.get(stream)?.followers ?? [])].map(({ floor }) => floor));
  }

  /** Reads whatever no hint spoke of. */
  async sweep(): Promise<void> {
    const known = new Map<StreamName, number>();
    for (const [stream, { sent, reading }] of this.streams) if (sent !== null && !reading) known.set(stream, sent);
    if (!known.size) return;
    const found = await tailStreams(this.kernel.database.pool, known, 1);
    for (const [stream, { events }] of found) {
      const tailed = this.streams.get(stream);
      const seq = events[0]!.seq;
      if (!tailed || tailed.sent === null || seq <= tailed.sent) continue;
      this.metrics.swept.inc();
      tailed.wanted = Math.max(tailed.wanted, seq);
      await this.pull(stream, tailed);
    }
  }

  private committed({ stream, events }: Recorded): void {
    const tailed = this.streams.get(stream);
    const first = events[0];
    if (!tailed || !first) return;
    tailed.wanted = Math.max(tailed.wanted, events.at(-1)!.seq);
    if (tailed.sent === null || tailed.reading || this.isBlind()) return;
    if (first.seq === tailed.sent + 1 && !events.some((event) => CHANGES_AUDIENCE.has(event.type)))
      this.send(stream, tailed, events);
    else void this.pull(stream, tailed);
  }

  private heard(heads: ReadonlyMap<StreamName, number>): void {
    for (const [stream, head] of heads) {
      const tailed = this.streams.get(stream);
      if (!tailed) continue;
      tailed.wanted = Math.max(tailed.wanted, head);
      if (tailed.sent !== null && head > tailed.sent) void this.pull(stream, tailed);
    }
  }

  /** Reads on until everything that was heard of is sent. One at a time a stream, so that order is kept. */
  private async pull(stream: StreamName, tailed: Tailed): Promise<void> {
    if (tailed.reading || tailed.sent === null) return;
    tailed.reading = true;
    try {
      while (tailed.wanted > tailed.sent && tailed.followers.size) {
        const found = (await tailStreams(this.kernel.database.pool, new Map([[stream, tailed.sent]]), PAGE_EVENTS)).get(
          stream,
        );
        if (this.isOver(stream, tailed) || !found || found.events[0]!.seq !== tailed.sent + 1) break;
        tailed.epoch = found.epoch;
        await this.sendInParts(stream, tailed, found.events);
      }
    } catch {
      // The database did not answer: the sweep comes again, and until then nothing is sent.
    } finally {
      tailed.reading = false;
    }
  }

  /**
   * True when the room emptied while something was read for it: who follows since then is told by a reading of their own.
   * Or when the answer was so long on its way, as in a process that stood still, that nobody's right is known any more.
   */
  private isOver(stream: StreamName, tailed: Tailed): boolean {
    return this.streams.get(stream) !== tailed || this.isBlind();
  }

  private async sendInParts(stream: StreamName, tailed: Tailed, events: WireEvent[]): Promise<void> {
    let from = 0;
    for (const [place, event] of events.entries()) {
      if (!CHANGES_AUDIENCE.has(event.type)) continue;
      this.send(stream, tailed, events.slice(from, place + 1));
      from = place + 1;
      await this.putOutStrangers(stream, tailed);
      if (this.isOver(stream, tailed)) return;
    }
    if (from < events.length) this.send(stream, tailed, events.slice(from));
  }

  /** An agreement to share changed: whoever reads something by one is asked about anew. */
  private agreementsMoved(streams: Iterable<StreamName>): void {
    for (const moved of streams) {
      if (!moved.startsWith('share/')) continue;
      for (const [stream, tailed] of this.streams)
        if ([...tailed.followers].some(({ endsAt }) => endsAt !== null)) void this.putOutStrangers(stream, tailed);
      return;
    }
  }

  /** Whose right has ended by the clock follows anew, before anything later is sent; if it goes on, they are told so then. */
  private putOutLapsed(stream: StreamName, tailed: Tailed): void {
    const now = this.kernel.clock.ms();
    for (const follower of tailed.followers) {
      if (follower.endsAt === null || follower.endsAt > now || follower.missed) continue;
      this.putOut(follower);
      follower.socket.emit('lagging', { stream, head: tailed.sent ?? 0 });
    }
  }

  private send(stream: StreamName, tailed: Tailed, events: WireEvent[]): void {
    this.putOutLapsed(stream, tailed);
    tailed.sent = events.at(-1)!.seq;
    for (const follower of tailed.followers) follower.missed?.push(...events);
    const room = this.server?.to(stream);
    if (parseStream(stream)?.kind === 'person') {
      for (const event of events) room?.emit('changed', listOf(event));
    } else {
      room?.emit('events', { stream, epoch: tailed.epoch, events });
    }
  }

  /**
   * Asks again who of the room may read; whoever may not is put out before anything later is sent. Those who come while it
   * asks were asked about on their own way in. When the database does not say, nobody is trusted: all follow again. Whoever
   * was not in the room yet is told by the answer that they wait for, and by nothing else: it may never have been theirs.
   */
  private async putOutStrangers(stream: StreamName, tailed: Tailed): Promise<void> {
    const asked = [...tailed.followers];
    const persons = [...new Set(asked.map((follower) => personOf(follower)))];
    const rights = await this.rightsAmong(stream, persons);
    for (const follower of asked) {
      const right = rights?.get(personOf(follower));
      if (right) follower.endsAt = right.endsAt;
      // Whoever left and came back meanwhile does not read what was said while they were away.
      const floor = rights ? right?.floor : Infinity;
      if (floor !== undefined && floor <= (tailed.sent ?? 0)) continue;
      const waits = follower.missed !== null;
      if (waits && floor !== undefined) follower.floor = floor;
      else this.putOut(follower);
      if (waits) continue;
      if (floor === undefined) follower.socket.emit('left', { stream });
      else follower.socket.emit('lagging', { stream, head: tailed.sent ?? 0 });
    }
  }

  /** Up to which number each of these people reads nothing, and until when they read, of those who may; null when the database does not say. */
  private async rightsAmong(
    stream: StreamName,
    persons: readonly string[],
  ): Promise<Map<string, { floor: number; endsAt: number | null }> | null> {
    try {
      const { rows } = await this.kernel.database.pool.query<{
        person_id: string;
        from_seq: string;
        holds_until: Date | null;
      }>('select person_id, from_seq, holds_until from baraza.members_among($1, $2)', [stream, persons]);
      return new Map(
        rows.map((row) => [
          row.person_id,
          { floor: Number(row.from_seq) - 1, endsAt: row.holds_until?.getTime() ?? null },
        ]),
      );
    } catch {
      return null;
    }
  }
}

const personOf = (follower: Follower): string => follower.socket.data.signedIn.actor.personId;

/** What an event of a person's own stream tells their screens to fetch again. */
const listOf = (event: WireEvent): EventMap['list.changed'] =>
  event.type === 'list.changed'
    ? event.data
    : event.type === 'reading.marked'
      ? { list: 'reading', ids: [parseStream(event.data.channel)!.id] }
      : { list: 'account', ids: [] };
