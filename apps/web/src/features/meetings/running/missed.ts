import {
  type CapturedAction,
  DECISION_STATUSES,
  type Decision,
  itemClock,
  itemTime,
  type MeetingView,
} from '#libs/domain';
import { agendaOf, numberedNow, type NumberedItem } from './agenda-now.js';

/** What somebody who comes to a meeting has missed (L1). */
export interface Missed {
  /** Milliseconds since 1970. */
  since: number;
  now?: NumberedItem;
  of: number;
  /** Minutes that are left of the current item; none where it is over its time. */
  left?: number;
  /** Items that the meeting is done with. */
  ended: NumberedItem[];
  adopted: Decision[];
  /** What their agency was given. */
  ours: CapturedAction[];
}

/** What somebody of an agency has missed until a moment. */
export function missedOf(view: MeetingView, agencyId: string, now: number): Missed {
  const current = numberedNow(view);
  const time = current && itemTime(view, current.item);
  const left = time ? Math.ceil(itemClock(time, now).left / 60_000) : 0;
  return {
    since: view.meeting.openedAt ?? now,
    ...(current ? { now: current } : {}),
    of: view.meeting.order.length,
    ...(left > 0 ? { left } : {}),
    ended: agendaOf(view).filter(({ item }) => item.status === 'concluded'),
    adopted: adoptedOf(view),
    ours: view.actions.filter(({ ownerAgencyId }) => ownerAgencyId === agencyId),
  };
}

/** Decisions that the meeting took, in the order of their numbers. */
export const adoptedOf = ({ decisions }: MeetingView): Decision[] =>
  decisions
    .filter(({ status, number }) => DECISION_STATUSES[status].binds || number !== undefined)
    .sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
