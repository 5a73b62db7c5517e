import { IsIn, IsOptional } from 'class-validator';
import { IsId } from '../id.js';
import { OpenLink } from '../people/door.commands.js';
import type { Promised } from '../time/promised.js';
import { InMeeting } from './in-meeting.js';
import { REPLIES, type ReplyKind } from './meeting.view.js';

/** Says by the link in a letter that calls to a meeting whether one comes: the command `meeting.reply`, for oneself. */
export class ReplyByLink extends OpenLink {
  @IsIn(REPLIES)
  reply: ReplyKind;

  /** Who fills the seat in their place. */
  @IsOptional()
  @IsId()
  deputyId?: string;
}

/** Takes back what one said by the link in a letter. */
export class UndoReply extends InMeeting {}

/** Somebody of one's agency who may come in one's place. */
export interface StandIn {
  personId: string;
  name: string;
}

/** What the link in a letter that calls to a meeting can do now. It tells when the meeting is, and of what it is about nothing. */
export type ReplyView = {
  /** When the meeting begins. */
  start: Required<Promised>;
} & (
  | {
      state: 'open';
      replies: ReplyKind[];
      /** Who may come in one's place; nobody where there is no seat to fill. */
      standIns: StandIn[];
      /** What one said before, elsewhere. */
      reply: ReplyKind | null;
    }
  | {
      state: 'answered';
      /** What counts now; null where it was taken back elsewhere. */
      reply: ReplyKind | null;
      /** Who comes in one's place. */
      standIn: string | null;
      /** Until when it can be taken back, ISO 8601 in UTC; null when it no longer can. */
      undo: string | null;
    }
);
