import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { IsLocalDate } from '../time/promised.js';
import { MEETING_LINE_MAX } from './meeting-limits.js';

/** Whoever was to lead a meeting of a series is passed over. */
export class SkipChair {
  @IsId()
  seriesId: string;

  /** The day that the rule gave the meeting. */
  @IsLocalDate()
  original: string;

  /** Why. */
  @IsLine(MEETING_LINE_MAX)
  reason: string;
}

/** Two people exchange the meetings that they lead. */
export class SwapChairs extends SkipChair {
  /** The day that the rule gave the other meeting. */
  @IsLocalDate()
  withOriginal: string;
}
