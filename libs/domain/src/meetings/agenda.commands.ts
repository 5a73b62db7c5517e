import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsId, IsIds } from '../id.js';
import { IsLine } from '../line.js';
import { Promised } from '../time/promised.js';
import { InMeeting, OnItem } from './in-meeting.js';
import { MEETING_LINE_MAX, MEETING_MINUTES_MAX, MEETING_TEXT_MAX } from './meeting-limits.js';
import { ITEM_KINDS, type ItemKind } from './item.status.js';
import { INTEREST_LEVELS, type InterestLevel, REPLIES, type ReplyKind } from './meeting.view.js';

/** The most items of one agenda. */
export const AGENDA_ITEMS_MAX = 200;

/** What an item is, before it is dealt with. */
class ItemFields extends OnItem {
  @IsOptional()
  @IsIn(ITEM_KINDS)
  kind?: ItemKind;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MEETING_MINUTES_MAX)
  minutes?: number;

  @IsOptional()
  @IsIds(20)
  presenterIds?: string[];

  /** Cases that it is about; nothing of them but the reference is in the record (M9). */
  @IsOptional()
  @IsIds(20)
  caseIds?: string[];

  /** The agency that brings it. */
  @IsOptional()
  @IsId()
  ownerAgencyId?: string;

  /** What the meeting is wanted to come to, in one sentence. */
  @IsOptional()
  @IsLine(MEETING_LINE_MAX)
  outcome?: string;
}

/** Proposes an item (B3). */
export class ProposeItem extends ItemFields {
  @IsIn(ITEM_KINDS)
  declare kind: ItemKind;

  @IsInt()
  @Min(1)
  @Max(MEETING_MINUTES_MAX)
  declare minutes: number;

  @IsLine(MEETING_LINE_MAX)
  title: string;

  /** For those who are named only, and for who leads the meeting (R7). */
  @IsOptional()
  @IsIds(200)
  readerIds?: string[];
}

/** Changes an item before it is dealt with; what is not named stays. */
export class ChangeItem extends ItemFields {
  @IsOptional()
  @IsLine(MEETING_LINE_MAX)
  title?: string;

  /** Part of what is agreed to at once (P6). */
  @IsOptional()
  @IsBoolean()
  consent?: boolean;
}

/** Takes a proposal, or something from the backlog, on the agenda. */
export class ScheduleItem extends OnItem {}

/** What becomes of a proposal, or of an item, before the meeting. */
export class AnswerItem extends OnItem {
  @IsIn(['park', 'refuse', 'withdraw'])
  answer: 'park' | 'refuse' | 'withdraw';

  /** Needed where it is refused. */
  @IsOptional()
  @IsLine(MEETING_LINE_MAX)
  reason?: string;
}

/** Makes one proposal part of another (B4). */
export class MergeItems extends OnItem {
  @IsId()
  into: string;
}

/** Puts the agenda in another order. */
export class OrderItems extends InMeeting {
  /** All items of the agenda, each once. */
  @IsIds(AGENDA_ITEMS_MAX)
  order: string[];
}

/** Calls people to the meeting. */
export class CallMeeting extends InMeeting {}

/** Takes a meeting off, and says why. */
export class CancelMeeting extends InMeeting {
  @IsLine(MEETING_LINE_MAX)
  reason: string;
}

/** Brings back a meeting that was taken off. */
export class RestoreMeeting extends InMeeting {}

/** Moves a meeting to another time. */
export class MoveMeeting extends InMeeting {
  @ValidateNested()
  @Type(() => Promised)
  start: Promised;

  @IsInt()
  @Min(5)
  @Max(MEETING_MINUTES_MAX)
  minutes: number;
}

/** Says where it is held: a room, a number or a link. */
export class PlaceMeeting extends InMeeting {
  @IsLine(MEETING_LINE_MAX)
  place: string;
}

/** Says whether somebody will come, and who stands in for them. */
export class ReplyToMeeting extends InMeeting {
  @IsIn(REPLIES)
  reply: ReplyKind;

  /** Whom the secretary answers for. */
  @IsOptional()
  @IsId()
  personId?: string;

  /** Who fills the seat in their place. */
  @IsOptional()
  @IsId()
  deputyId?: string;
}

/** Says how somebody stands to an item that concerns themselves (A7). */
export class DeclareInterest extends OnItem {
  @IsIn(INTEREST_LEVELS)
  level: InterestLevel;

  /** For whom the secretary records it. */
  @IsOptional()
  @IsId()
  personId?: string;
}

/** Adds a note to an item, or writes one's own note anew. Several people write beside one another; nothing is lost (R8). */
export class WriteNote extends OnItem {
  /** Made by the client. */
  @IsId()
  noteId: string;

  /** The version that was before the writer; 0 for a new one. Another is refused, and both texts stay. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  version: number;

  @MinLength(1)
  @MaxLength(MEETING_TEXT_MAX)
  text: string;
}
