import type {
  AgreedPurpose,
  Attempt,
  GivenReason,
  Label,
  NextStep,
  ReferralPriority,
  ReferralService,
  ReferralState,
} from '#libs/domain';
import type { Due } from '../agreed.js';
import type { AgencyKey, PersonKey } from '../athens.table.js';
import type { Moment } from '../talk.js';

/** What comes with a move of a referral. */
export interface Saying {
  reason?: GivenReason;
  /** Where it goes on; or the `ref` of the referral of the same case that follows. */
  nextStep?: Exclude<NextStep['kind'], 'new_referral'> | { follows: string };
  words?: string;
  slot?: Due;
  position?: number;
  estimateDays?: number;
  asksFor?: Label[];
  given?: ReferralService;
}

/** One thing that happens with a referral: somebody moves it, tries to reach the person, takes the agreement back, or time does the rest. */
export type ReferralTurn = { at: Moment } & (
  | ({ by: PersonKey; to: ReferralState } & Saying)
  | { by: PersonKey; tries: Attempt['channel'] }
  | { by: PersonKey; takesBack: true }
  /** Whatever goes on by itself by then does so. */
  | { passes: true }
);

/** What a person agreed to, before they are referred. */
interface AgreedToShare {
  at: Moment;
  /** The last moment at which it holds. */
  until: Due;
  labels: Label[];
  evidence: 'written' | 'card';
  language: string;
  interpreter?: true;
  ownWords?: string;
}

/** Somebody is referred from the agency of whoever writes it down to another one, in a case of the demonstration. */
export interface Referred {
  /** The handle of the case. */
  of: string;
  /** A name of its own in the case. */
  ref: string;
  at: Moment;
  by: PersonKey;
  to: AgencyKey;
  service: ReferralService;
  purpose: AgreedPurpose;
  priority?: ReferralPriority;
  words?: string;
  /** Without it, it is sent on one that is there. */
  share?: AgreedToShare;
  then: ReferralTurn[];
}

/** How one stands once everything that is told of it has happened. */
export function endOf({ then }: Referred): ReferralState {
  let state: ReferralState = 'draft';
  let takenBack = false;
  for (const turn of then) {
    if ('to' in turn) state = turn.to;
    else if ('takesBack' in turn) takenBack = true;
    else if ('passes' in turn) state = takenBack ? 'recalled' : 'expired';
  }
  return state;
}
