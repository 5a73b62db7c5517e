import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { madeDecision, madeItem, madeMeeting } from './made-up-meeting.js';
import { heardIn, newsBetween } from './said-aloud.js';

const t = ((key: string, holes: Record<string, unknown> = {}) =>
  [key.split('.').slice(-2).join('.'), ...Object.values(holes)].join(' ')) as unknown as TFunction;

const view = madeMeeting([madeItem('beds', { status: 'current', begunAt: 0 }), madeItem('papers')]);
const before = heardIn(view);
const newsOf = (later: typeof view): string => newsBetween(before, heardIn(later), 'Beds', t);

describe('what is said to those who listen', () => {
  it('is nothing while nothing happens', () => {
    expect(newsOf(view)).toBe('');
  });

  it('is where the meeting is, and what it is asked and agrees to', () => {
    const at = { ...view, meeting: { ...view.meeting, currentItemId: 'papers' } };
    expect(newsOf(at)).toBe('aloudNow.item 2 Beds');
    const put = madeDecision('text', 'beds', { status: 'put', version: 1 });
    expect(newsOf({ ...view, decisions: [put] })).toBe('aloudNow.asked');
    expect(newsOf({ ...view, decisions: [{ ...put, calledAt: 1 }] })).toBe('aloudNow.asked. objections.title');
    expect(newsOf({ ...view, decisions: [{ ...put, status: 'adopted_by_consent' }] })).toBe('aloudNow.agreed');
  });

  it('is that there are no longer enough seats, and that the meeting stands still or is over', () => {
    expect(newsOf({ ...view, roll: view.roll.slice(1) })).toBe('quorum.lost');
    expect(newsOf({ ...view, meeting: { ...view.meeting, status: 'suspended' } })).toBe('clock.paused');
    const { currentItemId: _, ...rest } = view.meeting;
    expect(newsOf({ ...view, meeting: { ...rest, status: 'closed' } })).toBe('over.title');
  });
});
