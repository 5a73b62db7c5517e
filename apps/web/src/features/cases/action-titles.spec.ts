import { describe, expect, it } from '@jest/globals';
import type { ActionState, CaseView, WireEvent } from '#libs/domain';
import { actionAt, actionTitles } from './action-titles.js';

const event = (type: 'action.assigned' | 'action.accepted' | 'action.offered', id: string, words?: string | null) =>
  ({ seq: 1, type, at: '', by: null, data: { actionId: id, state: {} as ActionState }, words }) as WireEvent;

describe('what an action of the thread is about', () => {
  it('is what was said last', () => {
    const events = [
      event('action.assigned', 'a', 'Call'),
      event('action.accepted', 'a'),
      event('action.offered', 'a', 'Call!'),
    ];
    expect(actionTitles({ events, view: null }).get('a')).toBe('Call!');
  });

  it('stands with the case where its beginning is not loaded', () => {
    const view = { actions: [{ id: 'a', title: 'Call' }] } as unknown as CaseView;
    expect(actionTitles({ events: [event('action.accepted', 'a')], view }).get('a')).toBe('Call');
  });

  it('is nothing once it was erased, and unknown where it was never read', () => {
    const titles = actionTitles({
      events: [event('action.assigned', 'a', null), event('action.accepted', 'b')],
      view: null,
    });
    expect(titles.get('a')).toBeNull();
    expect(titles.has('b')).toBe(false);
  });

  it('is found for a reminder as well', () => {
    expect(actionAt({ type: 'reminder.climbed', data: { subjectId: 'a' } })).toBe('a');
    expect(actionAt({ type: 'message.posted', data: {} })).toBeNull();
  });
});
