import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId, IsIds } from '../id.js';
import { IsLine } from '../line.js';
import { IsZone } from '../people/place.js';
import { IsLocalDate, IsLocalTime, Promised } from '../time/promised.js';
import { MEETING_LINE_MAX, MEETING_MINUTES_MAX } from './meeting-limits.js';
import { MeetingRule } from './meeting-rule.js';
import { AGENDA_ORDER, type AgendaPart } from './order-of-business.js';
import { VOTE_MAJORITIES, type VoteMajority } from './positions.js';

/** The most seats of one series. */
export const SEATS_MAX = 100;

/** A part of all seats. */
export class ShareOfSeats {
  @IsInt()
  @Min(1)
  @Max(100)
  parts: number;

  @IsInt()
  @Min(1)
  @Max(100)
  of: number;

  /** More than so many. */
  @IsOptional()
  @IsBoolean()
  beyond?: boolean;
}

/** When a meeting may decide: all that is said must hold (A3). */
export class SeatRule {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SEATS_MAX)
  seats?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => ShareOfSeats)
  share?: ShareOfSeats;

  @IsOptional()
  @IsIds(SEATS_MAX)
  named?: string[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(6)
  sectors?: number;

  @IsOptional()
  @IsBoolean()
  recusedCount?: boolean;
}

/** A part of the agenda that every meeting of the series begins with (D4). */
export class TemplatePart {
  @IsIn(AGENDA_ORDER)
  part: AgendaPart;

  @IsInt()
  @Min(0)
  @Max(MEETING_MINUTES_MAX)
  minutes: number;
}

/** A rule that was in force before: until which day, and how its meetings were. */
export interface EndedRule {
  rule: MeetingRule & { until: string };
  time: string;
  zone: string;
}

/** How a series is: everything but its name. */
export class SeriesPlan {
  @ValidateNested()
  @Type(() => MeetingRule)
  rule: MeetingRule;

  /** When its meetings begin, on the wall of its zone (K1). */
  @IsLocalTime()
  time: string;

  @IsZone()
  zone: string;

  @IsInt()
  @Min(5)
  @Max(MEETING_MINUTES_MAX)
  minutes: number;

  /** Agencies that have a seat. */
  @IsIds(SEATS_MAX)
  @ArrayMinSize(1)
  seatIds: string[];

  @ValidateNested()
  @Type(() => SeatRule)
  quorum: SeatRule;

  /** Whether, and by what majority, an objection may be voted on. */
  @IsOptional()
  @IsIn(VOTE_MAJORITIES)
  vote?: VoteMajority;

  /** What the numbers of its decisions begin with, as in `TF-2026-014`. */
  @Matches(/^[A-Z][A-Z0-9]{0,7}$/, { message: 'code must be 1 to 8 capital letters and digits' })
  code: string;

  @IsArray()
  @ArrayMaxSize(16)
  @ValidateNested({ each: true })
  @Type(() => TemplatePart)
  template: TemplatePart[];

  /** Proposals come so many working days before, or are late (D3). */
  @IsInt()
  @Min(0)
  @Max(60)
  proposeDays: number;

  /** People are to be called so many working days before. */
  @IsInt()
  @Min(0)
  @Max(60)
  callDays: number;

  /** Who leads one meeting after the other; without anybody, the chair (H8). */
  @IsOptional()
  @IsIds(50)
  rotaIds?: string[];
}

/** Begins a series of meetings. */
export class OpenSeries {
  @IsId()
  seriesId: string;

  @IsLine(MEETING_LINE_MAX)
  name: string;

  @ValidateNested()
  @Type(() => SeriesPlan)
  plan: SeriesPlan;
}

/**
 * Changes how its meetings are from a day on; without one from today on, which is all that lie ahead (K3). Meetings that are over stay
 * as they are; those that were drafted or called stay where they are unless each is named to move.
 */
export class ChangeSeries extends OpenSeries {
  @IsOptional()
  @IsLocalDate()
  from?: string;

  /** Meetings that stand already and are moved to dates of the new rule, each confirmed by its id. */
  @IsOptional()
  @IsIds(200)
  moveIds?: string[];
}

/** Makes the meeting of a date of the rule, or one beside it (an extra date). */
export class PlanMeeting {
  @IsId()
  seriesId: string;

  @IsId()
  meetingId: string;

  /** The day that the rule gives; without it, `start` says when. */
  @IsOptional()
  @IsLocalDate()
  original?: string;

  /** When an extra meeting begins. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Promised)
  start?: Promised;
}
