import type { ActionEventMap } from './action.events.js';
import type { ActionRow } from './action.view.js';

/** For so many days after an absence it is shown what was done in it. */
export const HAND_BACK_DAYS = 7;

/** What became of one of my actions while I was away. */
export interface HandBackRow {
  action: ActionRow;
  /** How often whoever stood in was told of it for me. */
  told: number;
  /** What they did with it, and that it was given to me, in order. */
  deeds: { type: keyof ActionEventMap; at: string }[];
}

/** What was done for me in my last absence: `GET /api/hand-back`. */
export interface HandBack {
  absenceId: string;
  /** Days of the table's calendar, the last one included. */
  first: string;
  last: string;
  /** Who stood in; null when nobody did. */
  deputyId: string | null;
  rows: HandBackRow[];
}
