import { loadCaseView } from '#libs/cases';
import { type CaseEvent, foldCase, FOLLOW_MAX, type FollowAnswer, parseStream, Refusal, type StreamName, type WireEvent } from '#libs/domain';
import { type Kernel, readStream } from '#libs/kernel';
import type { LiveSocket } from './live-socket.js';
import type { PresenceBook } from './presence.js';
import type { StreamTail } from './stream-tail.js';

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

  async follow(socket: LiveSocket, stream: StreamName, known: { epoch?: number | undefined; after?: number | undefined }): Promise<FollowAnswer> {
    const { followed, signedIn } = socket.data;
    const { kind, id } = parseStream(stream)!;
    const earlier = followed.get(stream);
    if (!earlier && followed.size >= FOLLOW_MAX) throw new Refusal('too_fast');
    if (earlier) this.tail.leave(earlier);
    const follower = this.tail.register(socket, stream);
    followed.set(stream, follower);
    try {
      const answer = await this.kernel.unitOfWork.read(signedIn.actor, (db) =>
        readStream(db, stream, known, (inner) => (kind === 'case' ? loadCaseView(inner, id) : Promise.resolve(null))),
      );
      const since = this.tail.joined(follower, answer.head, answer.epoch);
      if (!since) throw new Refusal('not_found');
      if (kind === 'case') this.presence.here(stream, signedIn.actor.personId, socket.id, false);
      return { ...withMore(answer, since), presence: this.presence.of(stream) };
    } catch (error) {
      this.tail.leave(follower);
      if (followed.get(stream) === follower) followed.delete(stream);
      throw error;
    }
  }

  /** Follows without being asked: a person's own stream, which only says that lists changed. */
  async followQuietly(socket: LiveSocket, stream: StreamName): Promise<void> {
    await this.follow(socket, stream, {}).catch(() => socket.disconnect(true));
  }

  unfollow(socket: LiveSocket, stream: StreamName): object {
    const follower = socket.data.followed.get(stream);
    if (!follower) return {};
    this.tail.leave(follower);
    socket.data.followed.delete(stream);
    this.presence.gone(stream, socket.data.signedIn.actor.personId, socket.id);
    return {};
  }

  leaveAll(socket: LiveSocket): void {
    for (const stream of [...(socket.data.followed?.keys() ?? [])]) this.unfollow(socket, stream as StreamName);
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
  const folded = view && since.reduce((before, event) => foldCase(before, event as CaseEvent, view.id), view);
  return { ...answer, head: last.seq, ...(folded ? { view: folded } : {}), events: [...answer.events, ...since] };
}
