import { describe, expect, it } from '@jest/globals';
import { askedNow, shownDecision } from './decision-now.js';
import { madeDecision, madeItem, madeMeeting } from './made-up-meeting.js';

const view = madeMeeting([madeItem('beds', { kind: 'decision', status: 'current', begunAt: 0 })]);
const put = madeDecision('text', 'beds', {
  status: 'put',
  version: 1,
  positions: { health: { position: 'consent', personId: 'Ana', at: 1 } },
});

describe('a text about which the meeting is asked', () => {
  it('shows who answered among those who may, and how long there is still time to disagree', () => {
    expect(askedNow(view, put, 1000)).toMatchObject({ answered: ['health'], silent: ['shelter'], state: 'waits' });
    expect(askedNow(view, { ...put, calledAt: 1000 }, 11_000)).toMatchObject({ state: 'called', windowLeft: 20_000 });
    expect(askedNow(view, { ...put, calledAt: 1000 }, 31_000)).toMatchObject({ state: 'adoptable', windowLeft: 0 });
  });

  it('comes before what may be asked, and that before what was agreed on', () => {
    const [draft, agreed] = [madeDecision('d', 'beds'), madeDecision('a', 'beds', { status: 'adopted_by_consent' })];
    const shown = (...decisions: (typeof put)[]) => shownDecision({ ...view, decisions }, 'beds')?.decisionId;
    expect(shown(agreed, draft, put)).toBe('text');
    expect(shown(agreed, draft)).toBe('d');
    expect(shown(agreed)).toBe('a');
    expect(shown()).toBeUndefined();
  });
});
