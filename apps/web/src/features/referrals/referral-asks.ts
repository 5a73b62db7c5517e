import { type ReasonFamily, type ReferralReason, type ReferralState, stateCodes } from '#libs/domain';
import type { ReferralStep } from './referral-steps.js';

/** What a sheet asks for before a move is made: what its condition needs, and nothing else. */
export interface ReferralAsks {
  reason?: {
    families: readonly ReasonFamily[];
    /** Only these of them. */
    codes?: readonly ReferralReason[];
    /** It may not be known, and is never assumed. */
    optional?: boolean;
  };
  /** Where the person goes from here. */
  next?: boolean;
  /** The referral that follows. */
  onward?: boolean;
  words?: 'about' | 'question' | 'answer' | 'note' | 'door';
  /** Without them it is made all the same. */
  wordsOptional?: boolean;
  slot?: boolean;
  place?: boolean;
  labels?: boolean;
  given?: boolean;
  way?: boolean;
  text?: 'try' | 'withdraw' | 'recall' | 'mistake' | 'expire' | 'lost' | 'decline';
}

const ANY: readonly ReasonFamily[] = ['service', 'person', 'contact', 'system'];
const SLOT: ReferralAsks = { slot: true, words: 'door', wordsOptional: false };

/** By the conditions of the moves, in the words of the codes. */
const BY_GUARD: Record<string, ReferralAsks> = {
  reason: { reason: { families: ANY } },
  'reason if known, never assumed': { reason: { families: ['contact', 'person', 'system'], optional: true } },
  'service cancelled the appointment: reason on the service': { reason: { families: ['service'] } },
  'reason=deceased | legal-order | duplicate-referral; no fan-out notification': {
    reason: { families: ANY, codes: ['deceased', 'legal-order', 'duplicate-referral'] },
  },
  'question (data classes must be within consent)': { words: 'question', labels: true },
  // Whoever is sent it reads from then on only: what is asked for is said with the sending.
  'consent active for receiver+purpose': { words: 'about', wordsOptional: true },
  answer: { words: 'answer' },
  'position or estimate': { place: true },
  'time, place, door instructions': SLOT,
  'time, place': SLOT,
  'new time': { slot: true, words: 'door', wordsOptional: true },
  'next step': { next: true },
  'new referral id': { onward: true },
  'new referral id (step up / step down)': { onward: true },
  'send back with note (max 3)': { words: 'note' },
  'one-off service given': { given: true },
  outcome: { given: true },
};

/** What is asked beside that, by where it leads. */
const BY_END: Partial<Record<ReferralState, ReferralAsks>> = {
  decline_proposed: { next: true, text: 'decline' },
  withdrawn: { reason: { families: ['person'], optional: true }, text: 'withdraw' },
  recalled: { text: 'recall' },
  expired: { text: 'expire' },
  lost_contact: { reason: { families: ['contact'], optional: true }, text: 'lost' },
  closed_lost: { text: 'lost' },
  error: { reason: { families: ['system'], codes: ['entered-in-error'] }, text: 'mistake' },
  scheduled: { slot: true, words: 'door', wordsOptional: true },
};

/** What is asked with a step, or null where a tap is enough: nothing has to be said, and it can go on from there. */
export function asksOf({ to, guards }: ReferralStep): ReferralAsks | null {
  if (to === 'try') return { way: true, text: 'try' };
  // Where two ways lead there, what the one of them asks for is enough: the agency's own comes first in the table of moves.
  const [guard = 'none'] = guards;
  const asks: ReferralAsks = { ...BY_END[to], ...BY_GUARD[guard] };
  // Silence says by itself where it goes on: the coordinator finds another door.
  const isEnd = stateCodes(to).requires_next_step === true && to !== 'expired';
  if (isEnd && !asks.onward) asks.next = true;
  return Object.keys(asks).length ? asks : null;
}
