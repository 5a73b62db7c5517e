import {
  caseStream,
  DraftReferral,
  draftReferral as drafted,
  isReferredBetween,
  mayDraftReferral,
  partStream,
  Refusal,
  referralDue,
  referralStream,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { calendarFor, loadCaseSeats } from '#libs/ladders';
import { sectorsOf, isInPart } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';
import { remind } from '../remind.js';

/** Writes down that somebody is to be referred. The other agency learns of it when it is sent. */
export const draftReferral = defineCommand({
  name: 'referral.draft',
  input: DraftReferral,
  stream: ({ referralId }) => referralStream(referralId),
  opens: true,
  load: ({ db, input }) => loadCaseSeats(db, input.caseId),
  may: (actor, { agencyIds }) => mayDraftReferral(actor, agencyIds),
  async run({ db, actor, input, stream, subject, clock, append, appendTo }) {
    const { referralId, caseId, partId, receiverAgencyId, service, purpose, priority, words } = input;
    if (!subject.open) throw new Refusal('illegal_move');
    const sectors = await sectorsOf(db, actor.agencyId, receiverAgencyId);
    if (sectors.own === 'justice') throw new Refusal('forbidden');
    if (!sectors.receiver || receiverAgencyId === actor.agencyId || !isReferredBetween(sectors.own, sectors.receiver))
      throw new Refusal('invalid_input', {
        receiverAgencyId: ['must be another agency of the table, and none of justice'],
      });
    const terms = { caseId, place: partId ? partStream(partId) : caseStream(caseId), service, purpose };
    if (partId !== undefined && !(await isInPart(db, partId, receiverAgencyId)))
      throw new Refusal('invalid_input', { partId: ['must be a part of the case in which that agency is'] });
    const parties = { priority, senderAgencyId: actor.agencyId, receiverAgencyId, accompanierAgencyId: null };
    const now = drafted(parties, clock.ms());
    const calendar = await calendarFor(db, actor.taskForceId, receiverAgencyId);
    const due = referralDue(now, calendar);
    await referralStore.open(db, referralId, terms, now, due.dueAt);
    const seq = append('referral.drafted', { ...terms, ...due, now });
    if (words !== undefined) appendTo(terms.place, 'referral.said', { referralId, what: 'about', step: seq }, words);
    await remind(db, { referralId, stream, seq, referral: now, calendar });
    return {};
  },
});
