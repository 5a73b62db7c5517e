import { Refusal } from '../../errors.js';
import type { MeetingChange, MeetingEventType } from '../meeting.events.js';
import { foldMeetingChange } from '../meeting.fold.js';
import { quorumNow } from '../meeting-now.js';
import { MEETING_STATUSES } from '../meeting.status.js';
import type { MeetingView } from '../meeting.view.js';

/** Who does something in a meeting, and when by the server's clock; milliseconds since 1970. */
export interface Doer {
  personId: string;
  agencyId: string;
  at: number;
}

/** What came of a command: an event, and how things stand after it. None: it was done already. */
export interface Happened {
  type: MeetingEventType;
  now: MeetingChange;
}

/** How a command of a meeting is decided: from how it stands, with nothing else to be asked. */
export type Decides<Input> = (view: MeetingView, input: Input, by: Doer) => Happened[];

/** What every command of the chair says: as whom, and what it takes the current item to be (R2, H1). */
export interface FromTheChair {
  /** The term of the chair that gives it. */
  term: number;
  /** The item that the chair saw as the current one; without it, none. */
  expected?: string;
}

/**
 * Refuses what somebody gives who is not, or no longer, in the chair: it has no effect, and they are told by the state of the
 * meeting who is (H1).
 * @throws Refusal `not_in_chair`
 */
export function refuseOutOfChair({ meeting }: MeetingView, { term }: Pick<FromTheChair, 'term'>, by: Doer): void {
  if (meeting.chair?.personId !== by.personId || meeting.chair.term !== term) throw new Refusal('not_in_chair');
}

/** True when the meeting is at the item that the command speaks of; else it was given twice, and is done already (R2). */
export const isExpected = ({ meeting }: MeetingView, { expected }: Pick<FromTheChair, 'expected'>): boolean =>
  meeting.currentItemId === expected;

/** @throws Refusal `illegal_move` unless the meeting is being held and does not stand still */
export function refuseUnlessHeld({ meeting }: MeetingView): void {
  if (meeting.status !== 'in_session') throw new Refusal('illegal_move');
}

/** @throws Refusal `illegal_move` once the meeting is over or taken off: its record stays as it is */
export function refuseOnceOver({ meeting }: MeetingView): void {
  if (MEETING_STATUSES[meeting.status].agenda === 'none') throw new Refusal('illegal_move');
}

/**
 * Refuses what the chair does about an item in which they have declared an interest: for it they hand over (H6).
 * @throws Refusal `illegal_move`
 */
export function refuseConcerned({ interests }: MeetingView, itemId: string | undefined, { personId }: Doer): void {
  if (interests.some((one) => one.itemId === itemId && one.personId === personId))
    throw new Refusal('illegal_move', {
      chair: ['has an interest in this item: hand over the chair for it, or put it back'],
    });
}

/** The meeting after all that happened. */
export const meetingAfter = (view: MeetingView, happened: readonly Happened[]): MeetingView =>
  happened.reduce((so, { now }) => foldMeetingChange(so, now), view);

/** What happened, and with it that there are no longer, or again, enough seats to decide (A4). */
export function withQuorum(view: MeetingView, happened: Happened[]): Happened[] {
  if (view.meeting.status !== 'in_session' && view.meeting.status !== 'suspended') return happened;
  const [before, then] = [quorumNow(view).met, quorumNow(meetingAfter(view, happened)).met];
  if (before === then) return happened;
  return [...happened, { type: then ? 'quorum.returned' : 'quorum.lost', now: {} }];
}
