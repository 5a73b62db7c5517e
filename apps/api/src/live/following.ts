import { readChannel } from '#libs/cases';
import {
  type CaseEvent,
  foldChannel,
  FOLLOW_MAX,
  type FollowAnswer,
  parseStream,
  Refusal,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import type { Follower, LiveSocket } from './live-socket.js';
import type { PresenceBook } from './presence.js';
import type { StreamTail } from './stream-tail.js';

interface Known {
  epoch?: number | undefined;
  after?: number | undefined;
}

/**
 * Who follows what. To follow without a race: be registered with the tail, then read right, view and head in one moment,
 * then be told them and put into the room; nothing falls between.
 */
export class Following {
  constructor(
    private readonly kernel: Kernel,
    private readonly tail: StreamTail,
    private readonly presence: PresenceBook,
  ) {}

  /** Follows from what is known, or anew; `not_found` for whoever may not read the stream, whether it exists or not. */
  follow(socket: LiveSocket, stream: StreamName, known: Known): Promise<FollowAnswer> {
    return inTurn(socket, stream, () => this.followNow(socket, stream, known));
  }

  private async followNow(socket: LiveSocket, stream: StreamName, known: Known): Promise<FollowAnswer> {
    const { followed, signedIn } = socket.data;
    const { kind } = parseStream(stream)!;
    const earlier = followed.get(stream);
    if (!earlier && followed.size >= FOLLOW_MAX) throw new Refusal('too_fast');
    if (earlier) this.tail.leave(earlier);
    const follower = this.tail.register(socket, stream);
    followed.set(stream, follower);
    try {
      const read = (): Promise<FollowAnswer> =>
        this.kernel.unitOfWork.read(signedIn.actor, (db) => readChannel(db, stream, known));
      let answer: FollowAnswer;
      let since: ReturnType<StreamTail['joined']>;
      do {
        answer = await read();
        follower.floor = answer.floor;
        since = this.tail.joined(follower, answer.head, answer.epoch);
      } while (since === 'behind');
      if (!since) throw new Refusal('not_found');
      if (kind === 'case' || kind === 'part') this.presence.here(stream, signedIn.actor.personId, socket.id, false);
      return { ...withMore(answer, since), presence: this.presence.of(stream) };
    } catch (error) {
      this.drop(follower);
      throw error;
    }
  }

  /** Follows without being asked: a person's own stream, which only says that lists changed. */
  async followQuietly(socket: LiveSocket, stream: StreamName): Promise<void> {
    await this.follow(socket, stream, {}).catch(() => socket.disconnect(true));
  }

  unfollow(socket: LiveSocket, stream: StreamName): Promise<object> {
    return inTurn(socket, stream, () => {
      const follower = socket.data.followed.get(stream);
      if (follower) this.drop(follower);
      return Promise.resolve({});
    });
  }

  /** Ends one follower: out of the room, off its socket's list, no longer here. */
  drop(follower: Follower): void {
    const { socket, stream } = follower;
    this.tail.leave(follower);
    if (socket.data.followed.get(stream) === follower) socket.data.followed.delete(stream);
    this.presence.gone(stream, socket.data.signedIn.actor.personId, socket.id);
  }

  leaveAll(socket: LiveSocket): void {
    for (const follower of [...(socket.data.followed?.values() ?? [])]) this.drop(follower);
  }

  /** The client applied everything up to a number. */
  applied(socket: LiveSocket, stream: StreamName, seq: number): void {
    const follower = socket.data.followed.get(stream);
    if (!follower) return;
    follower.acked = Math.max(follower.acked, seq);
    follower.ackedAt = this.kernel.clock.ms();
  }

  typing(socket: LiveSocket, stream: StreamName, typing: boolean): void {
    const follower = socket.data.followed.get(stream);
    if (!follower || follower.missed) throw new Refusal('not_found');
    this.presence.here(stream, socket.data.signedIn.actor.personId, socket.id, typing);
  }
}

/** The answer with what went to the room between reading it and joining the room. */
function withMore(answer: FollowAnswer, since: readonly WireEvent[]): FollowAnswer {
  const last = since.at(-1);
  if (!last) return answer;
  const { view } = answer;
  const folded = view && since.reduce((before, event) => foldChannel(before, event as CaseEvent, answer.stream), view);
  return { ...answer, head: last.seq, ...(folded ? { view: folded } : {}), events: [...answer.events, ...since] };
}

/** What a socket asks of one stream is done one after the other, in the order in which it was asked. */
async function inTurn<T>(socket: LiveSocket, stream: StreamName, work: () => Promise<T>): Promise<T> {
  const { turns } = socket.data;
  const turn = (turns.get(stream) ?? Promise.resolve()).then(work, work);
  turns.set(stream, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(stream) === turn) turns.delete(stream);
  }
}
