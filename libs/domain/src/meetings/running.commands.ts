import { Type } from 'class-transformer';
import {
  IsArray,
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsId, IsIds } from '../id.js';
import { IsLine } from '../line.js';
import { type Language, LANGUAGES } from '../people/place.js';
import { IsLocalDate, Promised } from '../time/promised.js';
import { ATTENDANCE_MODES, type AttendanceMode } from './attendance.js';
import { OFTEN_CARRIED_CHOICES, type OftenCarriedChoice } from './carry-over.js';
import { CHAIR_WAYS, type ChairWay } from './chair-term.js';
import { CHANGE_WAYS, CHANGES_MAX, type ChangeWay } from './decision-changes.js';
import { ByChair, InMeeting, OnItem } from './in-meeting.js';
import { MEETING_LINE_MAX, MEETING_TEXT_MAX } from './meeting-limits.js';
import { POSITION_NAMES, type SeatPosition } from './positions.js';

/** Opens the meeting. */
export class OpenMeeting extends InMeeting {}

/** A verb of the chair that needs nothing more: pause, go on, hold it without deciding, put the current item back, still here. */
export class ChairVerb extends ByChair {}

/** Goes on to the next item, or to one that is named. */
export class NextItem extends ByChair {
  @IsOptional()
  @IsId()
  itemId?: string;
}

/** Gives the current item more minutes. */
export class ExtendItem extends ByChair {
  @IsInt()
  @Min(1)
  @Max(120)
  minutes: number;
}

/** Puts an item off, keeps it for later, sends it on or takes it off. */
export class EndItem extends ByChair {
  @IsId()
  itemId: string;

  @IsIn(['defer', 'park', 'refer', 'withdraw'])
  ending: 'defer' | 'park' | 'refer' | 'withdraw';

  /** When what is sent on is to come back. */
  @IsOptional()
  @IsLocalDate()
  returnsOn?: string;

  /** Why, or to whom it is sent. */
  @IsOptional()
  @IsLine(MEETING_LINE_MAX)
  reason?: string;
}

/** What the chair chooses for an item that was carried often (C7). */
export class OftenCarried {
  @IsId()
  itemId: string;

  @IsIn(OFTEN_CARRIED_CHOICES)
  choice: OftenCarriedChoice;

  /** Why, where it is withdrawn. */
  @IsOptional()
  @IsLine(MEETING_LINE_MAX)
  reason?: string;
}

/** Ends the meeting. */
export class CloseMeeting extends ByChair {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OftenCarried)
  choices?: OftenCarried[];

  /** In which language the task is written that whoever closes has where the series has ended and something is left; English without it. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** An earlier decision, and what becomes of it. */
export class ChangedDecision {
  @IsId()
  decisionId: string;

  @IsIn(CHANGE_WAYS)
  how: ChangeWay;
}

/** Writes a text about which the meeting may be asked, or writes it anew before it is. */
export class DraftDecision extends OnItem {
  @IsId()
  decisionId: string;

  @MinLength(1)
  @MaxLength(MEETING_TEXT_MAX)
  text: string;

  /** Earlier decisions of the series that it would change (P5); without it, as it was. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHANGES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ChangedDecision)
  changes?: ChangedDecision[];
}

/** Asks the meeting about texts (P1); several are a block (P6). */
export class PutDecisions extends ByChair {
  @IsIds(100)
  decisionIds: string[];

  @IsOptional()
  @IsBoolean()
  block?: boolean;
}

/** What a seat says to a text. */
export class AnswerDecision extends InMeeting {
  @IsId()
  decisionId: string;

  /** The text that was before them. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;

  @IsIn(POSITION_NAMES)
  position: SeatPosition;

  @IsOptional()
  @IsLine(MEETING_LINE_MAX)
  reason?: string;

  /** The seat that said it aloud, and who, where the secretary enters it (P3). */
  @IsOptional()
  @IsId()
  agencyId?: string;

  @IsOptional()
  @IsId()
  personId?: string;
}

/** Calls for the last objections (P2). */
export class CallObjections extends ByChair {
  @IsIds(100)
  decisionIds: string[];
}

/** Says that the meeting has decided so, or that the seats that are named voted yes. */
export class AdoptDecision extends ByChair {
  @IsId()
  decisionId: string;

  @IsOptional()
  @IsLocalDate()
  effectiveOn?: string;

  @IsOptional()
  @IsLocalDate()
  reviewOn?: string;

  @IsOptional()
  @IsId()
  ownerAgencyId?: string;

  /** Seats that voted yes, where there was a vote. */
  @IsOptional()
  @IsIds(200)
  yes?: string[];
}

/** The meeting is no longer asked about a text. */
export class WithdrawDecision extends ByChair {
  @IsId()
  decisionId: string;
}

/** A seat takes an item out of what is agreed to at once. */
export class PullItem extends OnItem {}

/** Wishes to speak. */
export class RaiseHand extends InMeeting {
  /** About the rules: goes first. */
  @IsOptional()
  @IsBoolean()
  order?: boolean;
}

/** A hand goes down: one's own, or another's whom the chair has heard. */
export class LowerHand extends InMeeting {
  @IsOptional()
  @IsId()
  personId?: string;
}

/** The chair hears people in another order. */
export class OrderHands extends ByChair {
  @IsIds(200)
  people: string[];
}

/** The vice-chair asks for the chair. */
export class AskForChair extends InMeeting {}

/** The chair comes to somebody else (H2). */
export class PassChair extends InMeeting {
  @IsIn(CHAIR_WAYS)
  way: ChairWay;

  @IsId()
  toId: string;
}

/** Somebody comes: they themselves, or whom the secretary records. */
export class ComeIn extends InMeeting {
  @IsIn(ATTENDANCE_MODES)
  mode: AttendanceMode;

  @IsOptional()
  @IsId()
  personId?: string;
}

/** Somebody goes. */
export class GoOut extends InMeeting {
  @IsOptional()
  @IsId()
  personId?: string;
}

/** An action is agreed on: what, whose, until when (X1). */
export class CaptureAction extends OnItem {
  @IsId()
  actionId: string;

  @IsLine(MEETING_LINE_MAX)
  words: string;

  /** Whose it is; without it, the agency's that brought the item. */
  @IsOptional()
  @IsId()
  ownerAgencyId?: string;

  @IsOptional()
  @IsId()
  holderId?: string;

  @IsOptional()
  @IsId()
  decisionId?: string;

  /** Without it, two working days before the next meeting. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  due?: Promised;
}
