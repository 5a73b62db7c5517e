import { v7 } from 'uuid';
import type { CommandAnswer, CommandName, StreamName } from '#libs/domain';
import { NoAnswerError, RefusedError } from './answers.js';
import { againAfter } from './backoff.js';
import type { InputOf } from './command-inputs.js';
import { createHttp, type Http } from './http.js';
import { createLink, type Link, type LinkOptions } from './link.js';
import type { StreamState } from './stream-state.js';
import { createStreams, type OnEvents, type Streams } from './streams.js';

/** One person's way to one server. */
export interface Client {
  http: Http;
  link: Link;
  streams: Streams;
  /** Waits until the line is up; throws NoAnswerError when that takes longer than so many milliseconds. */
  up: (atMostMs?: number) => Promise<void>;
  /**
   * Gives a command once the line is up. Throws RefusedError, and NoAnswerError when nobody knows whether it was carried out:
   * then it is given again under the same id, and is carried out once.
   * @param id a UUID that is made once for each act, and repeated with every try
   */
  command: <Name extends CommandName>(name: Name, input: InputOf<Name>, id?: string) => Promise<CommandAnswer>;
  /** Follows a stream, and answers once it is known, however busy the server is; throws RefusedError where there is nothing to read. */
  follow: (stream: StreamName, onEvents?: OnEvents) => Promise<Followed>;
  close: () => void;
}

/** A stream that is followed until it is stopped, also over lines that break and come back. */
export interface Followed {
  /** What is known of it now. */
  state: () => StreamState;
  stop: () => void;
}

/** A line takes no longer than this to come up (ms). */
const UP_MS = 15_000;

/** Opens a client, which keeps its line up until it is closed. */
export function connect(options: LinkOptions = {}): Client {
  const link = createLink(options);
  const streams = createStreams(link);
  const up = (atMostMs = UP_MS) => untilUp(link, atMostMs);
  link.open();
  return {
    http: createHttp(options),
    link,
    streams,
    up,
    async command(name, input, id = v7()) {
      await up();
      return link.ask('command', { id, name, input });
    },
    async follow(stream, onEvents) {
      await up();
      const answered = untilNotBusy(() => streams.ask(stream));
      const stop = streams.follow(stream, onEvents);
      try {
        await answered;
      } catch (error) {
        stop();
        throw error;
      }
      return { state: streams.of(stream).state.get, stop };
    },
    close() {
      streams.close();
      link.close();
    },
  };
}

/** Asks again for as long as the server is busy, not before it said. */
async function untilNotBusy<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RefusedError) || error.refusal.code !== 'busy') throw error;
      const pause = againAfter(error.refusal.retryAfter, Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function untilUp({ status }: Link, atMostMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!status.get().up) return;
      end();
      resolve();
    };
    const stop = status.subscribe(look);
    const timer = setTimeout(() => {
      end();
      reject(new NoAnswerError());
    }, atMostMs);
    const end = () => {
      stop();
      clearTimeout(timer);
    };
    look();
  });
}
