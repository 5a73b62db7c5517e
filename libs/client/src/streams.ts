import { type FollowAnswer, PAGE, PAGE_MAX, type RefusalCode, type StreamName, type WireEvent } from '#libs/domain';
import { NoAnswerError, RefusedError } from './answers.js';
import { againAfter } from './backoff.js';
import { type Cell, createCell } from './cell.js';
import type { Link } from './link.js';
import { hereFrom, type Here, NOBODY, withPresence } from './presence-state.js';
import {
  askedStream,
  firstSeq,
  hasOlder,
  isFresh,
  missing,
  type StreamState,
  withAnswer,
  withEvents,
  withHead,
  withOlder,
  withoutRight,
  withoutRumours,
  withSeen,
} from './stream-state.js';

/** A stream that this client follows or has followed. */
export interface FollowedStream {
  state: Cell<StreamState>;
  here: Cell<Here>;
  /** Why the last question about it got no answer while the line was up; it is asked again. Null once it was answered. */
  trouble: Cell<StreamTrouble | null>;
}

/** The server refused for now, or did not answer in time. */
export type StreamTrouble = RefusalCode | 'no_answer';

/** Is given every event that goes on from what was known, in order and once each; not those that a fresh view brings along. */
export type OnEvents = (events: readonly WireEvent[]) => void;

export interface Streams {
  /** The stream's cells; they stay the same as long as the client. */
  of: (stream: StreamName) => FollowedStream;
  isFollowed: (stream: StreamName) => boolean;
  /** Follows until the answered function is called. Several may follow the same stream. */
  follow: (stream: StreamName, onEvents?: OnEvents) => () => void;
  /** Asks the server now, whatever was asked before, and answers what it said. Throws RefusedError or NoAnswerError. */
  ask: (stream: StreamName) => Promise<FollowAnswer>;
  /** Fetches the page before what is held, of 50 events or as many as asked for; answers when it is there. Throws when it did not come. */
  older: (stream: StreamName, limit?: number) => Promise<void>;
  /** Takes what was kept from before, as long as nothing else is known; following goes on from there. */
  restore: (kept: StreamState) => void;
  /** It was heard elsewhere that the right to read ended: nothing of it stays here. */
  lose: (stream: StreamName) => void;
  /** Asks again for a stream that was left or refused: the right may have come back. */
  askAgain: (stream: StreamName) => void;
  close: () => void;
}

/** How often the server is told how far this client has come (ms). */
const ACK_MS = 4000;
/** Who looks away for less than this (ms), from one screen to the next, has not gone. */
const LINGER_MS = 500;

type Task = (stream: StreamName) => Promise<unknown>;
type OnState = (stream: StreamName, state: StreamState) => void;

