import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { OnItem } from './in-meeting.js';
import { MEETING_LINE_MAX } from './meeting-limits.js';

/** Puts a paper on the table of an item (B5). */
export class AddPaper extends OnItem {
  /** A file that was put up for the meeting; for an item for named people, for that item. */
  @IsId()
  fileId: string;

  /** What it is called. The name that the file had is not kept. */
  @IsLine(MEETING_LINE_MAX)
  title: string;
}

/** Puts a new version of a paper in the place of the one on the table. */
export class ReplacePaper extends AddPaper {
  /** The file of its first version. */
  @IsId()
  paperId: string;
}

/** Takes a paper off the table. */
export class RemovePaper extends OnItem {
  @IsId()
  paperId: string;
}
