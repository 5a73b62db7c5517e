import { Refusal } from '../../errors.js';
import { type DecisionChange, type EarlierDecision, refuseUnchangeable } from '../decision-changes.js';
import { moveDecision } from '../decision.status.js';
import { answeringSeats, quorumFor, seatsSnapshot } from '../meeting-now.js';
import type { AgendaItem, Decision, MeetingView } from '../meeting.view.js';
import { mayNoteAfter } from '../noted-after.js';
import { pinned } from '../papers.js';
import { isCarried, putStands, SEAT_POSITIONS, type SeatPosition } from '../positions.js';
import {
  type Decides,
  type Doer,
  type FromTheChair,
  type Happened,
  refuseConcerned,
  refuseOnceOver,
  refuseOutOfChair,
  refuseUnlessHeld,
} from './happened.js';
import { itemOf } from './items.js';

/** A text that is written. */
export interface DraftsDecision {
  decisionId: string;
  itemId: string;
  /** Earlier decisions of the series that it would change (P5); without it, as it was, and an empty list is none. */
  changes?: readonly DecisionChange[];
  /** How those stand that it names. */
  earlier?: readonly EarlierDecision[];
}

/**
 * A text is written that the meeting may be asked about; the words are kept beside it. One that it is being asked about is fixed:
 * who leads may write it anew, and the meeting is asked no longer until it is put anew (P1, P2).
 */
export const draftDecision: Decides<DraftsDecision> = (view, { decisionId, itemId, changes, earlier = [] }, by) => {
  refuseOnceOver(view);
  itemOf(view, itemId);
  refuseUnchangeable(changes ?? [], earlier);
  const before = view.decisions.find((one) => one.decisionId === decisionId);
  if (before) {
    if (before.status === 'put' && view.meeting.chair?.personId !== by.personId)
      throw new Refusal('illegal_move', { decision: ['is being asked about: only who leads writes it anew'] });
    const { calledAt: _, ...text } = before;
    const status = before.status === 'draft' ? before.status : moveDecision(before.status, 'draft');
    return [{ type: 'decision.drafted', now: { decisions: [changing({ ...text, status }, changes)] } }];
  }
  const draft: Decision = { decisionId, itemId, status: 'draft', version: 0, positions: {} };
  return [{ type: 'decision.drafted', now: { decisions: [changing(draft, changes)] } }];
};

/** A text with what it would change; what is not said is as before. */
function changing({ changes: before, ...text }: Decision, changes: DraftsDecision['changes'] = before): Decision {
  return changes?.length ? { ...text, changes: [...changes] } : text;
}

/** Texts that the meeting is asked about. */
export interface PutsDecisions extends FromTheChair {
  decisionIds: readonly string[];
  block?: true;
  /** How the decisions stand that they would change. */
  earlier?: readonly EarlierDecision[];
}

/**
 * Asks the meeting (P1): the text is fixed, and the seats answer. Asked with a changed text, answers begin anew (P2); asked twice it
 * is asked once (H3). Several at once are a block of what all are thought to agree to (P6); one alone is of the current item (R2).
 */
