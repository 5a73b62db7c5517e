import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsId } from '../id.js';

/** Whatever is done in a meeting. */
export class InMeeting {
  @IsId()
  meetingId: string;
}

/** Whatever is done with one item of its agenda. */
export class OnItem extends InMeeting {
  @IsId()
  itemId: string;
}

/** Whatever the chair does: in which term, and what they took the current item to be (H1, R2). */
export class ByChair extends InMeeting {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  term: number;

  /** The item that was the current one when it was done; without it, none was. */
  @IsOptional()
  @IsId()
  expected?: string;
}
