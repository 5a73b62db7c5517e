import { Refusal } from '../../errors.js';
import { moveDecision } from '../decision.status.js';
import { answeringSeats, quorumNow, seatsSnapshot } from '../meeting-now.js';
import type { Decision, MeetingView } from '../meeting.view.js';
import { isCarried, putStands, SEAT_POSITIONS, type SeatPosition } from '../positions.js';
import { type Decides, type FromTheChair, refuseOutOfChair, refuseUnlessHeld } from './happened.js';
import { itemOf } from './items.js';

/** A text is written that the meeting may be asked about; the words are kept beside it. */
export const draftDecision: Decides<{ decisionId: string; itemId: string }> = (view, { decisionId, itemId }) => {
  itemOf(view, itemId);
  const before = view.decisions.find((one) => one.decisionId === decisionId);
  if (before && before.status !== 'draft' && before.status !== 'put') throw new Refusal('illegal_move');
  if (before) return [{ type: 'decision.drafted', now: { decisions: [before] } }];
  const draft: Decision = { decisionId, itemId, status: 'draft', version: 0, positions: {} };
  return [{ type: 'decision.drafted', now: { decisions: [draft] } }];
};

/**
 * Asks the meeting (P1): the text is fixed, and the seats answer. Asked with a changed text, answers begin anew (P2). Several at once
 * are a block of what all are thought to agree to (P6).
 */
export const putDecisions: Decides<FromTheChair & { decisionIds: readonly string[]; block?: true }> = (
  view,
  input,
  by,
) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  refuseInquorate(view);
  const put = input.decisionIds.map((decisionId) => {
    const decision = decisionOf(view, decisionId);
    const { calledAt: _, ...rest } = decision;
    return {
      ...rest,
      status: moveDecision(decision.status, 'put'),
      version: decision.version + 1,
      positions: {},
      atPut: seatsSnapshot(view, decision.itemId),
      ...(input.block ? { block: true as const } : {}),
    };
  });
  return put.length ? [{ type: 'decision.put', now: { decisions: put } }] : [];
};

/** What a seat answers. */
export interface AnswersDecision {
  decisionId: string;
  /** The text that it answers to. */
  version: number;
  agencyId: string;
  position: SeatPosition;
  /** Whether it says in words why. */
  hasWords: boolean;
  /** The secretary enters it for somebody who said it aloud; who that is. */
  forPersonId?: string;
}

/** A seat answers, or answers otherwise than before: the last answer before it is adopted counts (P3). */
export const answerDecision: Decides<AnswersDecision> = (view, input, by) => {
  const { decisionId, version, agencyId, position, hasWords, forPersonId } = input;
  const decision = decisionOf(view, decisionId);
  if (decision.status !== 'put' || decision.version !== version) throw new Refusal('illegal_move');
  if (!answeringSeats(view, decision.itemId).includes(agencyId)) throw new Refusal('forbidden');
  if (SEAT_POSITIONS[position].words === 'needed' && !hasWords)
    throw new Refusal('invalid_input', { words: ['must say why'] });
  const given = {
    position,
    personId: forPersonId ?? by.personId,
    at: by.at,
    ...(forPersonId === undefined ? {} : { enteredBy: by.personId }),
  };
  const answered = { ...decision, positions: { ...decision.positions, [agencyId]: given } };
  return [{ type: 'decision.answered', now: { decisions: [answered] } }];
};

/** Calls for the last objections (P2): from the end of the time for them on, silence is consent. */
export const callObjections: Decides<FromTheChair & { decisionIds: readonly string[] }> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  const called = input.decisionIds.map((id) => decisionOf(view, id)).filter(({ calledAt }) => calledAt === undefined);
  if (called.some(({ status }) => status !== 'put')) throw new Refusal('illegal_move');
  if (!called.length) return [];
  return [{ type: 'decision.called', now: { decisions: called.map((one) => ({ ...one, calledAt: by.at })) } }];
};

