import { type Actor, holdsAny, type Standing } from '../standing.js';
import type { RungChannel } from './ladder.js';

/** How reminders of one table fare: counts, codes and moments (ISO 8601, UTC), never what they are about. */
export interface ReminderHealth {
  /** When this was so, by the database's clock. */
  at: string;
  /** For how long the longest due step is due, in seconds; 0 when nothing is. What is set aside does not count. */
  oldestDueSeconds: number;
  /** Steps that are still to come. */
  planned: number;
  /** Notices that go out with the next round. */
  waiting: number;
  /** Notices that wait until their reader is not to be left in peace any more. */
  held: number;
  /** Notices that did not go out at first and are tried again. */
  retrying: number;
  /** What could not be fired five times and is set aside, by the name of the error. */
  parked: { reason: string; count: number }[];
  /** Notices of the last seven days that will never go out, by way and reason. */
  failed: { channel: RungChannel; reason: string; count: number }[];
  /** When a worker last looked at the queue; null when none ever did. */
  lookedAt: string | null;
  /** Since when nothing fires because the clock jumped; null while it does. */
  stoppedAt: string | null;
}

/** Above this a reminder is late enough to be told of, in seconds. */
export const LATE_SECONDS = 120;
/** A worker looks each minute; after so many seconds without a look none runs. */
export const UNWATCHED_SECONDS = 300;

export const REMINDER_STATES = ['stopped', 'unwatched', 'late', 'set_aside', 'on_time'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** The one thing to say of how reminders fare: what has to be mended first. */
export function reminderState(
  health: Pick<ReminderHealth, 'at' | 'stoppedAt' | 'lookedAt' | 'oldestDueSeconds' | 'parked'>,
): ReminderState {
  const { at, stoppedAt, lookedAt, oldestDueSeconds, parked } = health;
  if (stoppedAt !== null) return 'stopped';
  if (lookedAt === null || Date.parse(at) - Date.parse(lookedAt) > UNWATCHED_SECONDS * 1000) return 'unwatched';
  if (oldestDueSeconds > LATE_SECONDS) return 'late';
  return parked.length > 0 ? 'set_aside' : 'on_time';
}

/** Who looks after a table as a whole, and so after its reminders. The database has the same list. */
const TABLE_WATCHERS: readonly Standing[] = ['administrator', 'chair', 'vice_chair', 'coordinator'];

/** Whether the actor is told how reminders of the table fare. */
export const watchesReminders = (actor: Pick<Actor, 'standings'>): boolean => holdsAny(actor, TABLE_WATCHERS);
