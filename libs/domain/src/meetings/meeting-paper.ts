import type { FileType } from '../files/file.js';

/** The most papers of one item, and the most versions of one paper. */
export const PAPERS_MAX = 10;
export const PAPER_VERSIONS_MAX = 20;

/**
 * One version of a paper of an item. What it is called stands in the words of the meeting, or of the item where that is for named
 * people; its file hangs on the event that says so, and is read by whoever reads that.
 */
export interface MeetingPaper {
  /** The file of this version. */
  fileId: string;
  /** The file of the first version: it names the paper through all that come after. */
  paperId: string;
  itemId: string;
  /** Counts from 1; the last is the one on the table. */
  version: number;
  type: FileType;
  /** How large it is when it is fetched. */
  bytes: number;
  /** Who put it up, and when; milliseconds since 1970. */
  personId: string;
  at: number;
  /**
   * Of the last version: the paper was taken off the table, by whom and when. What people were called with, or decided on, stays
   * readable in the record; `gone`: it never was part of one, and its files are no more.
   */
  removed?: { personId: string; at: number; gone?: true };
}

/** The version of a paper that was on the table when the meeting was asked (B5). */
export interface PinnedPaper {
  fileId: string;
  version: number;
}
