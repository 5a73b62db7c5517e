import { agencyOf, AssignReferral, holderOf, mayActOnReferral, Refusal, referralStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { remindingStore } from '#libs/ladders';
import { canTakeStep, loadReferral } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';

/** Says who takes the present step for the agency that holds it. The step stays the agency's. */
export const assignReferral = defineCommand({
  name: 'referral.assign',
  input: AssignReferral,
  stream: ({ referralId }) => referralStream(referralId),
  load: ({ db, input }) => loadReferral(db, input.referralId),
  may: (actor, referral) => mayActOnReferral('referral.assign', actor, referral),
  async run({ db, actor, input, stream, subject, append }) {
    const { personId = null } = input;
    const holdingId = agencyOf(holderOf(subject), subject);
    if (holdingId === null) throw new Refusal('illegal_move');
    if (actor.agencyId !== holdingId) throw new Refusal('forbidden');
    if (personId !== null && !(await canTakeStep(db, stream, personId, actor.agencyId)))
      throw new Refusal('invalid_input', { personId: ['must be somebody of your agency who follows it'] });
    await referralStore.assign(db, subject.id, personId);
    await remindingStore.answer(db, subject.id, personId);
    append('referral.assigned', { personId });
    return {};
  },
});
