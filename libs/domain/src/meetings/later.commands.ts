import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { ATTENDANCE_MODES, type AttendanceMode } from './attendance.js';
import { InMeeting } from './in-meeting.js';
import { MEETING_LINE_MAX } from './meeting-limits.js';

/** The last moment that is taken; milliseconds since 1970. */
const MOMENT_MAX = 8_640_000_000_000_000;

/**
 * Puts a mistake in the roll right (A9): somebody was there at other times than it says, was left out, or was not there at all. Moments
 * are milliseconds since 1970.
 */
export class CorrectRoll extends InMeeting {
  @IsId()
  correctionId: string;

  @IsId()
  personId: string;

  /** When the time began that is wrong, as the roll has it; without it, somebody was left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOMENT_MAX)
  recordedFrom?: number;

  /** When they came; without it, they were not there at all. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOMENT_MAX)
  from?: number;

  /** When they went; without it, they stayed until the end. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOMENT_MAX)
  to?: number;

  /** How they took part. */
  @ValidateIf(({ from }: CorrectRoll) => from !== undefined)
  @IsIn(ATTENDANCE_MODES)
  mode?: AttendanceMode;

  /** Why it is put right, or how it is known. */
  @IsLine(MEETING_LINE_MAX)
  reason: string;
}
