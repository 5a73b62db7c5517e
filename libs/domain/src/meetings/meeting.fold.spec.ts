import { describe, expect, it } from '@jest/globals';
import type { WireEvent } from '../event.js';
import { foldItemWords, foldMeeting } from './meeting.fold.js';
import type { CapturedAction, MeetingView } from './meeting.view.js';
import { aMeeting, anItem } from './model/a-meeting.js';

const captured: CapturedAction = {
  actionId: 'a',
  itemId: 'i',
  ownerAgencyId: 'shelter',
  due: { date: '2027-04-01', zone: 'Europe/Athens' },
};
const meeting: MeetingView = { ...aMeeting([anItem('i')]), actions: [captured] };
const event = (type: string, data: object): WireEvent => ({ seq: 9, type, at: '', by: null, data }) as WireEvent;
const folded = (type: string, data: object): MeetingView | null =>
  foldMeeting(meeting, event(type, data) as Parameters<typeof foldMeeting>[1]);

describe('a meeting in which an action was captured', () => {
  it('shows how it stands, and keeps whose it was and until when as the meeting agreed it', () => {
    const state = { status: 'accepted', ownerAgencyId: 'health', due: { date: '2027-05-01', zone: 'Europe/Athens' } };
    expect(folded('action.accepted', { actionId: 'a', state })!.actions).toEqual([{ ...captured, status: 'accepted' }]);
    expect(folded('action.accepted', { actionId: 'another', state })).toEqual(meeting);
  });

  it('is as it was when somebody is reminded of it', () => {
    expect(folded('reminder.climbed', { subjectId: 'a' })).toBe(meeting);
    expect(folded('reminder.snoozed', { subjectId: 'a' })).toBe(meeting);
  });

  it('is not known from such an event alone', () => {
    const alone = event('action.accepted', { actionId: 'a', state: { status: 'accepted' } });
    expect(foldMeeting(null, alone as Parameters<typeof foldMeeting>[1])).toBeNull();
  });
});

describe('what is said of an item for named people', () => {
  const said = (data: object, words?: string) =>
    ({ seq: 3, type: 'meeting.said', at: '', by: null, data, ...(words === undefined ? {} : { words }) }) as WireEvent;
  const fold = (view: Parameters<typeof foldItemWords>[0], one: WireEvent) =>
    foldItemWords(view, one as Parameters<typeof foldItemWords>[1]);

  it('C12 stands under another key as well where it was carried unread, and is gone there too once it was erased', () => {
    const before = fold(null, said({ key: 'item/a/title' }, 'About one person'));
    const after = fold(before, said({ key: 'item/b/title', of: 'item/a/title' }));
    expect(after.words).toEqual({ 'item/a/title': 'About one person', 'item/b/title': 'About one person' });
    expect(fold(null, said({ key: 'item/b/title', of: 'item/a/title' })).words).toEqual({ 'item/b/title': null });
  });
});
