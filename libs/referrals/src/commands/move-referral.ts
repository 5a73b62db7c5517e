import {
  instantOf,
  type MoveReferral as Input,
  MoveReferral,
  mayActOnReferral,
  mayHaveCompany,
  moveReferral as moved,
  movesOpenTo,
  type Referral,
  type ReferralDetail,
  referralDue,
  type ReferralSaying,
  referralStream,
  type ReferralView,
  type ReferralWords,
  Refusal,
  sidesOf,
  type StreamName,
  timesRunOut,
} from '#libs/domain';
import { type CommandContext, defineCommand } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { leavesWith } from '../company.js';
import { agreementOf, isOfCase, loadReferral, readsStream } from '../referral.queries.js';
import { referralStore } from '../referral.store.js';
import { remind } from '../remind.js';
import { standsAs } from '../stands.js';

type Db = CommandContext<object>['db'];

/** What somebody who moves it there says with it; anything else is a remark. */
const SAID_WITH: Partial<Record<Referral['state'], ReferralWords>> = {
  info_needed: 'question',
  acknowledged: 'answer',
  scheduled: 'door',
};

/** Moves a referral, as the table of moves has it for the side on which somebody stands. */
export const moveReferral = defineCommand({
  name: 'referral.move',
  input: MoveReferral,
  stream: ({ referralId }) => referralStream(referralId),
  before: async ({ db, input }) => {
    const referral = await loadReferral(db, input.referralId);
    if (referral) await referralStore.hold(db, [referral.senderAgencyId, referral.receiverAgencyId]);
  },
  load: ({ db, input }) => loadReferral(db, input.referralId),
  may: (actor, referral) => mayActOnReferral('referral.move', actor, referral),
  async run(ctx) {
    const { db, actor, input, stream, subject, clock, append, appendTo } = ctx;
    if (input.from !== undefined && input.from !== subject.state) throw new Refusal('illegal_move');
    const calendar = await calendarFor(db, actor.taskForceId, subject.receiverAgencyId);
    const agreement = await agreementOf(db, subject.id);
    const before = standsAs(subject);
    const sides = sidesOf(actor, before);
    const facts = {
      now: clock.ms(),
      timesRun: timesRunOut(before, calendar, clock.ms()),
      mayTell: agreement !== null,
      covers: agreement?.labels ?? [],
    };
    const now = withoutCompanyOfBefore(subject, moved(before, input.to, sides, sayingOf(input), facts));
    await refuseUnknownNext(db, subject, now);
    const isSent = before.state === 'draft' && now.state === 'offered';
    if (isSent) for (const other of await referralStore.send(db, subject.id)) ctx.moved(other.stream, other.seq);
    const detail = detailOf(input);
    const due = referralDue(now, calendar);
    await referralStore.move(db, subject.id, now, detail, due);
    const by = sides.find((side) => movesOpenTo(before.state, [side]).some(({ to }) => to === now.state))!;
    const shared = isSent ? { shareId: agreement!.shareId } : {};
    const seq = append('referral.moved', { from: before.state, by, now, detail, ...due, ...shared });
    await remind(db, { referralId: subject.id, stream, seq, referral: now, calendar });
    await leavesWith(ctx, now.state);
    if (input.words !== undefined) {
      const said = {
        referralId: subject.id,
        step: seq,
        what: isSent ? ('about' as const) : (SAID_WITH[input.to] ?? 'remark'),
        ...(input.asksFor ? { asksFor: input.asksFor } : {}),
      };
      // Behind who went along leaving: it is not theirs. What a coordinator writes stands where they read it; what the agencies write is not theirs to read.
      if (by === 'coordinator') append('referral.said', said, input.words);
      else appendTo(await placeOf(db, subject), 'referral.said', said, input.words);
    }
    return { state: now.state };
  },
});

/** Whoever went along left when it ended: where it goes on after all, they are asked anew. */
const withoutCompanyOfBefore = ({ state }: ReferralView, now: Referral): Referral =>
  !mayHaveCompany(state) && mayHaveCompany(now.state) ? { ...now, accompanierAgencyId: null } : now;

/** Where the agencies talk of it. Whoever does not read that any more can say nothing there. */
async function placeOf(db: Db, { place }: ReferralView): Promise<StreamName> {
  if (!(await readsStream(db, place)))
    throw new Refusal('invalid_input', { words: ['can not be said: your agency is not in the case any more'] });
  return place;
}

/** What follows must be a referral of the same person that whoever says so follows too. */
async function refuseUnknownNext(db: Db, { id, caseId }: ReferralView, { nextStep }: Referral): Promise<void> {
  const next = nextStep?.referralId;
  if (next !== undefined && (next === id || !(await isOfCase(db, next, caseId))))
    throw new Refusal('invalid_input', { nextStep: ['must be another referral in the same case'] });
}

function sayingOf({ reason, nextStep, words, slot, position, estimateDays, asksFor, given }: Input): ReferralSaying {
  if (slot && slot.time === undefined) throw new Refusal('invalid_input', { slot: ['must have a time'] });
  return {
    hasWords: words !== undefined,
    ...(reason ? { reason: { ...reason } } : {}),
    ...(nextStep ? { nextStep: { ...nextStep } } : {}),
    ...(slot ? { slotAt: instantOf(slot) } : {}),
    ...(position === undefined ? {} : { position }),
    ...(estimateDays === undefined ? {} : { estimateDays }),
    ...(asksFor ? { asksFor } : {}),
    ...(given ? { given } : {}),
  };
}

/** What is shown with it from now on. */
const detailOf = ({ slot, position, estimateDays, given }: Input): ReferralDetail => ({
  ...(slot ? { slot: { ...slot } } : {}),
  ...(position === undefined ? {} : { position }),
  ...(estimateDays === undefined ? {} : { estimateDays }),
  ...(given ? { given } : {}),
});
