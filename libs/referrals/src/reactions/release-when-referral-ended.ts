import { isOpen } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { referralStore } from '../referral.store.js';

/** Whoever was in the case because somebody was referred to them leaves it when nothing of that is under way any more. */
export const releaseWhenReferralEnded = defineReaction<'referral.moved'>({
  name: 'release-when-referral-ended',
  on: 'referral',
  to: ['referral.moved'],
  fromStart: true,
  async react({ db, stream, event }) {
    if (!isOpen(event.data.now.state)) await referralStore.release(db, stream);
    return [];
  },
});
