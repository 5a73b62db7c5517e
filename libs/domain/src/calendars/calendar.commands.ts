import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { IsLocalDate, IsLocalTime } from '../time/promised.js';

/** The most rows of days on which something is closed. */
export const CLOSINGS_MAX = 200;
/** The longest name of closed days, in characters. */
export const CLOSING_NAME_MAX = 60;

/** When the table works: days of the week, hours, and whose public holidays it keeps. */
export class SetCalendar {
  /** Monday is 1, Sunday 7. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  @IsLocalTime()
  from: string;

  @IsLocalTime()
  to: string;

  /** A country by its two letters (ISO 3166-1), whose public holidays are free; without it there are none. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: 'country must be two capital letters such as GR' })
  country?: string;
}

/** Days on which something is closed, the last one included. */
export class Closing {
  @IsLocalDate()
  first: string;

  @IsLocalDate()
  last: string;

  @IsLine(CLOSING_NAME_MAX)
  name: string;
}

/** The days on which the table, or with `agencyId` one agency, is closed beside public holidays: exactly these. */
export class SetClosings {
  @IsOptional()
  @IsId()
  agencyId?: string;

  @IsArray()
  @ArrayMaxSize(CLOSINGS_MAX)
  @ValidateNested({ each: true })
  @Type(() => Closing)
  closings: Closing[];
}

/** Somebody is away, the last day included; what would be said to them is said to their deputy. */
export class SetAbsence {
  /** Made by the client; the same id again changes it. */
  @IsId()
  absenceId: string;

  @IsId()
  personId: string;

  @IsLocalDate()
  first: string;

  @IsLocalDate()
  last: string;

  /** Somebody of the same agency; without it nobody stands in. */
  @IsOptional()
  @IsId()
  deputyId?: string;
}

export class EndAbsence {
  @IsId()
  absenceId: string;
}

/** When oneself is not to be disturbed; the same time twice is no quiet at all. */
export class SetQuietHours {
  @IsLocalTime()
  from: string;

  @IsLocalTime()
  to: string;

  /** Whether days on which the table does not work are to be left in peace too. */
  @IsBoolean()
  freeDays: boolean;
}

/** One has seen what was done in one's absence: it is not shown any more. */
export class SeeAbsence {
  @IsId()
  absenceId: string;
}
