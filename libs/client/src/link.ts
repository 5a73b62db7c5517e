import { io, type Socket } from 'socket.io-client';
import type { ClientMessages, ServerMessages } from '#libs/domain';
import { NoAnswerError, unlessRefused } from './answers.js';
import { anywhereIn, CLOSED_THERE, fullJitter } from './backoff.js';
import { type Cell, createCell } from './cell.js';
import type { Place } from './place.js';

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
  /**
   * Asks and waits for the answer; throws RefusedError or NoAnswerError. Never waits for a line that is down.
   * @param take is given the answer before anything that came after it; a promise may go on later than that
   */
  ask: <M extends keyof ClientMessages>(
    message: M,
    request: Request<M>,
    take?: (answer: Answer<M>) => void,
  ) => Promise<Answer<M>>;
  /** Says something that needs no answer; nothing happens while the line is down. */
  tell: <M extends 'ack' | 'presence'>(message: M, request: Request<M>) => void;
  on: <M extends keyof ServerMessages>(message: M, handler: ServerMessages[M]) => () => void;
  /** Tries at once to get the line back. */
  wake: () => void;
  open: () => void;
  close: () => void;
}

/** The server ended the line, or a line did not come about: then it may have been refused, or nobody was there. */
export type TurnedAway = 'ended' | 'not_opened';

export interface LinkOptions extends Place {
  /** Called when the server would not have this line (the session may have ended). Whoever closes it then does not come again. */
  onTurnedAway?: (how: TurnedAway) => void;
  /** How long to wait before the next try, in milliseconds; 0 is the first after a loss. Full jitter unless told otherwise. */
  pause?: (attempt: number) => number;
  /** When the server was heard before this line was made (milliseconds); without it, now. */
  lastHeard?: number;
  /** Sees everything that the server says by itself, as `[message, frame]`, before anybody else does. */
  onFrame?: (frame: readonly unknown[]) => void;
}

/** An answer takes no longer than this (ms); later it counts as lost. */
const ANSWER_MS = 15_000;
/** A line that held this long (ms) was a good one: the next loss is tried again quickly. */
const STEADY_MS = 10_000;
/** Over no longer than this (ms) does a server that ends spread those who come back. */
const SPREAD_MAX_MS = 60_000;

const withJitter = (attempt: number) => fullJitter(attempt, Math.random());

/** Makes a line that, once opened, comes back by itself until it is closed. */
export function createLink({
  origin,
  cookie,
  onTurnedAway,
  pause = withJitter,
  lastHeard = Date.now(),
  onFrame,
}: LinkOptions = {}): Link {
  const socket = openSocket({ origin, cookie });
  const status = createCell<LinkStatus>({ up: false, lastHeard });
  let wanted = false;
  let attempt = 0;
  let upSince = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Within how many milliseconds the server asked to come back, as it was about to end. */
  let spreadMs: number | null = null;

  const connect = () => {
    clearTimeout(retry);
    if (wanted && !socket.active) socket.connect();
  };
  const connectLater = () => {
    clearTimeout(retry);
    if (!wanted) return;
    retry = setTimeout(connect, spreadMs === null ? pause(attempt++) : anywhereIn(spreadMs, Math.random()));
    spreadMs = null;
  };
  let heard = Date.now();

  if (onFrame) socket.onAny((...frame: unknown[]) => onFrame(frame));
  socket.on('connect', () => {
    upSince = heard = Date.now();
    socket.io.engine.on('packet', () => (heard = Date.now()));
    status.set({ up: true, lastHeard: heard });
  });
  socket.on('ending', ({ withinMs }: Parameters<ServerMessages['ending']>[0]) => {
    if (withinMs >= 0 && withinMs <= SPREAD_MAX_MS) spreadMs = withinMs;
  });
  socket.on('disconnect', (reason) => {
    if (Date.now() - upSince > STEADY_MS) attempt = 0;
    if (reason === 'transport close') attempt = Math.max(attempt, CLOSED_THERE);
    status.set({ up: false, lastHeard: heard });
    if (reason === 'io server disconnect') onTurnedAway?.('ended');
    // A socket whose server went away counts as active, as if the library would reconnect it; it is let go first.
    socket.disconnect();
    connectLater();
  });
  socket.on('connect_error', () => {
    socket.disconnect();
    onTurnedAway?.('not_opened');
    connectLater();
  });

  return {
    status,
    ask: (message, request, take) => askOver(socket, message, request, take as (answer: unknown) => void) as never,
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

function openSocket({ origin, cookie }: Place): Socket {
  const options = {
    path: '/socket.io',
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    // A browser sends these itself and lets nobody else set them.
    extraHeaders: { ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}) },
  };
  return origin ? io(origin, options) : io(options);
}

function askOver(socket: Socket, message: string, request: unknown, take?: (answer: unknown) => void) {
  return new Promise((resolve, reject) => {
    if (!socket.connected) return reject(new NoAnswerError());
    socket.timeout(ANSWER_MS).emit(message, request, (lost: Error | null, answer: unknown) => {
      if (lost) return reject(new NoAnswerError());
      try {
        const said = unlessRefused(answer);
        take?.(said);
        resolve(said);
      } catch (error) {
        reject(error as Error);
      }
    });
  });
}
