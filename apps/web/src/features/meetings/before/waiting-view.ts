import {
  answerItem,
  askGuest,
  callMeeting,
  cancelMeeting,
  changeItem,
  type Decides,
  declareInterest,
  type Doer,
  draftDecision,
  foldMeetingWords,
  meetingAfter,
  mergeItems,
  type MeetingView,
  moveMeetingTo,
  orderItems,
  placeMeeting,
  proposeItem,
  replyToMeeting,
  restoreMeeting,
  type SaidField,
  saidKey,
  scheduleItem,
  undoReply,
  withdrawGuest,
} from '#libs/domain';
import type { OutboxEntry } from '../../../live/outbox-rules.js';

/** What waits of a meeting on this device. */
export type WaitingAct = Pick<OutboxEntry, 'name' | 'input' | 'at' | 'state'>;

/** How an input is understood here: as the server does, without what only the server knows. */
interface Shown {
  decides: Decides<never>;
  given?: (input: Record<string, unknown>, by: Doer) => object;
  /** What is said with it: about what, whose id it is under, and what of it. */
  says?: Said[];
}
type Said = [about: 'item' | 'decision' | 'meeting' | 'guest', id: string, field: SaidField, from: string];

const itemSays: Said[] = [
  ['item', 'itemId', 'title', 'title'],
  ['item', 'itemId', 'outcome', 'outcome'],
];

const SHOWN: Record<string, Shown> = {
  'item.propose': {
    decides: proposeItem as Decides<never>,
    given: ({ itemId, kind, minutes, presenterIds = [], caseIds = [], ownerAgencyId, readerIds }, { agencyId }) => ({
      itemId,
      lineageId: itemId,
      kind,
      minutes,
      presenterIds,
      caseIds,
      ownerAgencyId: ownerAgencyId ?? agencyId,
      restricted: readerIds !== undefined,
      late: false,
    }),
    says: itemSays,
  },
  'item.schedule': { decides: scheduleItem as Decides<never> },
  'item.answer': { decides: answerItem as Decides<never>, says: [['item', 'itemId', 'reason', 'reason']] },
  'item.merge': { decides: mergeItems as Decides<never> },
  'item.change': {
    decides: changeItem as Decides<never>,
    given: ({ itemId, meetingId: _, title: __, outcome: ___, ...to }) => ({ itemId, to }),
    says: itemSays,
  },
  'agenda.order': { decides: orderItems as Decides<never> },
  'meeting.call': { decides: callMeeting as Decides<never> },
  'meeting.cancel': { decides: cancelMeeting as Decides<never>, says: [['meeting', 'meetingId', 'reason', 'reason']] },
  'meeting.restore': { decides: restoreMeeting as Decides<never> },
  'meeting.move': { decides: moveMeetingTo as Decides<never> },
  'meeting.place': { decides: placeMeeting as Decides<never>, says: [['meeting', 'meetingId', 'place', 'place']] },
  'meeting.reply': {
    decides: replyToMeeting as Decides<never>,
    given: ({ reply, personId, deputyId }, by) => ({
      personId: personId ?? by.personId,
      agencyId: by.agencyId,
      reply,
      ...(deputyId === undefined ? {} : { deputyId }),
    }),
  },
  'reply.undo': { decides: undoReply as Decides<never> },
  'interest.declare': {
    decides: declareInterest as Decides<never>,
    given: ({ itemId, level }, { personId, agencyId }) => ({ itemId, level, personId, agencyId }),
  },
  'guest.ask': { decides: askGuest as Decides<never>, says: [['guest', 'guestId', 'name', 'name']] },
  'guest.withdraw': { decides: withdrawGuest as Decides<never> },
  'decision.draft': { decides: draftDecision as Decides<never>, says: [['decision', 'decisionId', 'text', 'text']] },
};

/**
 * A meeting as it will be once everything that waits on this device has come to the server: what somebody does shows at once. What
 * cannot be any more is left out; the server says why.
 */
export const withWaiting = (view: MeetingView, waiting: readonly WaitingAct[], who: Omit<Doer, 'at'>): MeetingView =>
  waiting.filter(({ state }) => state !== 'refused').reduce((so, one) => after(so, one, who), view);

function after(view: MeetingView, { name, input, at }: WaitingAct, who: Omit<Doer, 'at'>): MeetingView {
  const shown = SHOWN[name];
  if (!shown) return view;
  const said = input as Record<string, unknown>;
  const by: Doer = { ...who, at: Date.parse(at) };
  try {
    const given = (shown.given?.(said, by) ?? said) as never;
    const decided = meetingAfter(view, shown.decides(view, given, by));
    return (shown.says ?? []).reduce((so, [about, id, field, from]) => {
      const words = said[from];
      return typeof words === 'string' ? foldMeetingWords(so, saidKey(about, String(said[id]), field), words) : so;
    }, decided);
  } catch {
    return view;
  }
}
