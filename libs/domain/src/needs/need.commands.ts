import { IsIn } from 'class-validator';
import { IsId } from '../id.js';
import { IsLine } from '../line.js';
import { REFERRAL_SERVICES, type ReferralService } from '../referrals/referral.services.js';
import { NEED_STATES, type NeedState } from './need.status.js';

/** The longest words of what somebody asks for, in characters. */
export const NEED_MAX = 500;
/** The most needs of one case. */
export const NEEDS_MAX = 50;

export const NEED_PRIORITIES = ['urgent', 'standard'] as const;
export type NeedPriority = (typeof NEED_PRIORITIES)[number];

/** Writes down what the person asks for. */
export class AddNeed {
  /** Random (UUIDv4), made by whoever writes it. */
  @IsId()
  needId: string;

  @IsId()
  caseId: string;

  @IsIn(REFERRAL_SERVICES)
  service: ReferralService;

  @IsIn(NEED_PRIORITIES)
  priority: NeedPriority;

  /** In the person's own words. */
  @IsLine(NEED_MAX)
  words: string;
}

/** Says how what the person asked for stands. */
export class MoveNeed {
  @IsId()
  needId: string;

  @IsId()
  caseId: string;

  @IsIn(NEED_STATES)
  to: NeedState;
}