/** @param onState called after every change of what is known of a stream */
export function createStreams(link: Link, onState: OnState = () => undefined): Streams {
  const held = new Map<StreamName, FollowedStream>();
  const followers = new Map<StreamName, Set<{ onEvents: OnEvents | undefined }>>();
  const atWork = new Set<StreamName>();
  const beginAgain = new Set<StreamName>();
  /** What waits to be asked again, because the server did not answer or was busy: nothing else asks meanwhile. */
  const waits = new Map<StreamName, object>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const acknowledged = new Map<StreamName, number>();
  let acks: ReturnType<typeof setInterval> | undefined;

  const of = (stream: StreamName) => {
    let found = held.get(stream);
    if (!found) {
      const state = createCell(askedStream(stream));
      state.subscribe(() => onState(stream, state.get()));
      held.set(stream, (found = { state, here: createCell(NOBODY), trouble: createCell<StreamTrouble | null>(null) }));
    }
    return found;
  };
  const isFollowed = (stream: StreamName) => (followers.get(stream)?.size ?? 0) > 0;

  /** Sets what is known, and hands on the events by which it went on. */
  function goOn(stream: StreamName, next: StreamState) {
    const { state } = of(stream);
    const { head } = state.get();
    state.set(next);
    const applied = next.head > head ? next.events.slice(head - next.head) : [];
    if (applied.length) for (const { onEvents } of [...(followers.get(stream) ?? [])]) onEvents?.(applied);
  }
  const update = (stream: StreamName, by: (state: StreamState) => StreamState) => {
    const { state } = of(stream);
    goOn(stream, by(state.get()));
    if (missing(state.get())) void work(stream, catchUp);
  };

  /** One question at a time for each stream; a lost one is repeated as long as the line is up. */
  async function work(stream: StreamName, task: Task) {
    if (atWork.has(stream) || waits.has(stream) || !isFollowed(stream) || !link.status.get().up) return;
    const error = await attempt(stream, () => task(stream)).then(
      () => null,
      (reason: unknown) => reason,
    );
    goOnWorking(stream, error === null || isFinal(error) ? null : { task, afterMs: pauseAfter(error) });
  }

  async function attempt<T>(stream: StreamName, task: () => Promise<T>): Promise<T> {
    atWork.add(stream);
    const { trouble } = of(stream);
    try {
      const answer = await task();
      trouble.set(null);
      return answer;
    } catch (error) {
      if (isFinal(error)) lose(stream, 'refused', error);
      else if (link.status.get().up) trouble.set(error instanceof RefusedError ? error.refusal.code : 'no_answer');
      throw error;
    } finally {
      atWork.delete(stream);
    }
  }

  /** Does what came up while something was asked, or repeats in a while what stayed without an answer. */
  function goOnWorking(stream: StreamName, unanswered: { task: Task; afterMs: number } | null) {
    if (!isFollowed(stream)) return letGo(stream);
    if (unanswered) askLater(stream, unanswered.task, unanswered.afterMs);
    else if (beginAgain.delete(stream)) void work(stream, begin);
    else if (missing(of(stream).state.get())) void work(stream, catchUp);
  }

  function askLater(stream: StreamName, task: Task, ms: number) {
    const wait = {};
    waits.set(stream, wait);
    later(ms, () => {
      if (waits.get(stream) !== wait) return;
      waits.delete(stream);
      void work(stream, beginAgain.delete(stream) ? begin : task);
    });
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

  /** Asks to follow: from what is known, or anew. What is answered is taken before anything that was said after it. */
  function ask(stream: StreamName, fresh: boolean): Promise<FollowAnswer> {
    const { state, here } = of(stream);
    const { status, epoch, head } = state.get();
    const anew = fresh || status !== 'known';
    return link.ask('follow', anew ? { stream } : { stream, epoch, after: head }, (answer) => {
      here.set(hereFrom(answer.presence ?? [], Date.now()));
      acknowledged.delete(stream);
      const next = withAnswer(state.get(), answer, anew);
      if (isFresh(answer, anew)) state.set(next);
      else goOn(stream, next);
    });
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
      await link.ask('range', { stream, after: head, limit: PAGE_MAX }, (page) =>
        goOn(stream, withEvents(state.get(), page)),
      );
      if (state.get().head > head || state.get().status !== 'known') continue;
      // Numbers that were announced and do not exist: only a fresh view can tell what is true.
      state.set(withoutRumours(state.get()));
      await ask(stream, true);
    }
  }

  function lose(stream: StreamName, status: 'left' | 'refused', error?: RefusedError) {
    const { state, here, trouble } = of(stream);
    state.set(withoutRight(state.get(), status, error?.refusal.code ?? null));
    here.set(NOBODY);
    trouble.set(null);
  }

  const stops = [
    link.on('events', (frame) => update(frame.stream, (state) => withEvents(state, frame))),
    link.on('heads', ({ heads }) => {
      for (const [stream, head] of Object.entries(heads)) {
        if (isFollowed(stream as StreamName)) update(stream as StreamName, (state) => withHead(state, head));
      }
    }),
    link.on('lagging', ({ stream }) => {
      if (atWork.has(stream) || waits.has(stream)) beginAgain.add(stream);
      else void work(stream, begin);
    }),
    link.on('left', ({ stream }) => lose(stream, 'left')),
    link.on('seen', ({ stream, agency, seq }) => {
      if (isFollowed(stream)) update(stream, (state) => withSeen(state, { [agency]: seq }));
    }),
    link.on('presence', (frame) => {
      const { here } = of(frame.stream);
      here.set(withPresence(here.get(), frame, Date.now()));
    }),
    link.status.subscribe(() => {
      clearInterval(acks);
      waits.clear();
      if (link.status.get().up) {
        acks = setInterval(acknowledge, ACK_MS);
        for (const stream of followers.keys()) void work(stream, begin);
      } else
        for (const { here, trouble } of held.values()) {
          here.set(NOBODY);
          trouble.set(null);
        }
    }),
  ];

  function acknowledge() {
    for (const stream of followers.keys()) {
      const { status, head } = of(stream).state.get();
      if (status !== 'known' || acknowledged.get(stream) === head) continue;
      link.tell('ack', { stream, seq: head });
      acknowledged.set(stream, head);
    }
  }

  return {
    of,
    isFollowed,
    follow(stream, onEvents) {
      const follower = { onEvents };
      const all = followers.get(stream) ?? new Set();
      followers.set(stream, all.add(follower));
      void work(stream, begin);
      return () => {
        if (!all.delete(follower) || all.size > 0) return;
        followers.delete(stream);
        later(LINGER_MS, () => letGo(stream));
      };
    },
    ask(stream) {
      const answered = attempt(stream, () => begin(stream));
      const goesOn = () => goOnWorking(stream, null);
      answered.then(goesOn, goesOn);
      return answered;
    },
    async older(stream, limit = PAGE) {
      const { state } = of(stream);
      if (!hasOlder(state.get())) return;
      if (!link.status.get().up) throw new NoAnswerError();
      const page = await link.ask('range', { stream, before: firstSeq(state.get()), limit });
      state.set(withOlder(state.get(), page));
    },
    restore(kept) {
      const { state } = of(kept.stream);
      if (state.get().status !== 'asked') return;
      state.set({ ...kept, heard: Math.max(kept.head, state.get().heard) });
      if (missing(state.get())) void work(kept.stream, catchUp);
    },
    lose: (stream) => lose(stream, 'left'),
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

/** How long to wait (ms) before it is asked again: as the server said, where it did. */
const pauseAfter = (error: unknown): number =>
  againAfter(error instanceof RefusedError ? error.refusal.retryAfter : undefined, Math.random());

/** A refusal that would be the same again: there is nothing here for this person. */
const isFinal = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && ['not_found', 'forbidden', 'invalid_input'].includes(error.refusal.code);
