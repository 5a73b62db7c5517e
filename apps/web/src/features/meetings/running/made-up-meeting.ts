import { aDecision, aMeeting, anItem, MINUTE } from '#model/meetings';
import type { AgendaItem, MeetingState, MeetingView } from '#libs/domain';

export { aDecision as madeDecision, MINUTE };

/** An item for stories: to be talked about for ten minutes, unless it is said otherwise. */
export const madeItem = (itemId: string, more: Partial<AgendaItem> = {}): AgendaItem =>
  anItem(itemId, { proposedBy: { personId: 'Ana', agencyId: 'health' }, ...more });

/** A meeting of health, shelter and justice that was opened at minute 0 with health and shelter there; two seats may decide. */
export function madeMeeting(items: AgendaItem[], more: Partial<MeetingState> = {}): MeetingView {
  const current = items.find(({ status }) => status === 'current');
  const meeting = aMeeting(items, {
    meetingId: 'meeting',
    original: '1970-01-01',
    start: { date: '1970-01-01', time: '00:00', zone: 'UTC' },
    minutes: 60,
    status: 'in_session',
    openedAt: 0,
    rules: {
      seats: ['health', 'shelter', 'justice'].map((agencyId) => ({
        agencyId,
        sector: agencyId === 'justice' ? 'justice' : 'health',
        filled: true,
      })),
      quorum: { seats: 2 },
    },
    chair: { personId: 'Ana', term: 1, since: 0 },
    ...(current ? { currentItemId: current.itemId } : {}),
    ...more,
  });
  return {
    ...meeting,
    roll: [
      { personId: 'Ana', seat: 'health', mode: 'room', from: 0, by: 'Ana' },
      { personId: 'Ben', seat: 'shelter', deputy: true, mode: 'video', from: 11 * MINUTE, by: 'Ben' },
    ],
  };
}
