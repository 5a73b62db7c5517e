import {
  draftReferral as drafted,
  FollowUpReferral,
  isLedOn,
  isReferredBetween,
  mayFollowUp,
  Refusal,
  referralDue,
  referralStream,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { loadReferral, sectorsOf } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';
import { remind } from '../remind.js';

/**
 * Writes down what follows a referral, for the agency that sent that one. Whoever coordinates reads no case and asks nobody: the draft is
 * that agency's, to ask the person and to send.
 */
export const followUpReferral = defineCommand({
  name: 'referral.follow-up',
  input: FollowUpReferral,
  stream: ({ nextId }) => referralStream(nextId),
  opens: true,
  load: ({ db, input }) => loadReferral(db, input.referralId),
  may: (actor, referral) => mayFollowUp(actor, referral),
  async run({ db, actor, input, stream, subject, clock, append }) {
    const { referralId, nextId, receiverAgencyId, service, priority } = input;
    if (!isLedOn(subject)) throw new Refusal('illegal_move');
    const { caseId, senderAgencyId, purpose } = subject;
    const sectors = await sectorsOf(db, senderAgencyId, receiverAgencyId);
    if (!sectors.receiver || receiverAgencyId === senderAgencyId || !isReferredBetween(sectors.own, sectors.receiver))
      throw new Refusal('invalid_input', {
        receiverAgencyId: ['must be another agency of the table, and none of justice'],
      });
    const now = drafted({ priority, senderAgencyId, receiverAgencyId, accompanierAgencyId: null }, clock.ms());
    const calendar = await calendarFor(db, actor.taskForceId, receiverAgencyId);
    const due = referralDue(now, calendar);
    const place = await referralStore.followUp(db, nextId, referralId, service, now, due.dueAt);
    const seq = append('referral.drafted', { caseId, place, service, purpose, ...due, now });
    await remind(db, { referralId: nextId, stream, seq, referral: now, calendar });
    return {};
  },
});
