import type { EntityManager } from 'typeorm';
import type { EventType, StreamKind, StreamName, WireEvent } from '#libs/domain';
import type { PendingEvent } from '../journal/journal.js';

/** What a reaction is given: the event, and the database with the system's narrow rights. */
export interface ReactionContext<T extends EventType> {
  db: EntityManager;
  stream: StreamName;
  event: WireEvent<T>;
}

/**
 * What follows from an event, in a transaction of its own after it. Each event of a stream is met once and in order; one
 * that fails five times is set aside with its reason and the next ones go on.
 */
export interface Reaction<T extends EventType = EventType> {
  /** `<effect>-when-<event>`; its progress is kept under this name, so it never changes. */
  name: string;
  /** The kind of stream it follows. */
  on: StreamKind;
  to: readonly T[];
  /** False: begins with what happens after it was first installed. */
  fromStart: boolean;
  /** Answers what is to be recorded on other streams, those that carry ids only. */
  react: (ctx: ReactionContext<T>) => Promise<PendingEvent[]>;
  /**
   * For one that may meet many events that wait in one commit: what is recorded then, of what was answered to each of them in order.
   * Without it each event has a commit of its own.
   */
  together?: (answers: readonly PendingEvent[]) => PendingEvent[];
}

export const defineReaction = <T extends EventType>(reaction: Reaction<T>): Reaction => reaction as unknown as Reaction;
