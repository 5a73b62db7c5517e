import { Refusal } from '../../errors.js';
import type { ChairTerm } from '../chair-term.js';
import { type ChairWay, nextTerm, refusesChair } from '../chair-term.js';
import { quorumNow } from '../meeting-now.js';
import { moveMeeting } from '../meeting.status.js';
import type { MeetingState, MeetingView } from '../meeting.view.js';
import { type Decides, type FromTheChair, refuseOnceOver, refuseOutOfChair, refuseUnlessHeld } from './happened.js';

/** Opens a meeting to which people were called: whoever opens it is in the chair. Opened twice by them it is opened once. */
export const openMeeting: Decides<object> = ({ meeting }, _, by) => {
  if (meeting.status === 'in_session' && meeting.chair?.personId === by.personId) return [];
  const chair: ChairTerm = { personId: by.personId, term: 1, since: by.at };
  const status = moveMeeting(meeting.status, 'in_session');
  return [{ type: 'meeting.opened', now: { meeting: { ...meeting, status, chair, openedAt: by.at } } }];
};

/** Interrupts the meeting: the clock of its item stands, and who is there stays there (R6). */
export const suspendMeeting: Decides<FromTheChair> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  const { meeting } = view;
  if (meeting.status === 'suspended') return [];
  const status = moveMeeting(meeting.status, 'suspended');
  return [
    {
      type: 'meeting.suspended',
      now: { meeting: { ...meeting, status, pauses: [...meeting.pauses, { from: by.at }] } },
    },
  ];
};

export const resumeMeeting: Decides<FromTheChair> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  const { meeting } = view;
  if (meeting.status === 'in_session') return [];
  const status = moveMeeting(meeting.status, 'in_session');
  const pauses = meeting.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: by.at } : pause));
  return [{ type: 'meeting.resumed', now: { meeting: { ...meeting, status, pauses } } }];
};

/** Goes on without enough seats: people speak and report, and nothing is decided (A5). */
export const holdInquorate: Decides<FromTheChair> = (view, input, by) => {
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  if (view.meeting.inquorate) return [];
  if (quorumNow(view).met) throw new Refusal('illegal_move', { quorum: ['is there: the meeting can decide'] });
  if (view.decisions.some(({ atAdopted }) => atAdopted))
    throw new Refusal('illegal_move', { decision: ['was taken in this meeting: close it, and what is left goes on'] });
  return [{ type: 'quorum.lost', now: { meeting: { ...view.meeting, inquorate: true } } }];
};

/** The vice-chair asks for the chair. */
export const askForChair: Decides<object> = (view, _, by) => {
  refuseOnceOver(view);
  const { meeting } = view;
  if (!meeting.chair || meeting.chair.personId === by.personId) throw new Refusal('illegal_move');
  return [{ type: 'chair.asked', now: { meeting: { ...meeting, chairAskedById: by.personId } } }];
};

/** What a change of the chair needs to know beside the meeting. */
export interface PassesChair {
  way: ChairWay;
  toId: string;
  /** What whoever does it may be, and when something was last heard of the chair; the server knows both. */
  viceChair: boolean;
  secretary: boolean;
  heardOfChairAt: number;
}

/** The chair comes to somebody else: a new term, in which nothing of the old one is obeyed (H1, H2). */
export const passChair: Decides<PassesChair> = (view, input, by) => {
  const { meeting, roll } = view;
  const { way, toId, viceChair, secretary, heardOfChairAt } = input;
  refuseOnceOver(view);
  if (!meeting.chair) throw new Refusal('illegal_move');
  const present = roll.some(({ personId, to }) => personId === toId && to === undefined);
  const refused = refusesChair(
    meeting.chair,
    {
      way,
      by: { personId: by.personId, viceChair, secretary },
      to: { personId: toId, present },
      heardOfChairAt,
      ...(meeting.chairAskedById === undefined ? {} : { askedBy: meeting.chairAskedById }),
    },
    by.at,
  );
  if (refused) throw new Refusal('illegal_move', { chair: [REFUSED[refused]] });
  const { chairAskedById: _, chairBack: __, ...rest } = meeting;
  const chair = nextTerm(meeting.chair, toId, by.at);
  const chaired: MeetingState = { ...rest, chair, ...wayBack(view, toId) };
  return [{ type: 'chair.passed', now: { meeting: chaired } }];
};

/** Whom the chair is offered once the current item is over: whoever hands over because it concerns them (H6). */
function wayBack({ meeting, interests }: MeetingView, toId: string): Pick<MeetingState, 'chairBack'> {
  const { chair, chairBack, currentItemId: itemId } = meeting;
  const concerned = interests.some((one) => one.itemId === itemId && one.personId === chair?.personId);
  const first = !concerned || chairBack?.itemId === itemId ? chairBack : { personId: chair!.personId, itemId: itemId! };
  return first && first.personId !== toId ? { chairBack: first } : {};
}

const REFUSED: Record<NonNullable<ReturnType<typeof refusesChair>>, string> = {
  not_yours_to_give: 'is not yours to give or to take',
  chair_is_here: 'is taken: something was heard of whoever leads a moment ago',
  not_present: 'goes to somebody who is there',
  nobody_asked: 'goes to the vice-chair who asked for it',
};