export const putDecisions: Decides<PutsDecisions> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  const asked = input.decisionIds.map((decisionId) => decisionOf(view, decisionId));
  const put = asked
    .filter(({ status }) => status !== 'put')
    .map((decision): Decision => {
      const { calledAt: _, papers: __, ...rest } = decision;
      refuseConcerned(view, decision.itemId, by);
      refuseInquorate(view, decision.itemId);
      refuseUnchangeable(decision.changes ?? [], input.earlier ?? []);
      if (!input.block && decision.itemId !== view.meeting.currentItemId)
        throw new Refusal('illegal_move', { itemId: ['is not what the meeting is at'] });
      return {
        ...rest,
        status: moveDecision(decision.status, 'put'),
        version: decision.version + 1,
        positions: {},
        atPut: seatsSnapshot(view, decision.itemId, by.at),
        ...(input.block ? { block: true as const } : {}),
        ...pinned(view, decision.itemId),
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
  if (position === 'consent_with_reservation' && mayNoteAfter(view, decision, agencyId, by.at))
    return notedAfter(decision, input, by);
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
  refuseUnlessHeld(view);
  const called = input.decisionIds.map((id) => decisionOf(view, id)).filter(({ calledAt }) => calledAt === undefined);
  if (called.some(({ status }) => status !== 'put')) throw new Refusal('illegal_move');
  for (const { itemId } of called) refuseConcerned(view, itemId, by);
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
  /** How the decisions stand that it would change: what it was asked about it changes, or it is not adopted (P5). */
  earlier?: readonly EarlierDecision[];
  /** Seats that voted yes, where the series lets its meetings vote and consent was not reached. */
  yes?: readonly string[];
}

/** The meeting decides so. Neither while a seat objects, nor before the last objections were called for, nor without enough seats. */
export const adoptDecision: Decides<AdoptsDecision> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  const decision = decisionOf(view, input.decisionId);
  if (decision.atAdopted) return [];
  refuseConcerned(view, decision.itemId, by);
  refuseInquorate(view, decision.itemId);
  const status = input.yes ? byVote(view, decision, input.yes) : byConsent(view, decision, by.at);
  if (status !== 'not_adopted') refuseUnchangeable(decision.changes ?? [], input.earlier ?? []);
  const { number, effectiveOn, reviewOn, ownerAgencyId } = input;
  const adopted: Decision = {
    ...decision,
    status: moveDecision(decision.status, status),
    atAdopted: seatsSnapshot(view, decision.itemId, by.at),
    ...(status === 'not_adopted' ? {} : { number, effectiveOn }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    ...(ownerAgencyId === undefined ? {} : { ownerAgencyId }),
  };
  const items = decidedInBlock(view, adopted);
  return [
    {
      type: status === 'not_adopted' ? 'decision.not_adopted' : 'decision.adopted',
      now: { decisions: [adopted], ...(items.length ? { items } : {}) },
    },
  ];
};

/** An item of the block is dealt with once its text is adopted: nothing of it comes to the next meeting (P6). */
const decidedInBlock = ({ meeting, items }: MeetingView, { block, itemId, number }: Decision): AgendaItem[] =>
  items
    .filter((item) => block && number && item.itemId === itemId && item.itemId !== meeting.currentItemId)
    .filter(({ status }) => status === 'scheduled')
    .map((item) => ({ ...item, status: 'concluded' }));

/** The meeting is no longer asked. */
export const withdrawDecision: Decides<FromTheChair & { decisionId: string }> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseOnceOver(view);
  const decision = decisionOf(view, input.decisionId);
  if (decision.status === 'withdrawn') return [];
  refuseConcerned(view, decision.itemId, by);
  const withdrawn = { ...decision, status: moveDecision(decision.status, 'withdrawn') };
  return [{ type: 'decision.withdrawn', now: { decisions: [withdrawn] } }];
};

/** A seat takes an item out of the block: it is dealt with by itself, and the rest of the block stays (P6). No reason is asked. */
export const pullFromBlock: Decides<{ itemId: string }> = (view, { itemId }) => {
  refuseOnceOver(view);
  const item = itemOf(view, itemId);
  if (!item.consent) return [];
  const decisions = view.decisions
    .filter((one) => one.itemId === itemId && one.status === 'put')
    .map(({ block: _, calledAt: __, ...one }): Decision => ({ ...one, status: 'draft', positions: {} }));
  return [{ type: 'consent.pulled', now: { items: [{ ...item, consent: false }], decisions } }];
};

/** A seat that came when a text was adopted already has no position in it: what it has noted stands beside (L3). */
function notedAfter(decision: Decision, { agencyId, hasWords, forPersonId }: AnswersDecision, by: Doer): Happened[] {
  if (!hasWords) throw new Refusal('invalid_input', { words: ['must say why'] });
  const noted = { [agencyId]: { personId: forPersonId ?? by.personId, at: by.at } };
  const after = { ...decision, notedAfter: { ...decision.notedAfter, ...noted } };
  return [{ type: 'decision.answered', now: { decisions: [after] } }];
}

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
function refuseInquorate(view: MeetingView, itemId: string): void {
  const { met, present, of } = quorumFor(view, itemId);
  if (view.meeting.inquorate || !met)
    throw new Refusal('illegal_move', { quorum: [`${present} of ${of} seats are there: too few to decide`] });
}

/** @throws Refusal `not_found` */
function decisionOf({ decisions }: MeetingView, decisionId: string): Decision {
  const decision = decisions.find((one) => one.decisionId === decisionId);
  if (!decision) throw new Refusal('not_found');
  return decision;
}
