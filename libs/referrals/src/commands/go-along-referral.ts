import { GoAlongReferral, mayGoAlong, mayHaveCompany, Refusal, referralStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { leaves, remindAnew } from '../company.js';
import { loadReferral } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';

/** The agency that is asked says that it goes along, or that it does not; also later, when it cannot any more. */
export const goAlongReferral = defineCommand({
  name: 'referral.go-along',
  input: GoAlongReferral,
  stream: ({ referralId }) => referralStream(referralId),
  load: ({ db, input }) => loadReferral(db, input.referralId),
  may: (actor, referral) => mayGoAlong(actor, referral),
  async run(ctx) {
    const { db, actor, subject, input, append } = ctx;
    if (!mayHaveCompany(subject.state)) throw new Refusal('illegal_move');
    if (!input.goes) {
      await leaves(ctx);
      return {};
    }
    if (subject.askedAgencyId !== actor.agencyId) throw new Refusal('illegal_move');
    await referralStore.goAlong(db, subject.id);
    const seq = append('referral.accompanied', { askedAgencyId: null, accompanierAgencyId: actor.agencyId });
    await remindAnew(ctx, seq, actor.agencyId);
    return {};
  },
});
