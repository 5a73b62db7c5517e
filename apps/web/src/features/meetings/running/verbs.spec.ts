import { describe, expect, it } from '@jest/globals';
import type { MeetingView } from '#libs/domain';
import { madeDecision, madeItem, madeMeeting } from './made-up-meeting.js';
import { draftsNow, type Verb, VERBS, verbsNow } from './verbs.js';

/** The first of two items is current: a decision about beds. */
const held = (more: Partial<MeetingView> = {}): MeetingView => ({
  ...madeMeeting([madeItem('beds', { kind: 'decision', status: 'current', begunAt: 0 }), madeItem('papers')]),
  ...more,
});

const likely = (view: MeetingView): Verb | undefined => {
  const now = verbsNow(view);
  return VERBS.find((verb) => now[verb].likely);
};

describe('what the chair can do', () => {
  it('is everything but going on, while nothing is decided on what was to be', () => {
    const now = verbsNow(held());
    expect(VERBS.filter((verb) => now[verb].why)).toEqual(['next']);
    expect(now.next.why).toBe('no_outcome');
  });

  it('is most likely asking once there is a text, and going on once it is decided', () => {
    expect(likely(held())).toBeUndefined();
    expect(likely(held({ decisions: [madeDecision('text', 'beds')] }))).toBe('ask');
    expect(likely(held({ decisions: [madeDecision('text', 'beds', { status: 'adopted_by_consent' })] }))).toBe('next');
  });

  it('is not asking again while the meeting is being asked, nor with too few seats', () => {
    const asked = verbsNow(held({ decisions: [madeDecision('text', 'beds', { status: 'put', version: 1 })] }));
    expect([asked.ask.why, asked.next.why]).toEqual(['asked', 'asked']);
    expect(verbsNow(held({ roll: [] })).ask.why).toBe('no_quorum');
  });

  it('is going on alone while the meeting stands still', () => {
    const view = held();
    const still = { ...view, meeting: { ...view.meeting, status: 'suspended' as const } };
    expect(VERBS.filter((verb) => !verbsNow(still)[verb].why)).toEqual(['pause']);
    expect(likely(still)).toBe('pause');
  });

  it('is asking about all at once where all of it is thought to be agreed to', () => {
    const view = madeMeeting([
      madeItem('block', { part: 'consent', kind: 'standing', status: 'current', begunAt: 0 }),
      madeItem('rota', { consent: true }),
      madeItem('name', { consent: true }),
    ]);
    view.decisions = [madeDecision('one', 'rota'), madeDecision('two', 'name'), madeDecision('other', 'elsewhere')];
    expect(draftsNow(view).map(({ decisionId }) => decisionId)).toEqual(['one', 'two']);
  });
});
