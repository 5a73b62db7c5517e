import type { ReferralService } from '../referrals/referral.services.js';
import type { NeedPriority } from './need.commands.js';
import type { NeedState } from './need.status.js';

/** What the person asks for, in their words. */
export interface NeedView {
  id: string;
  service: ReferralService;
  priority: NeedPriority;
  state: NeedState;
  /** The number of the event that says it; the words, null where the reader does not read those. */
  saidSeq: number;
  words: string | null;
}
