import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { Promised } from '../time/promised.js';
import { ByChair } from './in-meeting.js';
import { MEETING_LINE_MAX } from './meeting-limits.js';

/** The meeting has not enough seats: it is taken off, and taken up again on another day (A5). */
export class RebookMeeting extends ByChair {
  /** The meeting of that day; made by the client. */
  @IsId()
  againId: string;

  /** When that one begins. */
  @ValidateNested()
  @Type(() => Promised)
  start: Promised;

  /** Why, as it is told to who was called. */
  @IsLine(MEETING_LINE_MAX)
  reason: string;
}
