import type { Label } from '../continuum/label.js';
import { REFERRAL_REASONS, REFERRAL_STATES } from './referral.codes.js';

export type ReferralState = keyof typeof REFERRAL_STATES;
export const REFERRAL_STATE_NAMES = Object.keys(REFERRAL_STATES) as ReferralState[];

/** What is kept of each state: who holds the step, how long it may take, and what its end asks for. */
interface StateCodes {
  holder?: string;
  timer?: { from?: 'slot'; urgent: string; standard: string };
  on_expiry?: string;
  terminal?: boolean;
  requires_next_step?: boolean;
  slot_within?: { urgent: string; standard: string };
}
export const stateCodes = (state: ReferralState): StateCodes => REFERRAL_STATES[state];

/** True while somebody holds a step of it; false once it ended. */
export const isOpen = (state: ReferralState): boolean => !stateCodes(state).terminal;

/** The sides of a referral. Agencies in roles, never persons: who acts for one is the present assignee. */
export type ReferralParty = 'sender' | 'receiver' | 'accompanier' | 'coordinator' | 'system';

/** Which side holds the step, by the word that the codes have for it. */
const HOLDERS: Record<string, (referral: Pick<Referral, 'accompanierAgencyId'>) => ReferralParty> = {
  sender: () => 'sender',
  receiver: () => 'receiver',
  coordinator: () => 'coordinator',
  'accompanier, else receiver': ({ accompanierAgencyId }) => (accompanierAgencyId ? 'accompanier' : 'receiver'),
};
export const isHolderWord = (word: string): boolean => Object.hasOwn(HOLDERS, word);

/** The side that everybody waits for now, or null where it ended. */
export function holderOf(referral: Pick<Referral, 'state' | 'accompanierAgencyId'>): ReferralParty | null {
  const { holder } = stateCodes(referral.state);
  return holder ? HOLDERS[holder]!(referral) : null;
}

/** While somebody may be asked to go along, or does: it is sent, and they have not met. The database has the same list. */
const WITH_COMPANY: readonly ReferralState[] = [
  'offered',
  'acknowledged',
  'info_needed',
  'accepted',
  'waitlisted',
  'scheduled',
  'not_met',
];
export const mayHaveCompany = (state: ReferralState): boolean => WITH_COMPANY.includes(state);

/** The agency that stands on a side; null for the coordinator, the system, and where nobody is. */
export function agencyOf(
  side: ReferralParty | null,
  referral: Pick<Referral, 'senderAgencyId' | 'receiverAgencyId' | 'accompanierAgencyId'>,
): string | null {
  if (side === 'sender') return referral.senderAgencyId;
  if (side === 'receiver') return referral.receiverAgencyId;
  return side === 'accompanier' ? referral.accompanierAgencyId : null;
}

export const REFERRAL_PRIORITIES = ['urgent', 'standard'] as const;
export type ReferralPriority = (typeof REFERRAL_PRIORITIES)[number];

export type ReasonFamily = keyof typeof REFERRAL_REASONS;
export const REASON_FAMILIES = Object.keys(REFERRAL_REASONS) as ReasonFamily[];
export type ReferralReason = (typeof REFERRAL_REASONS)[ReasonFamily][number];
export const REFERRAL_REASON_CODES = [...new Set<ReferralReason>(Object.values(REFERRAL_REASONS).flat())];

/** A reason and the side on which it lies: some stand on two, as when a referral was made twice. */
export interface GivenReason {
  family: ReasonFamily;
  code: ReferralReason;
}
export const isReason = ({ family, code }: GivenReason): boolean =>
  (REFERRAL_REASONS[family] as readonly string[] | undefined)?.includes(code) ?? false;

/** Where it goes on after an end that is no dead end. */
export const NEXT_STEPS = [
  'new_referral',
  'accompaniment_task',
  'person_choice',
  'table_agenda',
  'outreach_list',
  'deceased',
  'coordinator_task',
] as const;
export interface NextStep {
  kind: (typeof NEXT_STEPS)[number];
  /** The referral that follows, for `new_referral`. */
  referralId?: string;
}

/** The ways on which somebody is tried to be reached. */
export const ATTEMPT_CHANNELS = ['phone', 'message', 'street', 'home', 'through_someone'] as const;

/** One try to reach somebody who could not be met. */
export interface Attempt {
  /** Milliseconds since 1970. */
  at: number;
  channel: (typeof ATTEMPT_CHANNELS)[number];
}

/** How a referral stands. Ids, codes and times; what people typed stands in the streams of the case. */
export interface Referral {
  state: ReferralState;
  priority: ReferralPriority;
  senderAgencyId: string;
  receiverAgencyId: string;
  /** Who goes along to the first contact; null where nobody does. */
  accompanierAgencyId: string | null;
  /** Since when it stands so, in milliseconds since 1970. */
  since: number;
  /** When the appointment is, while there is one. */
  slotAt: number | null;
  /** How often a decline was sent back. */
  sendBacks: number;
  /** Tries to reach the person since the appointment at which they could not be met. */
  attempts: Attempt[];
  /** When an appointment was missed last, and nobody was in contact since; null otherwise. */
  missedAt: number | null;
  /** Why it stands so, where that was said. It is asked for and never inferred. */
  reason: GivenReason | null;
  nextStep: NextStep | null;
  /** The agency whose silence ended it: silence counts against who held the step and never against the person. */
  silentAgencyId: string | null;
}

/** The fields of how a referral stands. */
export const REFERRAL_FIELDS = [
  'state',
  'priority',
  'senderAgencyId',
  'receiverAgencyId',
  'accompanierAgencyId',
  'since',
  'slotAt',
  'sendBacks',
  'attempts',
  'missedAt',
  'reason',
  'nextStep',
  'silentAgencyId',
] as const satisfies readonly (keyof Referral)[];

/** What comes with a move. Words are typed beside it; here it only counts that there are some. */
export interface ReferralSaying {
  reason?: GivenReason;
  nextStep?: NextStep;
  /** Something was typed: a question, an answer, a note, where to come. */
  hasWords?: boolean;
  /** When the appointment is, in milliseconds since 1970. */
  slotAt?: number;
  /** The place on the list, from 1 on, or how long it is likely to take, in days. */
  position?: number;
  estimateDays?: number;
  /** What a question asks for. */
  asksFor?: readonly Label[];
  /** The code of the service that was given. */
  given?: string;
}

/** What is known around a referral at the moment of a move. */
export interface ReferralFacts {
  /** Milliseconds since 1970. */
  now: number;
  /** How often its timer has run out in the present state. */
  timesRun: number;
  /** Whether an agreement to share holds now, for the receiver and the purpose of this referral. */
  mayTell: boolean;
  /** What that agreement covers. */
  covers: readonly Label[];
}
