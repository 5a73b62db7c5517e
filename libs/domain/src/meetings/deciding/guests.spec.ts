import { describe, expect, it } from '@jest/globals';
import type { AskedTo } from '../guest.view.js';
import { guestViewOf } from '../guest.view.js';
import { instantOf } from '../../time/zone.js';
import type { MeetingView } from '../meeting.view.js';
import { aDecision, aMeeting, anItem, MINUTE } from '../model/a-meeting.js';
import { meetingAfter } from './happened.js';
import { askGuest, withdrawGuest } from './guests.js';

const START = instantOf({ date: '2027-03-09', time: '14:00', zone: 'Europe/Athens' });
const by = { personId: 'Chair', agencyId: 'city', at: START - 60 * MINUTE };
const agenda = () => aMeeting([anItem('beds', { minutes: 20 }), anItem('food'), anItem('law', { minutes: 30 })]);
const asks = (view: MeetingView, ...itemIds: string[]): MeetingView =>
  meetingAfter(view, askGuest(view, { guestId: 'guest', itemIds }, by));
const refusal = (code: string) => expect.objectContaining({ code });
/** The meeting as the guest sees it. */
const seen = (view: MeetingView, now: number) =>
  guestViewOf({ ...view, guest: view.guests![0]! } satisfies AskedTo, now);
const itemsSeen = (view: MeetingView, now: number) => {
  const found = seen(view, now);
  return found.state === 'open' ? found.items : found.state;
};
const begun = (view: MeetingView, at: number): MeetingView => ({
  ...view,
  meeting: { ...view.meeting, status: 'in_session', openedAt: at, currentItemId: 'beds' },
  items: view.items.map((item) => (item.itemId === 'beds' ? { ...item, status: 'current', begunAt: at } : item)),
});

describe('somebody who is asked to come for some items', () => {
  it('is told when these are expected, as they were when they were asked', () => {
    const { guests } = asks(agenda(), 'law', 'food');
    expect(guests).toEqual([
      {
        guestId: 'guest',
        askedById: 'Chair',
        at: by.at,
        items: [
          { itemId: 'law', told: START + 30 * MINUTE },
          { itemId: 'food', told: START + 20 * MINUTE },
        ],
      },
    ]);
  });

  it('is asked once, however often it is given, and is asked no longer once', () => {
    const asked = asks(agenda(), 'law');
    expect(askGuest(asked, { guestId: 'guest', itemIds: ['beds'] }, by)).toEqual([]);
    const ended = meetingAfter(asked, withdrawGuest(asked, { guestId: 'guest' }, by));
    expect(ended.guests).toEqual([{ ...asked.guests![0], withdrawnAt: by.at }]);
    expect(withdrawGuest(ended, { guestId: 'guest' }, by)).toEqual([]);
    expect(() => withdrawGuest(ended, { guestId: 'nobody' }, by)).toThrow(refusal('not_found'));
  });

  it('is asked for what is to come, and to no meeting that is over', () => {
    const view = aMeeting([anItem('done', { status: 'concluded' }), anItem('waits', { status: 'proposed' })]);
    expect(() => asks(view, 'done')).toThrow(refusal('illegal_move'));
    expect(() => asks(view, 'elsewhere')).toThrow(refusal('not_found'));
    expect(asks(view, 'waits').guests![0]!.items).toEqual([{ itemId: 'waits' }]);
    expect(() => asks(aMeeting([anItem('beds')], { status: 'closed' }), 'beds')).toThrow(refusal('illegal_move'));
  });

  it('sees their items in the order of the agenda, with the words that are about them and texts on the table', () => {
    const view = {
      ...asks(agenda(), 'law', 'beds'),
      decisions: [aDecision('text', 'law'), aDecision('past', 'law', { status: 'withdrawn' }), aDecision('b', 'food')],
      words: {
        'item/law/title': 'A letter to the ministry',
        'item/law/outcome': 'To agree on it',
        'decision/text/text': 'We write.',
        'decision/past/text': 'We do not write.',
        'decision/b/text': 'We cook.',
        'guest/guest/name': 'A lawyer',
        'meeting/this/place': 'Room 4',
      },
    };
    expect(seen(view, by.at)).toMatchObject({ state: 'open', name: 'A lawyer', place: 'Room 4', status: 'ahead' });
    expect(itemsSeen(view, by.at)).toEqual([
      expect.objectContaining({ itemId: 'beds', title: null, texts: [], expectedAt: START }),
      {
        itemId: 'law',
        title: 'A letter to the ministry',
        outcome: 'To agree on it',
        texts: ['We write.'],
        minutes: 30,
        state: 'waiting',
        expectedAt: START + 30 * MINUTE,
      },
    ]);
  });

  it('is told when that moves by more than ten minutes, and not before', () => {
    const late = (minutes: number) => begun(asks(agenda(), 'law'), START + minutes * MINUTE);
    const law = (minutes: number) => (itemsSeen(late(minutes), START + minutes * MINUTE) as object[])[0];
    expect(law(10)).not.toHaveProperty('insteadOf');
    expect(law(11)).toMatchObject({ expectedAt: START + 41 * MINUTE, insteadOf: START + 30 * MINUTE });
    const early = begun(asks(agenda(), 'law'), START - 11 * MINUTE);
    expect((itemsSeen(early, START - 11 * MINUTE) as object[])[0]).toMatchObject({ expectedAt: START + 19 * MINUTE });
  });

  it('is reckoned from now on where the meeting should have begun already, and waits with it while it stands still', () => {
    const view = asks(agenda(), 'law');
    const now = START + 25 * MINUTE;
    expect((itemsSeen(view, now) as object[])[0]).toMatchObject({ expectedAt: now + 30 * MINUTE });
    const held = begun(view, START);
    const still = {
      ...held,
      meeting: { ...held.meeting, status: 'suspended' as const, pauses: [{ from: START + 5 * MINUTE }] },
    };
    expect(seen(still, now)).toMatchObject({ status: 'stands_still', items: [{ expectedAt: now + 25 * MINUTE }] });
  });

  it('sees that an item is current, over, or comes not today', () => {
    const stands = (status: 'current' | 'concluded' | 'deferred') => {
      const view = asks(agenda(), 'law');
      const items = view.items.map((item) => (item.itemId === 'law' ? { ...item, status } : item));
      return (itemsSeen({ ...view, items }, START) as { state: string }[])[0]!;
    };
    expect(['current', 'concluded', 'deferred'].map((status) => stands(status as never).state)).toEqual([
      'now',
      'done',
      'not_today',
    ]);
    expect(stands('deferred')).not.toHaveProperty('expectedAt');
  });

  it('sees nothing of a meeting that is over, and of one that was taken off when it was to be', () => {
    const ended = (status: 'closed' | 'inquorate' | 'cancelled') => {
      const view = asks(agenda(), 'law');
      return seen({ ...view, meeting: { ...view.meeting, status } }, START);
    };
    expect([ended('closed'), ended('inquorate')]).toEqual([{ state: 'over' }, { state: 'over' }]);
    expect(ended('cancelled')).toEqual({ state: 'off', start: agenda().meeting.start });
  });
});
