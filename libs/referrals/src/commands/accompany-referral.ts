import {
  AccompanyReferral,
  isReferredBetween,
  mayActOnReferral,
  mayHaveCompany,
  Refusal,
  referralStream,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { leaves } from '../company.js';
import { loadReferral, sectorsOf } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';

/** Asks an agency to go along to the first contact, or takes that back. It follows the referral from then on, and reads no case. */
export const accompanyReferral = defineCommand({
  name: 'referral.accompany',
  input: AccompanyReferral,
  stream: ({ referralId }) => referralStream(referralId),
  before: ({ db, input }) => referralStore.hold(db, input.agencyId === undefined ? [] : [input.agencyId]),
  load: ({ db, input }) => loadReferral(db, input.referralId),
  may: (actor, referral) => mayActOnReferral('referral.accompany', actor, referral),
  async run(ctx) {
    const { db, subject, input, append } = ctx;
    const { agencyId } = input;
    const { state, senderAgencyId, receiverAgencyId, accompanierAgencyId, askedAgencyId } = subject;
    const has = askedAgencyId !== null || accompanierAgencyId !== null;
    if (!mayHaveCompany(state) || has !== (agencyId === undefined)) throw new Refusal('illegal_move');
    if (agencyId === undefined) {
      await leaves(ctx);
      return {};
    }
    const sectors = await sectorsOf(db, senderAgencyId, agencyId);
    const isOther = agencyId !== senderAgencyId && agencyId !== receiverAgencyId;
    if (!sectors.receiver || !isOther || !isReferredBetween(sectors.own, sectors.receiver))
      throw new Refusal('invalid_input', { agencyId: ['must be a third agency of the table, and none of justice'] });
    if (!(await referralStore.askCompany(db, subject.id, agencyId)))
      throw new Refusal('invalid_input', {
        share: ['must be an agreement to share that holds now, for this agency and for accompaniment'],
      });
    append('referral.accompanied', { askedAgencyId: agencyId, accompanierAgencyId: null });
    return {};
  },
});
