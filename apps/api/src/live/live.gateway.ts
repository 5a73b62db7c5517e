import { Inject } from '@nestjs/common';
import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { type ClientMessages, personStream, Refusal, type StreamName } from '#libs/domain';
import { KERNEL, type Kernel } from '#libs/kernel';
import { toRefusal } from '../http/refusal.filter.js';
import { Metrics } from '../metrics.js';
import { ControlTail } from './control-tail.js';
import { Following } from './following.js';
import type { LiveRequest } from './live.adapter.js';
import { LiveRounds } from './live-rounds.js';
import { LiveSessions } from './live-sessions.js';
import type { LiveServer, LiveSocket } from './live-socket.js';
import { PresenceBook } from './presence.js';
import { tellWhatIsSeen } from './seen-by.js';
import { StreamTail } from './stream-tail.js';
import { TokenBucket } from './token-bucket.js';
import { waitingBytes } from './waiting-bytes.js';
import { type Asked, whatIsAsked } from './what-is-asked.js';

/** How many sockets a second may come back after this node ended in order, and over how long (ms) they are spread at most. */
const COME_BACK_PER_SECOND = 100;
const SPREAD_MAX_MS = 30_000;

/** The second door: what a socket asks, in the same words and with the same answers as HTTP. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  private readonly tail: StreamTail;
  private readonly presence: PresenceBook;
  private readonly following: Following;
  private readonly rounds: LiveRounds;
  private readonly control: ControlTail;
  private readonly asked: [keyof ClientMessages, Asked][];
  /** How many sockets each person holds on this node. */
  private readonly socketsOf = new Map<string, number>();
  private server: LiveServer | undefined;
  private ending = false;

  constructor(
    @Inject(KERNEL) private readonly kernel: Kernel,
    private readonly metrics: Metrics,
  ) {
    const isBlind = (): boolean => this.control.isBlind;
    this.tail = new StreamTail(kernel, metrics, (follower) => this.following.drop(follower), isBlind);
    this.presence = new PresenceBook(kernel, (change) => {
      if (!isBlind()) this.server?.to(change.stream).emit('presence', change);
    });
    tellWhatIsSeen(kernel, (frame) => {
      // What was read before somebody came is not theirs to know; the others are told when they follow anew.
      if (!isBlind() && frame.seq > this.tail.floorOf(frame.stream)) this.server?.to(frame.stream).emit('seen', frame);
    });
    this.following = new Following(kernel, this.tail, this.presence);
    this.asked = Object.entries(whatIsAsked(kernel, this.following)) as [keyof ClientMessages, Asked][];
    const sockets = (): Iterable<LiveSocket> => this.server?.sockets.sockets.values() ?? [];
    this.control = new ControlTail(kernel, sockets);
    metrics.waitingBytes = () => [...sockets()].reduce((sum, socket) => sum + waitingBytes(socket), 0);
    const sessions = new LiveSessions(kernel, sockets);
    const { tail, following, presence, control } = this;
    this.rounds = new LiveRounds(kernel, tail, following, presence, metrics, control, sessions);
  }

  /**
   * Settles when a socket may be let in. Until it is known where the control stream stands, nothing that ends afterwards could
   * be told from what ended before. Throws `busy` once this node ends.
   */
  async readyToLetIn(): Promise<void> {
    // Whoever comes back at once would hold this process up, and lose their line a second time.
    if (this.ending) throw new Refusal('busy');
    if (this.control.seen === null) await this.control.read();
  }

  /** Who is in which case now, over all nodes. Who may know it is whoever asks' to see to. */
  inCases(): Map<StreamName, string[]> {
    return this.presence.onKind('case');
  }

  afterInit(server: LiveServer): void {
    this.server = server;
    this.tail.server = server;
    this.rounds.start(server);
  }

  handleConnection(socket: LiveSocket): void {
    const { signedIn } = socket.request as LiveRequest;
    socket.data = {
      signedIn,
      counted: false,
      used: false,
      bucket: new TokenBucket(this.kernel.config.SOCKET_RATE, performance.now()),
      followed: new Map(),
      turns: new Map(),
    };
    const { personId } = signedIn.actor;
    // What ended while this socket was on its way in has met nobody yet: it comes again, and is looked up anew.
    const overtaken = this.control.seen === null || this.control.seen > signedIn.controlSeq;
    if (overtaken || (this.socketsOf.get(personId) ?? 0) >= this.kernel.config.SOCKETS_PER_PERSON) {
      socket.disconnect(true);
      return;
    }
    this.count(socket, 1);
    this.hear(socket);
    void this.following.followQuietly(socket, personStream(personId));
  }

  handleDisconnect(socket: LiveSocket): void {
    // Of one that was turned away at once the framework may or may not tell.
    if (socket.data.counted) this.count(socket, -1);
    this.following.leaveAll(socket);
  }

  /**
   * Ends the rounds and the sockets, after it told them over what time to come back; called when the process closes. Whoever
   * ends the web server would wait for them until its patience is over.
   */
  onModuleDestroy(): void {
    this.rounds.stop();
    this.ending = true;
    const sockets = this.server?.sockets.sockets.size ?? 0;
    const withinMs = Math.min(SPREAD_MAX_MS, Math.ceil((sockets / COME_BACK_PER_SECOND) * 1000));
    this.server?.emit('ending', { withinMs });
    this.server?.engine.close();
  }

  /**
   * Binds what a socket may ask. Bound here and not by the framework's decorators: it would go through guards, pipes,
   * interceptors and observables that there are not, with every message of every socket.
   */
  private hear(socket: LiveSocket): void {
    for (const [message, work] of this.asked) {
      socket.on(message, (...given: unknown[]) => {
        const last = given.at(-1);
        const ack = typeof last === 'function' ? (given.pop() as (answer: unknown) => void) : undefined;
        void this.answer(socket, () => work(socket, given.length > 1 ? given : given[0])).then(ack);
      });
    }
  }

  /** Every answer of the socket: what was asked, or a refusal; never an exception and never silence. */
  private async answer(socket: LiveSocket, work: () => unknown): Promise<unknown> {
    try {
      if (!socket.data.bucket.take(performance.now())) throw new Refusal('too_fast');
      return await work();
    } catch (error) {
      return toRefusal(error, this.kernel.log).answer();
    }
  }

  /** Counts a socket in or out. */
  private count(socket: LiveSocket, change: 1 | -1): void {
    socket.data.counted = change === 1;
    this.metrics.sockets.inc(change);
    const { personId } = socket.data.signedIn.actor;
    const count = (this.socketsOf.get(personId) ?? 0) + change;
    if (count > 0) this.socketsOf.set(personId, count);
    else this.socketsOf.delete(personId);
  }
}
