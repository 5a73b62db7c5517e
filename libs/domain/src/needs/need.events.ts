import type { ReferralService } from '../referrals/referral.services.js';
import type { NeedPriority } from './need.commands.js';
import type { NeedState } from './need.status.js';

/** Events of what a person asks for, on their case. */
export interface NeedEventMap {
  /** The person asks for something; `words` are their own. */
  'need.said': { needId: string; service: ReferralService; priority: NeedPriority };
  /** How it stands now. */
  'need.moved': { needId: string; to: NeedState };
}
