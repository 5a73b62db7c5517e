import type { Server, Socket } from 'socket.io';
import type { ClientMessages, ServerMessages, StreamName } from '#libs/domain';
import type { SignedIn } from '#libs/people';
import type { Follower } from './stream-tail.js';
import type { TokenBucket } from './token-bucket.js';

/** What a node keeps of a socket. */
export interface SocketData {
  signedIn: SignedIn;
  /** The hash of its session's id, in hex. */
  session: string;
  bucket: TokenBucket;
  followed: Map<StreamName, Follower>;
  /** The follow of a stream that is under way: the next one waits for it. */
  turns: Map<StreamName, Promise<unknown>>;
}

export type LiveServer = Server<ClientMessages, ServerMessages, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientMessages, ServerMessages, Record<string, never>, SocketData>;
