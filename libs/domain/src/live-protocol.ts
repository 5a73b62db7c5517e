import type { RefusalAnswer } from './errors.js';
import type { WireEvent } from './event.js';
import type { StreamView } from './fold-view.js';
import type { ListName } from './people/people.events.js';
import type { StreamName } from './stream.js';

/** How many events one answer or one frame carries at most; who is further behind takes a fresh view. */
export const CATCH_UP_MAX = 500;
/** How many events a fresh view brings with it, and how many a page holds unless asked for fewer or more. */
export const PAGE = 50;
/** The largest page. */
export const PAGE_MAX = 200;
/** How many streams one socket follows at most. */
export const FOLLOW_MAX = 200;
/** How long typing is shown after the last sign of it, in milliseconds. A client that goes on typing repeats it within this time. */
export const TYPING_MS = 5000;

/** Asks to follow a stream. With `epoch` and `after` (the last number that was applied) only what is missing is sent. */
export interface FollowRequest {
  stream: StreamName;
  epoch?: number;
  after?: number;
}

/** Who is here: a person on a stream, and whether they are typing. */
export interface Presence {
  person: string;
  typing: boolean;
}

/** What `follow` is answered, and what `GET /api/cases/:id` and `GET /api/parts/:id` answer (there without `presence`). */
export interface FollowAnswer {
  stream: StreamName;
  /** Changes when the installation was restored from a backup; numbers of another epoch mean nothing. */
  epoch: number;
  /** The number of the last event that `view` and `events` know. */
  head: number;
  /** A fresh view; absent when what was missing is sent instead and the client folds it. */
  view?: StreamView;
  /** The number below which this reader reads nothing: events after it are theirs. 0 when everything is. */
  floor: number;
  /** With a view: the last page, oldest first. Without: everything after `after`, oldest first. */
  events: WireEvent[];
  /** How far each agency has read: by its id the number that whichever of its people read furthest has reached. */
  seen?: Record<string, number>;
  presence?: Presence[];
}

/** Asks for a page: after a number (oldest first from there) or before one (the page that ends there). Always oldest first. */
export interface RangeRequest {
  stream: StreamName;
  after?: number;
  before?: number;
  /** 1 to 200. */
  limit?: number;
}

export interface RangeAnswer {
  stream: StreamName;
  epoch: number;
  events: WireEvent[];
  /** Events behind this page that are about messages on it: that one was edited, taken back, pinned. Absent when there are none. */
  about?: WireEvent[];
}

/** A command by its name. `id` is a UUID that the client makes once and repeats with every try. */
export interface CommandRequest {
  id: string;
  name: string;
  input: unknown;
}

/** What a command is answered, on HTTP and on the socket alike. */
export interface CommandAnswer<Result = unknown> {
  /** The number of the last event that it made. */
  seq: number;
  result: Result;
}

/** Client to server. Each is acknowledged with the answer or a refusal. */
export interface ClientMessages {
  follow: (request: FollowRequest, answer: (answer: FollowAnswer | RefusalAnswer) => void) => void;
  unfollow: (request: { stream: StreamName }, answer: (answer: Record<string, never> | RefusalAnswer) => void) => void;
  command: (request: CommandRequest, answer: (answer: CommandAnswer | RefusalAnswer) => void) => void;
  range: (request: RangeRequest, answer: (answer: RangeAnswer | RefusalAnswer) => void) => void;
  /** The highest number that was applied without a gap. Drives back-pressure. */
  ack: (
    request: { stream: StreamName; seq: number },
    answer?: (answer: Record<string, never> | RefusalAnswer) => void,
  ) => void;
  presence: (
    request: { stream: StreamName; typing: boolean },
    answer?: (answer: Record<string, never> | RefusalAnswer) => void,
  ) => void;
}

/** Server to client. */
export interface ServerMessages {
  /** What was recorded, oldest first; all events of one commit come in one frame. */
  events: (frame: { stream: StreamName; epoch: number; events: WireEvent[] }) => void;
  /** Where the followed streams stand, every 25 s at most: who is behind fetches the range. */
  heads: (frame: { heads: Record<StreamName, number> }) => void;
  /** Rows of a list changed: fetch them again. */
  changed: (frame: { list: ListName; ids: string[] }) => void;
  /** This socket was too slow and is no longer pushed to: follow again with `after`. */
  lagging: (frame: { stream: StreamName; head: number }) => void;
  /** The stream is no longer followed, because the right to read it ended. */
  left: (frame: { stream: StreamName }) => void;
  /** Somebody came, went, began or stopped typing. */
  presence: (frame: { stream: StreamName; person: string; here: boolean; typing: boolean }) => void;
  /** This server is about to end: come back at any moment within so many milliseconds, so that not all come at once. */
  ending: (frame: { withinMs: number }) => void;
  /** Somebody of an agency has read a stream up to a number. */
  seen: (frame: { stream: StreamName; agency: string; seq: number }) => void;
}
