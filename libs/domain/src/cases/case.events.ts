import type { ActionEventMap } from '../actions/action.events.js';
import type { ReminderEventMap } from '../escalation/reminder.events.js';
import type { IdentityEventMap } from '../identity/identity.events.js';
import type { OpenedEventMap } from '../glass/glass.events.js';
import type { NeedEventMap } from '../needs/need.events.js';
import type { ReferralEventMap } from '../referrals/referral.events.js';
import type { FileRef } from '../files/file.js';
import type { CaseOutcome } from './case.status.js';
import type { Mention, Sign } from './message.js';
import type { Part } from './part.js';

/** An agency at a case or at a part of one, with those of its people who read it. */
export interface CaseSeat {
  agencyId: string;
  people: string[];
}

/** Events of a case's stream and of the streams of its parts. */
export interface CaseEventMap
  extends
    ActionEventMap,
    ReminderEventMap,
    NeedEventMap,
    IdentityEventMap,
    OpenedEventMap,
    Pick<ReferralEventMap, 'referral.said'> {
  /** The case was opened; `words` is the name to use. With `returnsFrom` the person came back: that case ended before; with `anonymous` they were so in it. */
  'case.opened': {
    subjectId: string;
    reference: string;
    leadAgencyId: string;
    seat: CaseSeat;
    returnsFrom?: string;
    anonymous?: true;
  };
  /** A restricted part of a case began, for these agencies. */
  'part.opened': { caseId: string; part: Part; leadAgencyId: string; seats: CaseSeat[] };
  /**
   * An agency joined: its people read everything from now on, and with `before` also what was said until now. With `byReferral`
   * it came because somebody was referred to it, and leaves when nothing of that is open any more.
   */
  'agency.admitted': CaseSeat & { before?: true; byReferral?: true };
  /** An agency left or was released: its people read nothing after this. */
  'agency.released': { agencyId: string };
  /** Somebody began to work for an agency at the case: from now on they read what their agency reads of it. */
  'colleague.joined': { agencyId: string; personId: string };
  /** Somebody works for an agency at the case no longer: they read nothing after this. */
  'colleague.left': { agencyId: string; personId: string };
  /** Somebody said something; `words` is the text. `replyTo` is the number of the message that it answers. */
  'message.posted': { replyTo?: number; mentions?: Mention[]; files?: FileRef[] };
  /** Whoever said it says it otherwise; `words` is the text that counts now. */
  'message.edited': { seq: number; mentions?: Mention[] };
  /** A message was taken back: the words of these events are gone for good. */
  'message.withdrawn': { seq: number; erased: number[] };
  /** Somebody put a sign to a message, or took it away. */
  'message.reacted': { seq: number; sign: Sign; on: boolean };
  /** A message was pinned for everybody, or is no longer. */
  'message.pinned': { seq: number; on: boolean };
  /** The case ended. It can still be read, and nothing more is said in it. */
  'case.closed': { outcome: CaseOutcome };
}
