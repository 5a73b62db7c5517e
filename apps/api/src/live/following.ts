import { setTimeout as wait } from 'node:timers/promises';
import { readEnd } from '#libs/cases';
import {
  foldView,
  FOLLOW_MAX,
  type FollowAnswer,
  type ListName,
  parseStream,
  Refusal,
  type StreamKind,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import { type Kernel, readHead, type UnitOfWork } from '#libs/kernel';
import type { Follower, LiveSocket } from './live-socket.js';
import type { PresenceBook } from './presence.js';
import { readFollowed } from './read-followed.js';
import type { StreamTail } from './stream-tail.js';

const LISTS: readonly ListName[] = [
  'cases',
  'people',
  'account',
  'reading',
  'actions',
  'meetings',
  'shares',
  'referrals',
  'board',
  'glass',
];

/** Streams on which it is shown who is here. */
const SHOWS_WHO_IS_HERE: ReadonlySet<StreamKind> = new Set(['case', 'part', 'meeting']);

/** Streams that somebody may read because a person agreed to it, for as long as that holds. */
const HAS_AN_END: ReadonlySet<StreamKind> = new Set(['case', 'part', 'referral']);

interface Known {
  epoch?: number | undefined;
  after?: number | undefined;
}

/** Reads what somebody who begins to follow is told. */
type Read = (db: Parameters<Parameters<UnitOfWork['read']>[1]>[0]) => Promise<FollowAnswer>;

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
    return this.followBy(socket, stream, (db) => readFollowed(db, stream, known));
  }

  private followBy(socket: LiveSocket, stream: StreamName, read: Read): Promise<FollowAnswer> {
    return inTurn(socket, stream, () => this.followNow(socket, stream, read));
  }

  private async followNow(socket: LiveSocket, stream: StreamName, readOnce: Read): Promise<FollowAnswer> {
    const { followed, signedIn } = socket.data;
    const { kind } = parseStream(stream)!;
    const earlier = followed.get(stream);
    if (!earlier && followed.size >= FOLLOW_MAX) throw new Refusal('too_fast');
    if (earlier) this.tail.leave(earlier);
    const follower = this.tail.register(socket, stream);
    followed.set(stream, follower);
    try {
      const read = (): Promise<FollowAnswer> =>
        this.kernel.unitOfWork.read(signedIn.actor, async (db) => {
          const found = await readOnce(db);
          if (HAS_AN_END.has(kind)) follower.endsAt = await readEnd(db, stream);
          return found;
        });
      let answer: FollowAnswer;
      let since: ReturnType<StreamTail['joined']>;
      do {
        answer = await read();
        follower.floor = answer.floor;
        since = this.tail.joined(follower, answer.head, answer.epoch);
      } while (since === 'behind');
      if (!since) throw new Refusal('not_found');
      if (SHOWS_WHO_IS_HERE.has(kind)) this.presence.here(stream, signedIn.actor.personId, socket.id, false);
      return { ...withMore(answer, since), presence: this.presence.of(stream) };
    } catch (error) {
      this.drop(follower);
      throw error;
    }
  }

  /**
   * Follows without being asked: a person's own stream, which only says that lists changed. While the server is busy it is
   * tried again, and what was not heard until then is made good by having all lists fetched.
   */
  async followQuietly(socket: LiveSocket, stream: StreamName): Promise<void> {
    for (let late = false; socket.connected; late = true) {
      try {
        // Where it stands is enough: nothing of it is shown.
        await this.followBy(socket, stream, async (db) => ({ stream, ...(await readHead(db, stream)), events: [] }));
        if (late) for (const list of LISTS) socket.emit('changed', { list, ids: [] });
        return;
      } catch (error) {
        if (!(error instanceof Refusal && error.retryAfter)) return void socket.disconnect(true);
        await wait(error.retryAfter * 1000 * (1 + Math.random()), undefined, { ref: false });
      }
    }
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
  const folded =
    view &&
    since.reduce<FollowAnswer['view'] | null>((before, event) => foldView(answer.stream, before ?? null, event), view);
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
