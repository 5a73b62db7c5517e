import type { NoticeState } from '../escalation/reminder.view.js';
import type { ReminderKind } from '../escalation/reminder.events.js';
import type { RungChannel } from '../escalation/ladder.js';
import type { StreamName } from '../stream.js';
import type { ToldAs, Wishes } from './wish.js';

/** How I am told of reminders. */
export interface WishesView extends Wishes {
  /** When the daily letter comes, `HH:MM` on the clock of the zone. */
  dailyAt: string;
  zone: string;
}

/** Something that I was told of: one step of one reminder. Times are ISO 8601, UTC. */
export interface ToldRow {
  kind: ReminderKind;
  subjectId: string;
  /** Where it was agreed; null where I was told without reading there, or read there no longer. */
  stream: StreamName | null;
  /** What is to be done, and what the person wants to be called in whose case; null where I do not read them. */
  title: string | null;
  handle: string | null;
  told: ToldAs;
  /** Whether I was told for somebody else, who was away. */
  standsIn: boolean;
  at: string;
  /** On which ways, and what became of it on each. */
  ways: { channel: RungChannel; state: NoticeState; reason: string | null; at: string | null }[];
  /** Until when I wanted to wait with it; null when I did not, or that has passed. */
  laterUntil: string | null;
  /** Whether I can ask to be reminded of it later: it is still open, can wait, and I read where it stands. */
  canWait: boolean;
}
