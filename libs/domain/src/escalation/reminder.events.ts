import type { RungAudience, RungChannel } from './ladder.js';

/** What can be due. */
export const REMINDER_KINDS = ['action', 'referral', 'glass', 'share'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Somebody whom a step of a reminder spoke to: which of its audience they are, and for which agency. */
export interface RungRecipient {
  personId: string;
  agencyId: string;
  audience: RungAudience;
  /** For whom they stand in, who is away. */
  forId?: string;
}

/** Events of reminders, on the stream of what is due. */
export interface ReminderEventMap {
  /** A step of a reminder came. Whether each notice arrived stands with the notices. */
  'reminder.climbed': {
    kind: ReminderKind;
    subjectId: string;
    /** The step, from 1 on. */
    number: number;
    audience: RungAudience[];
    channels: RungChannel[];
    told: RungRecipient[];
    /** Steps that came due with it, or before it, and were left out: nobody is told twice of one thing. */
    superseded: number[];
    /** Steps that nobody was there for, so that the next one came at once. */
    nobody: number[];
    /** It stands on the agenda of the next meeting from now on. */
    onAgenda: boolean;
  };
  /** Whoever did it wants to be reminded later: until when, or null for after all not later. The steps for others go on. */
  'reminder.snoozed': {
    kind: ReminderKind;
    subjectId: string;
    /** ISO 8601, UTC. */
    until: string | null;
    /** It was asked for by the link in a letter, without signing in. */
    byLink?: true;
  };
}