/** What a decision is given when it is adopted. The number comes from the server, without a gap in a year (P4). */
export interface AdoptsDecision extends FromTheChair {
  decisionId: string;
  number: string;
  effectiveOn: string;
  reviewOn?: string;
  ownerAgencyId?: string;
  changes?: Decision['changes'];
  /** Seats that voted yes, where the series lets its meetings vote and consent was not reached. */
  yes?: readonly string[];
}

/** The meeting decides so. Neither while a seat objects, nor before the last objections were called for, nor without enough seats. */
export const adoptDecision: Decides<AdoptsDecision> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  refuseInquorate(view);
  const decision = decisionOf(view, input.decisionId);
  const status = input.yes ? byVote(view, decision, input.yes) : byConsent(view, decision, by.at);
  const { number, effectiveOn, reviewOn, ownerAgencyId, changes } = input;
  const adopted: Decision = {
    ...decision,
    status: moveDecision(decision.status, status),
    atAdopted: seatsSnapshot(view, decision.itemId),
    ...(status === 'not_adopted' ? {} : { number, effectiveOn }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    ...(ownerAgencyId === undefined ? {} : { ownerAgencyId }),
    ...(changes === undefined ? {} : { changes }),
  };
  return [
    { type: status === 'not_adopted' ? 'decision.not_adopted' : 'decision.adopted', now: { decisions: [adopted] } },
  ];
};

/** The meeting is no longer asked. */
export const withdrawDecision: Decides<FromTheChair & { decisionId: string }> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  const decision = decisionOf(view, input.decisionId);
  const withdrawn = { ...decision, status: moveDecision(decision.status, 'withdrawn') };
  return [{ type: 'decision.withdrawn', now: { decisions: [withdrawn] } }];
};

/** A seat takes an item out of the block: it is dealt with by itself, and the rest of the block stays (P6). No reason is asked. */
export const pullFromBlock: Decides<{ itemId: string }> = (view, { itemId }) => {
  const item = itemOf(view, itemId);
  if (!item.consent) return [];
  const decisions = view.decisions
    .filter((one) => one.itemId === itemId && one.status === 'put')
    .map(({ block: _, calledAt: __, ...one }): Decision => ({ ...one, status: 'draft', positions: {} }));
  return [{ type: 'consent.pulled', now: { items: [{ ...item, consent: false }], decisions } }];
};

function byConsent(view: MeetingView, { itemId, version, positions, calledAt }: Decision, at: number) {
  const seats = answeringSeats(view, itemId);
  const answers = new Map(Object.entries(positions).map(([agencyId, { position }]) => [agencyId, position]));
  const put = { version, positions: answers, ...(calledAt === undefined ? {} : { calledAt }) };
  const stands = putStands(put, seats, at);
  if (stands.state !== 'adoptable') throw new Refusal('illegal_move', { decision: [HELD_UP[stands.state]] });
  return stands.reservations.length ? 'adopted_with_reservations' : 'adopted_by_consent';
}

const HELD_UP = {
  waits: 'waits until the last objections were called for',
  called: 'waits until the time for objections is over',
  objected: 'is held up by an objection: change the text, put it off, or let the meeting vote where it may',
};

function byVote(view: MeetingView, { itemId }: Decision, yes: readonly string[]) {
  const { vote } = view.meeting.rules;
  if (!vote) throw new Refusal('illegal_move', { decision: ['is not voted on in this series'] });
  const seats = answeringSeats(view, itemId);
  const votes = seats.filter((agencyId) => yes.includes(agencyId)).length;
  return isCarried(vote, votes, seats.length) ? 'adopted_by_vote' : 'not_adopted';
}

/** @throws Refusal `illegal_move` that says what is wanting (A5) */
function refuseInquorate(view: MeetingView): void {
  const { met, present, of } = quorumNow(view);
  if (view.meeting.inquorate || !met)
    throw new Refusal('illegal_move', { quorum: [`${present} of ${of} seats are there: too few to decide`] });
}

/** @throws Refusal `not_found` */
function decisionOf({ decisions }: MeetingView, decisionId: string): Decision {
  const decision = decisions.find((one) => one.decisionId === decisionId);
  if (!decision) throw new Refusal('not_found');
  return decision;
}
