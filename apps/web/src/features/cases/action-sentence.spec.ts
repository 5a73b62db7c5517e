import { describe, expect, it } from '@jest/globals';
import type { ActionState, WireEvent } from '#libs/domain';
import { type ActionHappening, actionSentence, isActionHappening } from './action-sentence.js';

const happened = (type: ActionHappening['type'], state: Partial<ActionState> = {}, words?: string | null) =>
  ({
    seq: 1,
    type,
    at: '',
    by: { person: 'ana', agency: 'health' },
    data: { actionId: 'a', state },
    words,
  }) as ActionHappening;

describe('how the thread tells of an action', () => {
  it('says whether it was agreed with another agency or for one’s own', () => {
    expect(actionSentence(happened('action.assigned', { ownerAgencyId: 'shelter' }, 'Call')).sentence).toBe('agreed');
    expect(actionSentence(happened('action.assigned', { ownerAgencyId: 'health' }, 'Call')).sentence).toBe('agreedOwn');
  });

  it('gives a reason its own place, and says when it was erased', () => {
    expect(actionSentence(happened('action.finished', {}, 'They called back')).said).toBe('They called back');
    expect(actionSentence(happened('action.declined', {}, null)).said).toBeNull();
    expect(actionSentence(happened('action.accepted')).said).toBeUndefined();
    expect(actionSentence(happened('action.offered', {}, 'Call')).said).toBeUndefined();
  });

  it('says when nobody holds it, helps, or was there to be reminded', () => {
    expect(actionSentence(happened('action.held', { holderId: null })).sentence).toBe('letGo');
    expect(actionSentence(happened('action.helped', { helperIds: [] })).sentence).toBe('unhelped');
    const nobody = { type: 'reminder.climbed', data: { told: [] } } as unknown as ActionHappening;
    expect(actionSentence(nobody).sentence).toBe('remindedNobody');
  });

  it('leaves what is no action to others', () => {
    expect(isActionHappening({ type: 'case.closed' } as WireEvent)).toBe(false);
  });
});
