import type { RungAudience, RungChannel } from './ladder.js';

/** What can become of a step of a reminder. Only `planned` is not the end. */
export const RUNG_STATES = ['planned', 'fired', 'superseded', 'obsolete', 'cancelled'] as const;
export type RungState = (typeof RUNG_STATES)[number];

/** What can become of what is said to one person on one way. Only `waiting` is not the end. */
export const NOTICE_STATES = ['waiting', 'sent', 'cancelled', 'failed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A step of a reminder. Times are ISO 8601, UTC. */
export interface RungRow {
  number: number;
  at: string;
  audience: RungAudience[];
  channels: RungChannel[];
  state: RungState;
  /** Why it ended as it did; null for what is planned or came. */
  reason: string | null;
}

/** What was said to one person on one way. */
export interface NoticeRow {
  number: number;
  personId: string;
  agencyId: string;
  /** For whom they stood in; null when it was for themselves. */
  forId: string | null;
  audience: RungAudience;
  channel: RungChannel;
  state: NoticeState;
  reason: string | null;
  at: string;
  settledAt: string | null;
}
