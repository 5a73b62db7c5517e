import { describe, expect, it } from '@jest/globals';
import { aDecision, aMeeting, anItem, MINUTE } from '../model/a-meeting.js';
import type { MeetingView } from '../meeting.view.js';
import { meetingAfter } from './happened.js';
import { rebookMeeting } from './rebooking.js';

const by = { personId: 'Health', agencyId: 'health', at: 20 * MINUTE };

/** A meeting that was opened, at its first item; nobody else came. */
function opened(more: Partial<MeetingView> = {}): MeetingView {
  const items = [
    anItem('news', { status: 'current', begunAt: 5 * MINUTE }),
    anItem('beds', { kind: 'decision' }),
    anItem('asked for', { status: 'proposed' }),
  ];
  const view = aMeeting(items, {
    status: 'in_session',
    chair: { personId: 'Health', term: 1, since: 0 },
    openedAt: 0,
    currentItemId: 'news',
  });
  const rules = { ...view.meeting.rules, quorum: { seats: 3 } };
  return { ...view, meeting: { ...view.meeting, rules }, ...more };
}
const rebooks = (view: MeetingView, term = 1) => rebookMeeting(view, { term, expected: 'news' }, by);

describe('a meeting without enough seats, taken up again on another day', () => {
  it('is taken off; its agenda is as it was, with the minutes that were spent', () => {
    const happened = rebooks(opened());
    const after = meetingAfter(opened(), happened);
    expect(after.meeting).toMatchObject({ status: 'cancelled', openedAt: 0, endedAt: by.at });
    expect(after.meeting).not.toHaveProperty('currentItemId');
    expect(after.items.map(({ status, spentBefore }) => [status, spentBefore / MINUTE])).toEqual([
      ['scheduled', 15],
      ['scheduled', 0],
      ['parked', 0],
    ]);
    expect(rebooks(after)).toEqual([]);
  });

  it('is so by its chair alone, while there are too few, and before anything was decided', () => {
    const refused = (view: MeetingView, term?: number) => expect(() => rebooks(view, term)).toThrow();
    refused(opened(), 2);
    refused(opened({ meeting: { ...opened().meeting, rules: { ...opened().meeting.rules, quorum: {} } } }));
    const seats = { present: [], recused: [], absent: [], rule: {}, at: 0 };
    refused(opened({ decisions: [aDecision('d', 'beds', { status: 'adopted_by_consent', atAdopted: seats })] }));
    refused(opened({ decisions: [aDecision('d', 'news', { status: 'put' })] }));
  });
});
