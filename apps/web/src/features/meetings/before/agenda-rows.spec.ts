import { describe, expect, it } from '@jest/globals';
import type { AgendaItem, MeetingView, Reply } from '#libs/domain';
import { aMeeting, anItem } from '#model/meetings';
import { agendaRows, answeredItems, minutesPlanned, orderWith, waitingProposals } from './agenda-rows.js';
import { changeOf, draftOfItem, newItem, proposalOf, wrongInItem } from './item-draft.js';
import { seatsComing } from './seats-coming.js';
import { type WaitingAct, withWaiting } from './waiting-view.js';

/** What stands on the agenda is what is scheduled. */
const meeting = (items: AgendaItem[]): MeetingView =>
  aMeeting(items, {
    rules: {
      seats: ['health', 'justice'].map((agencyId) => ({ agencyId, sector: 'health', filled: true })),
      quorum: {},
    },
    order: items.filter(({ status }) => status === 'scheduled').map(({ itemId }) => itemId),
  });

const opening = anItem('opening', { part: 'call_to_order', kind: 'standing', minutes: 3 });
const beds = anItem('beds', { kind: 'decision' });
const papers = anItem('papers', { kind: 'decision', minutes: 15 });
const news = anItem('news', { kind: 'information' });

describe('the order of business', () => {
  const view = meeting([opening, beds, papers, news, anItem('idea', { status: 'proposed', since: 2 })]);
  const rows = agendaRows(view);

  it('says where a part begins that has no item of its own', () => {
    expect(rows.map(({ number, heading }) => [number, heading])).toEqual([
      [1, null],
      [2, 'decisions'],
      [3, null],
      [4, 'information'],
    ]);
    expect(minutesPlanned(rows)).toBe(38);
  });

  it('moves one item by a place, over what is not shown', () => {
    const order = ['opening', 'beds', 'gone', 'papers', 'news'];
    expect(orderWith(order, rows, 'papers', -1)).toEqual(['opening', 'papers', 'gone', 'beds', 'news']);
    expect(orderWith(order, rows, 'opening', -1)).toBeNull();
    expect(orderWith(order, rows, 'news', 1)).toBeNull();
  });

  it('keeps apart what waits and what was answered', () => {
    const more = meeting([beds, anItem('old', { status: 'proposed', since: 1 }), anItem('no', { status: 'refused' })]);
    expect(waitingProposals(more).map(({ itemId }) => itemId)).toEqual(['old']);
    expect(answeredItems(more).map(({ itemId }) => itemId)).toEqual(['no']);
  });
});

describe('who comes', () => {
  it('is known seat by seat: one who comes is enough', () => {
    const reply = (personId: string, agencyId: string, said: Reply['reply']): Reply => ({
      personId,
      agencyId,
      reply: said,
      at: 0,
    });
    const replies = [reply('eleni', 'health', 'apologies'), reply('katerina', 'health', 'comes')];
    expect(seatsComing({ ...meeting([]), replies }).map(({ agencyId, state }) => [agencyId, state])).toEqual([
      ['health', 'comes'],
      ['justice', 'none'],
    ]);
  });
});

describe('an item that is written', () => {
  const me = { personId: 'eleni', agencyId: 'health' };

  it('needs a line and minutes', () => {
    expect(wrongInItem({ title: ' ', minutes: '0' })).toEqual({ title: true, minutes: true });
    expect(wrongInItem({ title: 'Beds', minutes: '15' })).toEqual({ title: false, minutes: false });
  });

  it('is proposed without what was left empty', () => {
    expect(proposalOf('id', { ...newItem(me), title: ' Beds ', minutes: '15' })).toEqual({
      itemId: 'id',
      title: 'Beds',
      kind: 'discussion',
      minutes: 15,
      presenterIds: ['eleni'],
      ownerAgencyId: 'health',
    });
  });

  it('is changed by what is another alone', () => {
    const was = draftOfItem(beds, { title: 'Beds', outcome: '' });
    expect(changeOf(beds, was, was)).toBeNull();
    expect(changeOf(beds, was, { ...was, minutes: '20', outcome: 'Three beds a day' })).toEqual({
      itemId: 'beds',
      minutes: 20,
      outcome: 'Three beds a day',
    });
  });
});

describe('what waits on this device', () => {
  const acted = (name: string, input: object, state: WaitingAct['state'] = 'waiting'): WaitingAct => ({
    name,
    input: { meetingId: 'this', ...input },
    at: '2027-03-01T10:00:00Z',
    state,
  });
  const me = { personId: 'eleni', agencyId: 'health' };

  it('shows at once, in its order', () => {
    const view = withWaiting(
      meeting([beds]),
      [
        acted('item.propose', { itemId: 'idea', kind: 'information', minutes: 5, title: 'New hours' }),
        acted('item.schedule', { itemId: 'idea' }, 'sent'),
        acted('meeting.reply', { reply: 'comes' }),
        acted('meeting.place', { place: 'Town hall' }),
      ],
      me,
    );
    expect(view.meeting.order).toEqual(['beds', 'idea']);
    expect(view.words).toEqual({ 'item/idea/title': 'New hours', 'meeting/this/place': 'Town hall' });
    expect(view.replies).toMatchObject([{ personId: 'eleni', agencyId: 'health', reply: 'comes' }]);
  });

  it('shows nothing of what was refused, cannot be any more, or is not known here', () => {
    const before = meeting([beds]);
    const acts = [
      acted('item.answer', { itemId: 'beds', answer: 'park' }, 'refused'),
      acted('item.schedule', { itemId: 'nowhere' }),
      acted('hand.raise', {}),
    ];
    expect(withWaiting(before, acts, me)).toEqual(before);
  });
});
