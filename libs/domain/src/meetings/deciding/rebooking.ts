import { Refusal } from '../../errors.js';
import { itemClock } from '../item-clock.js';
import { currentItemOf, itemTime, putNow, quorumNow } from '../meeting-now.js';
import type { AgendaItem, MeetingView } from '../meeting.view.js';
import { type Decides, type FromTheChair, refuseOutOfChair, refuseUnlessHeld } from './happened.js';

/**
 * A meeting that was opened and has not enough seats is taken off, to be held on another day (A5): its agenda goes there as that of any
 * meeting that is taken off, and no item counts as carried for it. It was opened; who came stays in the record.
 * @throws Refusal `illegal_move` where there are enough seats, and once something was decided: then it is closed
 */
export const rebookMeeting: Decides<FromTheChair> = (view, input, by) => {
  if (view.meeting.status === 'cancelled') return [];
  refuseOutOfChair(view, input, by);
  refuseUnlessHeld(view);
  if (quorumNow(view).met) throw new Refusal('illegal_move', { quorum: ['is there: the meeting can decide'] });
  if (view.decisions.some(({ atAdopted }) => atAdopted))
    throw new Refusal('illegal_move', { decision: ['was taken in this meeting: close it, and what is left goes on'] });
  const open = putNow(view).map(({ decisionId }) => decisionId);
  if (open.length) throw new Refusal('illegal_move', { decisions: open });
  const { currentItemId: _, ...meeting } = view.meeting;
  const items = view.items.flatMap((item) => leftOf(view, item, by.at) ?? []);
  return [
    {
      type: 'meeting.cancelled',
      now: {
        meeting: { ...meeting, status: 'cancelled', endedAt: by.at },
        ...(items.length ? { items } : {}),
        hands: [],
      },
    },
  ];
};

/** The current item is one of those to come again, with the time that it took; what was proposed is kept for later. */
function leftOf(view: MeetingView, item: AgendaItem, at: number): AgendaItem | null {
  if (item.status === 'proposed') return { ...item, status: 'parked' };
  if (item !== currentItemOf(view)) return null;
  const { begunAt: _, ...rest } = item;
  return { ...rest, status: 'scheduled', spentBefore: itemClock(itemTime(view, item)!, at).spent };
}
