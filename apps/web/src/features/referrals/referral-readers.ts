import { PART_READERS, type Standing } from '#libs/domain';

/** Who follows referrals. Justice has its own way in, and volunteers are told of the trip on which they go. */
export const REFERRAL_READERS: readonly Standing[] = [...PART_READERS, 'coordinator'];
