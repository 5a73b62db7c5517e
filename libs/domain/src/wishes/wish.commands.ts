import { Type } from 'class-transformer';
import { IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { MoveAction } from '../actions/action.commands.js';
import { IsLocalTime } from '../time/promised.js';
import { type Wish, WISHES } from './wish.js';

/** What somebody wishes on each way. */
export class WaysWished {
  @IsIn(WISHES)
  mail: Wish;

  @IsIn(WISHES)
  push: Wish;
}

/** How oneself is told of reminders, by what one is told as; and when the daily letter comes. */
export class SetWishes {
  @ValidateNested()
  @Type(() => WaysWished)
  own: WaysWished;

  @ValidateNested()
  @Type(() => WaysWished)
  agency: WaysWished;

  @ValidateNested()
  @Type(() => WaysWished)
  table: WaysWished;

  @IsLocalTime()
  dailyAt: string;
}

/** Is reminded of an action later, or after all not later. */
export class SnoozeReminder extends MoveAction {
  @IsBoolean()
  on: boolean;
}
