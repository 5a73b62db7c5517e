import type { Server, Socket } from 'socket.io';
import type { ClientMessages, ServerMessages, StreamName, WireEvent } from '#libs/domain';
import type { SignedIn } from '#libs/people';
import type { TokenBucket } from './token-bucket.js';

/** What a node keeps of a socket. */
export interface SocketData {
  signedIn: SignedIn;
  /** Whether it was let in, and so counts as one of its person's. */
  counted: boolean;
  /** Whether its holder did something since the session's use was last noted. */
  used: boolean;
  bucket: TokenBucket;
  followed: Map<StreamName, Follower>;
  /** What is being done about a stream: the next that is asked of it waits. */
  turns: Map<StreamName, Promise<unknown>>;
}

export type LiveServer = Server<ClientMessages, ServerMessages, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientMessages, ServerMessages, Record<string, never>, SocketData>;

/** A socket on a stream. While it joins, what is sent to the others is kept for it. */
export interface Follower {
  socket: LiveSocket;
  stream: StreamName;
  /** What was sent to the room while this one was not yet in it; null once it is. */
  missed: WireEvent[] | null;
  /** The number up to which its reader reads nothing, as their view said; 0 when everything is theirs. */
  floor: number;
  /** When its reader’s right ends by itself (ms of the clock); null where it has no such end. */
  endsAt: number | null;
  /** True once it was put out, by itself or because its right ended. */
  gone: boolean;
  /** The highest number that the client said it applied. */
  acked: number;
  /** When it said so last, or was last seen not to be far behind (ms of the clock). */
  ackedAt: number;
}
