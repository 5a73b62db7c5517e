import { describe, expect, it } from '@jest/globals';
import { madeDecision, madeItem, madeMeeting, MINUTE } from './made-up-meeting.js';
import { missedOf } from './missed.js';

describe('who comes at minute 37', () => {
  const view = madeMeeting([
    madeItem('minutes', { status: 'concluded', begunAt: 0, endedAt: 5 * MINUTE }),
    madeItem('beds', { status: 'current', begunAt: 31 * MINUTE }),
    madeItem('papers'),
  ]);
  view.decisions = [
    madeDecision('late', 'minutes', { status: 'adopted_by_consent', number: 'ATH-2026-015' }),
    madeDecision('early', 'minutes', { status: 'adopted_with_reservations', number: 'ATH-2026-014' }),
    madeDecision('open', 'beds', { status: 'put' }),
  ];
  const due = { date: '2026-10-13', zone: 'UTC' };
  view.actions = [
    { actionId: 'ours', itemId: 'minutes', ownerAgencyId: 'shelter', due },
    { actionId: 'theirs', itemId: 'minutes', ownerAgencyId: 'health', due },
  ];

  it('sees where the meeting is, what was decided and what their agency was given', () => {
    const missed = missedOf(view, 'shelter', 37 * MINUTE);
    expect(missed).toMatchObject({ since: 0, now: { number: 2 }, of: 3, left: 4 });
    expect(missed.ended.map(({ number }) => number)).toEqual([1]);
    expect(missed.adopted.map(({ number }) => number)).toEqual(['ATH-2026-014', 'ATH-2026-015']);
    expect(missed.ours.map(({ actionId }) => actionId)).toEqual(['ours']);
  });

  it('is not told of minutes where the item is over its time', () => {
    expect(missedOf(view, 'shelter', 55 * MINUTE).left).toBeUndefined();
  });
});
