import {
  askForChair,
  AskForChair,
  captureAction,
  CaptureAction,
  type ChairVerb as Verb,
  ChairVerb,
  checkIn,
  checkOut,
  ComeIn,
  type Decides,
  EndItem,
  endItem,
  ExtendItem,
  extendItem,
  GoOut,
  holdInquorate,
  instantOf,
  LowerHand,
  lowerHand,
  NextItem,
  nextItem,
  OpenMeeting,
  openMeeting,
  OrderHands,
  orderHands,
  PassChair,
  passChair,
  putBack,
  RaiseHand,
  raiseHand,
  Refusal,
  refuseOutOfChair,
  resumeMeeting,
  suspendMeeting,
} from '#libs/domain';
import { usualDue } from '../deadlines.queries.js';
import { defineMeetingCommand } from '../define-meeting-command.js';
import { meetingStore } from '../meeting.store.js';
import { seatOf, standingsOf } from '../meeting.queries.js';
import { onBehalf, seatIds } from './before.js';

/** Whoever leads is still there: nothing else changes. */
const stillHere: Decides<Verb> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  return [];
};

/** Everything that is done in a meeting while it is held, beside what it decides. */
export const RUNNING_COMMANDS = [
  defineMeetingCommand({
    name: 'meeting.open',
    input: OpenMeeting,
    decide: openMeeting,
    then: ({ db, input, now }) => meetingStore.heardOfChair(db, input.meetingId, now),
  }),
  defineMeetingCommand({ name: 'meeting.suspend', input: ChairVerb, decide: suspendMeeting }),
  defineMeetingCommand({ name: 'meeting.resume', input: ChairVerb, decide: resumeMeeting }),
  defineMeetingCommand({ name: 'meeting.hold', input: ChairVerb, decide: holdInquorate }),
  defineMeetingCommand({ name: 'item.next', input: NextItem, decide: nextItem }),
  defineMeetingCommand({ name: 'item.extend', input: ExtendItem, decide: extendItem }),
  defineMeetingCommand({ name: 'item.back', input: ChairVerb, decide: putBack }),
  defineMeetingCommand({
    name: 'item.end',
    input: EndItem,
    given({ returnsOn, ...input }, { loaded }) {
      const { zone } = loaded.view.meeting.start;
      return { ...input, ...(returnsOn === undefined ? {} : { returnsAt: instantOf({ date: returnsOn, zone }) }) };
    },
    decide: endItem,
    says: ({ itemId, reason }) => [{ about: 'item', id: itemId, field: 'reason', words: reason, itemId }],
  }),
  defineMeetingCommand({
    name: 'hand.raise',
    input: RaiseHand,
    given: ({ order }) => (order ? { order } : {}),
    decide: raiseHand,
  }),
  defineMeetingCommand({
    name: 'hand.lower',
    input: LowerHand,
    given: ({ personId }, asking) => ({ personId: onBehalf(asking, personId).who }),
    decide: lowerHand,
  }),
  defineMeetingCommand({ name: 'hand.order', input: OrderHands, decide: orderHands }),
  defineMeetingCommand({ name: 'chair.ask', input: AskForChair, decide: askForChair }),
  defineMeetingCommand({
    name: 'chair.pass',
    input: PassChair,
    asksOfChair: true,
    given: ({ way, toId }, { actor, loaded }) => ({
      way,
      toId,
      viceChair: actor.standings.includes('vice_chair'),
      secretary: actor.standings.includes('secretary'),
      heardOfChairAt: loaded.chairHeardAt,
    }),
    decide: passChair,
    then: ({ db, input, now }) => meetingStore.heardOfChair(db, input.meetingId, now),
  }),
  defineMeetingCommand({ name: 'chair.here', input: ChairVerb, decide: stillHere }),
  defineMeetingCommand({
    name: 'roll.come',
    input: ComeIn,
    async given({ mode, personId }, asking) {
      const { who } = onBehalf(asking, personId);
      if (who !== asking.actor.personId && !(await standingsOf(asking.db, who)).length) throw new Refusal('not_found');
      const seat = await seatOf(asking.db, who, seatIds(asking.loaded.view));
      return { personId: who, mode, ...(seat ? { seat: seat.seat, ...(seat.deputy ? { deputy: true } : {}) } : {}) };
    },
    decide: checkIn,
  }),
  defineMeetingCommand({
    name: 'roll.go',
    input: GoOut,
    given: ({ personId }, asking) => ({ personId: onBehalf(asking, personId).who }),
    decide: checkOut,
  }),
  defineMeetingCommand({
    name: 'action.capture',
    input: CaptureAction,
    async given({ actionId, itemId, decisionId, ownerAgencyId, holderId, due }, { db, actor, loaded }) {
      const when = due ?? (await usualDue(db, actor.taskForceId, loaded.view.meeting));
      if (!when) throw new Refusal('invalid_input', { due: ['must say until when: there is no next meeting yet'] });
      const captured = { actionId, itemId, due: when, ownerAgencyId };
      return {
        ...captured,
        ...(decisionId === undefined ? {} : { decisionId }),
        ...(holderId === undefined ? {} : { holderId }),
      };
    },
    decide: captureAction,
    says: ({ actionId, itemId, words }) => [{ about: 'action', id: actionId, field: 'title', words, itemId }],
  }),
];
