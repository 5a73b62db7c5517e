import { Inject } from '@nestjs/common';
import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { parseStream, personStream, Refusal, type StreamName } from '#libs/domain';
import { KERNEL, type Kernel, parsePlace, parseWhole, readPage } from '#libs/kernel';
import { COMMANDS } from '../commands.js';
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
import { isFull, waitingBytes } from './waiting-bytes.js';

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

  @SubscribeMessage('follow')
  follow(socket: LiveSocket, request: unknown): Promise<unknown> {
    return this.answer(socket, () => {
      refuseFull(socket);
      const { stream, epoch, after } = asObject(request, ['stream', 'epoch', 'after']);
      const place = parsePlace({ after });
      return this.following.follow(socket, streamName(stream), { after: place.after, epoch: wholeOrNothing(epoch) });
    });
  }

  @SubscribeMessage('unfollow')
  unfollow(socket: LiveSocket, request: unknown): Promise<unknown> {
    return this.answer(socket, () => this.following.unfollow(socket, streamName(asObject(request, ['stream']).stream)));
  }

  @SubscribeMessage('command')
  command(socket: LiveSocket, request: unknown): Promise<unknown> {
    return this.answer(socket, async () => {
      const { id, name, input } = asObject(request, ['id', 'name', 'input']);
      const command = typeof name === 'string' ? COMMANDS.get(name) : undefined;
      if (!command) throw new Refusal('invalid_input', { name: ['is no command'] });
      socket.data.used = true;
      return this.kernel.runner.run(command, socket.data.signedIn.actor, id, input);
    });
  }

  @SubscribeMessage('range')
  range(socket: LiveSocket, request: unknown): Promise<unknown> {
    return this.answer(socket, () => {
      refuseFull(socket);
      const { stream, after, before, limit } = asObject(request, ['stream', 'after', 'before', 'limit']);
      const name = streamName(stream);
      const place = parsePlace({ after, before, limit });
      return this.kernel.unitOfWork.read(socket.data.signedIn.actor, (db) => readPage(db, name, place));
    });
  }

  @SubscribeMessage('ack')
  ack(socket: LiveSocket, request: unknown): Promise<unknown> {
    return this.answer(socket, () => {
      const { stream, seq } = asObject(request, ['stream', 'seq']);
      this.following.applied(socket, streamName(stream), parseWhole('seq', seq));
      return {};
    });
  }

  @SubscribeMessage('presence')
  typing(socket: LiveSocket, request: unknown): Promise<unknown> {
    return this.answer(socket, () => {
      const { stream, typing } = asObject(request, ['stream', 'typing']);
      this.following.typing(socket, streamName(stream), typing === true);
      return {};
    });
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

/** Nothing is read for whoever does not read what they were given before: it would only wait with the rest. */
function refuseFull(socket: LiveSocket): void {
  if (isFull(socket)) throw new Refusal('busy');
}

/** What a message must be: an object with these keys and no others. */
function asObject<Key extends string>(request: unknown, keys: readonly Key[]): Partial<Record<Key, unknown>> {
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    throw new Refusal('invalid_input', { message: ['must be an object'] });
  const unknown = Object.keys(request).filter((key) => !keys.includes(key as Key));
  if (unknown.length)
    throw new Refusal('invalid_input', Object.fromEntries(unknown.map((key) => [key, ['is not known here']])));
  return request;
}

/** A stream's name from outside; what is no name gets the answer of what does not exist. */
function streamName(given: unknown): StreamName {
  if (!parseStream(given)) throw new Refusal('not_found');
  return given as StreamName;
}

const wholeOrNothing = (given: unknown): number | undefined => {
  if (given === undefined || Number.isSafeInteger(given)) return given as number | undefined;
  throw new Refusal('invalid_input', { epoch: ['must be a whole number'] });
};
