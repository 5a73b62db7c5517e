import type { StreamName } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import type { Metrics } from '../metrics.js';
import type { ControlTail } from './control-tail.js';
import type { Following } from './following.js';
import type { Follower, LiveServer, LiveSocket } from './live-socket.js';
import type { LiveSessions } from './live-sessions.js';
import type { PresenceBook } from './presence.js';
import type { StreamTail } from './stream-tail.js';
import { isFull } from './waiting-bytes.js';

const SECOND = 1000;
const PRESENCE_MS = SECOND;
const ANNOUNCE_MS = 10 * SECOND;
/** A follower that has not said it applied anything for this long, and is this far behind, is no longer pushed to. */
const SILENT_MS = 10 * SECOND;
const UNACKED_MAX = 256;
/** How often it is looked whether a socket is too slow. */
const SLOW_MS = SECOND / 2;
/** How long a full buffer is borne before the socket is cut. */
const FULL_MS = 60 * SECOND;

/** What a node does again and again: sweep the journal, cut whose rights ended, spare slow sockets, say where streams stand. */
export class LiveRounds {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly fullSince = new WeakMap<LiveSocket, number>();

  constructor(
    private readonly kernel: Kernel,
    private readonly tail: StreamTail,
    private readonly following: Following,
    private readonly presence: PresenceBook,
    private readonly metrics: Metrics,
    private readonly control: ControlTail,
    private readonly sessions: LiveSessions,
  ) {}

  start(server: LiveServer): void {
    const { LIVE_SWEEP_MS, HEADS_MS } = this.kernel.config;
    this.every(LIVE_SWEEP_MS, () => this.tail.sweep());
    this.every(SLOW_MS, () => this.spareSlowSockets(server));
    void this.control.read();
    this.every(LIVE_SWEEP_MS, () => this.control.read());
    this.every(SECOND, () => this.sessions.round());
    // Apart from the reading: an answer that never comes must not keep it from being noticed.
    this.every(SECOND / 2, () => this.failClosed(server));
    this.every(PRESENCE_MS, () => this.presence.sweep());
    this.every(ANNOUNCE_MS, () => this.presence.announce());
    this.every(HEADS_MS, () => this.sayHeads(server));
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** One round at a time: one that takes long is not overtaken by the next. */
  private every(ms: number, round: () => Promise<void> | void): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      Promise.resolve()
        .then(round)
        .catch((error: unknown) =>
          this.kernel.log.warn({ error: (error as Error).name }, 'a round was not finished; the next one is'),
        )
        .finally(() => (busy = false));
    }, ms);
    timer.unref();
    this.timers.push(timer);
  }

  /** A node that cannot read who may still be here trusts nobody's right any longer. */
  private failClosed(server: LiveServer): void {
    if (this.control.isBlind) server.disconnectSockets(true);
  }

  private spareSlowSockets(server: LiveServer): void {
    const now = this.kernel.clock.ms();
    for (const socket of server.sockets.sockets.values()) {
      const full = isFull(socket);
      if (!full) this.fullSince.delete(socket);
      else if (!this.fullSince.has(socket)) this.fullSince.set(socket, now);
      if (now - (this.fullSince.get(socket) ?? now) > FULL_MS) {
        socket.disconnect(true);
        continue;
      }
      for (const [stream, follower] of socket.data.followed ?? []) {
        const hasLapsed = follower.endsAt !== null && follower.endsAt <= now;
        if (full || hasLapsed || this.isSilent(stream, follower, now)) this.lag(socket, stream, follower);
      }
    }
  }

  private isSilent(stream: StreamName, follower: Follower, now: number): boolean {
    if (stream.startsWith('person/') || follower.missed) return false;
    // Whoever has nothing to say owes nothing: the time runs from when they were last seen not to be behind.
    if ((this.tail.sentOf(stream) ?? 0) - follower.acked <= UNACKED_MAX) follower.ackedAt = now;
    return now - follower.ackedAt > SILENT_MS;
  }

  private lag(socket: LiveSocket, stream: StreamName, follower: Follower): void {
    if (stream.startsWith('person/')) return;
    const head = this.tail.sentOf(stream) ?? 0;
    this.following.drop(follower);
    this.metrics.lagging.inc();
    socket.emit('lagging', { stream, head });
  }

  private sayHeads(server: LiveServer): void {
    if (this.control.isBlind) return;
    for (const socket of server.sockets.sockets.values()) {
      const heads: Record<StreamName, number> = {};
      for (const [stream, follower] of socket.data.followed ?? []) {
        const sent = this.tail.sentOf(stream);
        if (!follower.missed && sent !== undefined && !stream.startsWith('person/')) heads[stream] = sent;
      }
      if (Object.keys(heads).length) socket.emit('heads', { heads });
    }
  }
}
