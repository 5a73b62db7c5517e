import { PAGE, PAGE_MAX, type StreamName } from '#libs/domain';
import { NoAnswerError, RefusedError } from './answers.js';
import { type Cell, createCell } from './cell.js';
import type { Link } from './client.js';
import { hereFrom, type Here, NOBODY, withPresence } from './presence-state.js';
import {
  askedStream,
  firstSeq,
  hasOlder,
  missing,
  type StreamState,
  withAnswer,
  withEvents,
  withHead,
  withOlder,
  withoutRight,
} from './stream-state.js';

/** A stream that this browser follows or has followed. */
export interface FollowedStream {
  state: Cell<StreamState>;
  here: Cell<Here>;
}

export interface Streams {
  /** The stream's cells; they stay the same as long as the page. */
  of: (stream: StreamName) => FollowedStream;
  isFollowed: (stream: StreamName) => boolean;
  /** Follows until the answered function is called. Several may follow the same stream. */
  follow: (stream: StreamName) => () => void;
  /** Fetches the page before what is held; answers when it is there. Throws when it did not come. */
  older: (stream: StreamName) => Promise<void>;
  /** Asks again for a stream that was left or refused: the right may have come back. */
  askAgain: (stream: StreamName) => void;
  close: () => void;
}

/** How often the server is told how far this browser has come (ms). */
const ACK_MS = 4000;
/** After a question stayed without an answer on a line that is up, this long until it is asked again (ms). */
const AGAIN_MS = 3000;
/** Who looks away for less than this (ms), from one screen to the next, has not gone. */
const LINGER_MS = 500;

/** @param onState called after every change of what is known of a stream */
export function createStreams(link: Link, onState: (stream: StreamName, state: StreamState) => void): Streams {
  const held = new Map<StreamName, FollowedStream>();
  const followers = new Map<StreamName, number>();
  const atWork = new Set<StreamName>();
  const beginAgain = new Set<StreamName>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const acknowledged = new Map<StreamName, number>();

  const of = (stream: StreamName) => {
    let found = held.get(stream);
    if (!found) {
      const state = createCell(askedStream(stream));
      state.subscribe(() => onState(stream, state.get()));
      held.set(stream, (found = { state, here: createCell(NOBODY) }));
    }
    return found;
  };
  const isFollowed = (stream: StreamName) => (followers.get(stream) ?? 0) > 0;
  const update = (stream: StreamName, by: (state: StreamState) => StreamState) => {
    const { state } = of(stream);
    state.set(by(state.get()));
    if (missing(state.get())) void work(stream, catchUp);
  };

  /** One question at a time for each stream; a lost one is repeated as long as the line is up. */
  async function work(stream: StreamName, task: (stream: StreamName) => Promise<void>) {
    if (atWork.has(stream) || !isFollowed(stream) || !link.status.get().up) return;
    atWork.add(stream);
    let repeat = false;
    try {
      await task(stream);
    } catch (error) {
      if (isFinal(error)) lose(stream, 'refused', error);
      else repeat = true;
    } finally {
      atWork.delete(stream);
    }
    if (!isFollowed(stream)) return letGo(stream);
    if (beginAgain.delete(stream)) void work(stream, begin);
    else if (repeat) later(AGAIN_MS, () => void work(stream, task));
    else if (missing(of(stream).state.get())) void work(stream, catchUp);
  }

  function later(ms: number, callback: () => void) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      callback();
    }, ms);
    timers.add(timer);
  }

  /** Tells the server that nobody looks any more, unless somebody does again or a question is still under way. */
  function letGo(stream: StreamName) {
    if (isFollowed(stream) || atWork.has(stream)) return;
    of(stream).here.set(NOBODY);
    if (link.status.get().up) link.ask('unfollow', { stream }).catch(() => undefined);
  }

  async function ask(stream: StreamName, fresh: boolean) {
    const { state, here } = of(stream);
    const { status, epoch, head } = state.get();
    const known = status === 'known' && !fresh;
    const answer = await link.ask('follow', known ? { stream, epoch, after: head } : { stream });
    here.set(hereFrom(answer.presence ?? [], Date.now()));
    acknowledged.delete(stream);
    state.set(withAnswer(state.get(), answer));
  }
  const begin = (stream: StreamName) => ask(stream, false);

  /** Fetches what is missing, page by page, until nothing is; or takes a fresh view when that is shorter. */
  async function catchUp(stream: StreamName) {
    const { state } = of(stream);
    for (let need = missing(state.get()); need; need = missing(state.get())) {
      if (need === 'fresh') {
        await ask(stream, true);
        continue;
      }
      const { head } = state.get();
      const page = await link.ask('range', { stream, after: head, limit: PAGE_MAX });
      state.set(withEvents(state.get(), page));
      // Numbers that were announced and do not exist: only a fresh view can tell what is true.
      if (state.get().head === head && state.get().status === 'known') await ask(stream, true);
    }
  }

  function lose(stream: StreamName, status: 'left' | 'refused', error?: RefusedError) {
    const { state, here } = of(stream);
    state.set(withoutRight(state.get(), status, error?.refusal.code ?? null));
    here.set(NOBODY);
  }

  const stops = [
    link.on('events', (frame) => update(frame.stream, (state) => withEvents(state, frame))),
    link.on('heads', ({ heads }) => {
      for (const [stream, head] of Object.entries(heads)) {
        if (isFollowed(stream as StreamName)) update(stream as StreamName, (state) => withHead(state, head));
      }
    }),
    link.on('lagging', ({ stream }) => {
      if (atWork.has(stream)) beginAgain.add(stream);
      else void work(stream, begin);
    }),
    link.on('left', ({ stream }) => lose(stream, 'left')),
    link.on('presence', (frame) => {
      const { here } = of(frame.stream);
      here.set(withPresence(here.get(), frame, Date.now()));
    }),
    link.status.subscribe(() => {
      if (link.status.get().up) for (const stream of followers.keys()) void work(stream, begin);
      else for (const { here } of held.values()) here.set(NOBODY);
    }),
  ];

  const acks = setInterval(() => {
    for (const stream of followers.keys()) {
      const { status, head } = of(stream).state.get();
      if (status !== 'known' || acknowledged.get(stream) === head) continue;
      link.tell('ack', { stream, seq: head });
      if (link.status.get().up) acknowledged.set(stream, head);
    }
  }, ACK_MS);

  return {
    of,
    isFollowed,
    follow(stream) {
      followers.set(stream, (followers.get(stream) ?? 0) + 1);
      void work(stream, begin);
      return () => {
        const left = (followers.get(stream) ?? 1) - 1;
        if (left > 0) return void followers.set(stream, left);
        followers.delete(stream);
        later(LINGER_MS, () => letGo(stream));
      };
    },
    async older(stream) {
      const { state } = of(stream);
      if (!hasOlder(state.get())) return;
      if (!link.status.get().up) throw new NoAnswerError();
      const page = await link.ask('range', { stream, before: firstSeq(state.get()), limit: PAGE });
      state.set(withOlder(state.get(), page));
    },
    askAgain(stream) {
      const { status } = of(stream).state.get();
      if (status === 'left' || status === 'refused') void work(stream, begin);
    },
    close() {
      for (const stop of stops) stop();
      clearInterval(acks);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** A refusal that would be the same again: there is nothing here for this person. */
const isFinal = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && ['not_found', 'forbidden', 'invalid_input'].includes(error.refusal.code);
