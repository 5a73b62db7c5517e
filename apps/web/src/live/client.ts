import { io } from 'socket.io-client';
import type { ClientMessages, ServerMessages } from '#libs/domain';
import { NoAnswerError, unlessRefused } from './answers.js';
import { fullJitter } from './backoff.js';
import { type Cell, createCell } from './cell.js';

/** Whether the line to the server is up, and when the server was last heard of (milliseconds). */
export interface LinkStatus {
  up: boolean;
  lastHeard: number;
}

type Request<M extends keyof ClientMessages> = Parameters<ClientMessages[M]>[0];
type Answer<M extends keyof ClientMessages> = Exclude<
  Parameters<NonNullable<Parameters<ClientMessages[M]>[1]>>[0],
  { error: unknown }
>;

/** The line to the server. What it carries is live-protocol.ts; that it is Socket.IO is known here alone. */
export interface Link {
  status: Cell<LinkStatus>;
  /** Asks and waits for the answer; throws RefusedError or NoAnswerError. Never waits for a line that is down. */
  ask: <M extends keyof ClientMessages>(message: M, request: Request<M>) => Promise<Answer<M>>;
  /** Says something that needs no answer; nothing happens while the line is down. */
  tell: <M extends 'ack' | 'presence'>(message: M, request: Request<M>) => void;
  on: <M extends keyof ServerMessages>(message: M, handler: ServerMessages[M]) => () => void;
  /** Tries at once to get the line back. */
  wake: () => void;
  open: () => void;
  close: () => void;
}

/** An answer takes no longer than this (ms); later it counts as lost. */
const ANSWER_MS = 15_000;
/** A line that held this long (ms) was a good one: the next loss is tried again quickly. */
const STEADY_MS = 10_000;

/**
 * Opens a line that comes back by itself, with full jitter.
 * @param onTurnedAway called when the server would not have this line (the session may have ended)
 */
export function createLink(onTurnedAway: () => void): Link {
  const socket = io({ path: '/socket.io', transports: ['websocket'], autoConnect: false, reconnection: false });
  const status = createCell<LinkStatus>({ up: false, lastHeard: Date.now() });
  let wanted = false;
  let attempt = 0;
  let upSince = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    clearTimeout(retry);
    if (wanted && !socket.active) socket.connect();
  };
  const connectLater = () => {
    clearTimeout(retry);
    if (wanted) retry = setTimeout(connect, fullJitter(attempt++, Math.random()));
  };
  let heard = Date.now();

  socket.on('connect', () => {
    upSince = heard = Date.now();
    socket.io.engine.on('packet', () => (heard = Date.now()));
    status.set({ up: true, lastHeard: heard });
  });
  socket.on('disconnect', (reason) => {
    if (Date.now() - upSince > STEADY_MS) attempt = 0;
    status.set({ up: false, lastHeard: heard });
    if (reason === 'io server disconnect') onTurnedAway();
    // A socket whose server went away counts as active, as if the library would reconnect it; it is let go first.
    socket.disconnect();
    connectLater();
  });
  socket.on('connect_error', () => {
    socket.disconnect();
    onTurnedAway();
    connectLater();
  });

  return {
    status,
    async ask(message, request) {
      if (!socket.connected) throw new NoAnswerError();
      const answer: unknown = await socket
        .timeout(ANSWER_MS)
        .emitWithAck(message, request)
        .catch(() => {
          throw new NoAnswerError();
        });
      return unlessRefused(answer) as never;
    },
    tell(message, request) {
      if (socket.connected) socket.volatile.emit(message, request);
    },
    on(message, handler) {
      const listener = handler as (...frames: unknown[]) => void;
      socket.on(message as string, listener);
      return () => socket.off(message as string, listener);
    },
    wake() {
      attempt = 0;
      connect();
    },
    open() {
      wanted = true;
      connect();
    },
    close() {
      wanted = false;
      clearTimeout(retry);
      socket.disconnect();
    },
  };
}

/** Re-tries at once when the device says that the network is back or that somebody looks again; lets go of a line that the device has lost. */
export function watchDevice(link: Link): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') link.wake();
  };
  const lost = () => {
    link.close();
    link.open();
  };
  window.addEventListener('online', link.wake);
  window.addEventListener('offline', lost);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('online', link.wake);
    window.removeEventListener('offline', lost);
    document.removeEventListener('visibilitychange', wake);
  };
}
