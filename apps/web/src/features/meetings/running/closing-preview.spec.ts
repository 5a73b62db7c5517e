import { describe, expect, it } from '@jest/globals';
import { closingPreview } from './closing-preview.js';
import { madeDecision, madeItem, madeMeeting } from './made-up-meeting.js';

const by = { personId: 'Ana', agencyId: 'health', at: 3_600_000 };
const next = { destination: { to: 'meeting', meetingId: 'next', startsAt: 9e9, noted: false } as const, there: [] };
const NOTHING = new Map();

describe('what the chair sees before a meeting is closed', () => {
  it('is first what is not resolved', () => {
    const view = madeMeeting([madeItem('beds', { kind: 'decision', status: 'current', begunAt: 0 })]);
    view.decisions = [madeDecision('text', 'beds', { status: 'put', version: 1 })];
    expect(closingPreview(view, NOTHING, next, by)).toMatchObject({ open: { decisions: ['text'] }, carried: null });
  });

  it('is then what moves to the next meeting, with how often', () => {
    const view = madeMeeting([madeItem('over', { status: 'concluded' }), madeItem('papers', { carried: 1 })]);
    const { carried, choose } = closingPreview(view, NOTHING, next, by);
    expect(carried?.items).toMatchObject([{ fromItemId: 'papers', carried: 2 }]);
    expect(choose).toEqual([]);
  });

  it('asks what becomes of an item that was moved often, and shows the rest meanwhile', () => {
    const view = madeMeeting([madeItem('often', { carried: 2 }), madeItem('papers')]);
    const before = closingPreview(view, NOTHING, next, by);
    expect(before.choose).toEqual(['often']);
    expect(before.carried?.items).toHaveLength(2);
    const after = closingPreview(view, new Map([['often', 'park' as const]]), next, by);
    expect(after.choose).toEqual([]);
    expect(after.carried?.items.map(({ fromItemId }) => fromItemId)).toEqual(['papers']);
  });
});
