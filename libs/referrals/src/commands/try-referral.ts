import { mayActOnReferral, noteAttempt, referralStream, TryReferral } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadReferral } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';
import { standsAs } from '../stands.js';

/** Notes that somebody tried to reach the person, who had not been met. */
export const tryReferral = defineCommand({
  name: 'referral.try',
  input: TryReferral,
  stream: ({ referralId }) => referralStream(referralId),
  load: ({ db, input }) => loadReferral(db, input.referralId),
  may: (actor, referral) => mayActOnReferral('referral.try', actor, referral),
  async run({ db, input, subject, clock, append }) {
    const attempt = { at: clock.ms(), channel: input.channel };
    await referralStore.note(db, subject.id, noteAttempt(standsAs(subject), attempt));
    append('referral.tried', { attempt });
    return {};
  },
});
