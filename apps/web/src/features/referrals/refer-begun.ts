import type { Cell } from '#libs/client';
import type { Drafts } from '../../live/drafts.js';
import type { ReferDraft } from './refer-draft.js';

/** A referral as somebody began it in a case, and neither kept nor sent it: it outlives the sheet and the page. */
export interface ReferBegun {
  /** Under this id it is written down, and under no other, however often that is tried. */
  referralId: string;
  draft: ReferDraft;
}

/** What was begun in a case; null where nothing was. What an older version of the app wrote counts as far as it is understood. */
export function begunIn(drafts: Drafts, caseId: string): ReferBegun | null {
  try {
    const { referralId, draft } = JSON.parse(formOf(drafts, caseId).get()) as Partial<ReferBegun>;
    return referralId && typeof draft?.words === 'string' ? { referralId, draft } : null;
  } catch {
    return null;
  }
}

/** Keeps what is begun; null once it was sent, or is to be written down elsewhere. */
export const keepBegun = (drafts: Drafts, caseId: string, begun: ReferBegun | null): void =>
  formOf(drafts, caseId).set(begun ? JSON.stringify(begun) : '');

/** What is to be said with the sending of a referral that is written down already, until it is sent. */
export const unsentAbout = (drafts: Drafts, referralId: string): Cell<string> => drafts.of(`about.${referralId}`);

const formOf = (drafts: Drafts, caseId: string): Cell<string> => drafts.of(`refer.${caseId}`);
