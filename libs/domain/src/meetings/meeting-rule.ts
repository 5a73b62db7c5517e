import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate } from '../time/promised.js';
import { CLOSED_DAYS, type ClosedDays } from './rule-fault.js';

/** The day of a month: by its number, -1 for the last; or the n-th of a day of the week. */
export class MonthDay {
  /** 29 and more are no days of every month: the last day is offered instead (K7). */
  @IsOptional()
  @IsIn([...Array.from({ length: 28 }, (_, place) => place + 1), -1], {
    message: 'must be a day that every month has, from 1 to 28, or -1 for the last',
  })
  day?: number;

  /** 1 to 4, or -1 for the last one. */
  @IsOptional()
  @IsIn([1, 2, 3, 4, -1])
  nth?: number;

  /** Monday is 1. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  weekday?: number;
}

/** When the meetings of a series are (K1, K7). What only the whole can show: `ruleFault`. */
export class MeetingRule {
  @IsIn(['week', 'month'])
  every: 'week' | 'month';

  /** Every so many weeks or months. */
  @IsInt()
  @Min(1)
  @Max(12)
  interval: number;

  /** For weeks: on which days of them; Monday is 1. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];

  /** For months. */
  @IsOptional()
  @ValidateNested()
  @Type(() => MonthDay)
  on?: MonthDay;

  @IsIn(CLOSED_DAYS)
  closedDays: ClosedDays;

  /** The first day from which the rule counts. */
  @IsLocalDate()
  starts: string;

  /** The last day on which there can be a meeting; without it there is no end. */
  @IsOptional()
  @IsLocalDate()
  until?: string;
}
