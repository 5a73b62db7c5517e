import { describe, expect, it } from '@jest/globals';
import { aDecision, aMeeting, anItem, HeldMeeting } from '../model/a-meeting.js';
import {
  agendaOrder,
  agendaWarnings,
  answerItem,
  callMeeting,
  cancelMeeting,
  changeItem,
  mergeItems,
  moveMeetingTo,
  proposeItem,
  restoreMeeting,
  scheduleItem,
} from './agenda.js';
import { openMeeting } from './course.js';

const refusal = (code: string) => expect.objectContaining({ code });
const proposal = (itemId: string, kind: 'decision' | 'discussion' | 'information' = 'discussion') => ({
  itemId,
  lineageId: `line of ${itemId}`,
  kind,
  minutes: 10,
  presenterIds: [],
  caseIds: [],
  restricted: false,
  late: false,
});
const drafted = (...items: Parameters<typeof aMeeting>[0]) => new HeldMeeting(aMeeting(items, { status: 'draft' }));

describe('an agenda before the meeting', () => {
  it('B3 takes a proposal on where its kind belongs, behind what stands there', () => {
    const meeting = drafted(anItem('talk'), anItem('news', { kind: 'information' }));
    expect(meeting.does(proposeItem, proposal('rule', 'decision'), 'Legal')).toEqual(['item.proposed']);
    expect(meeting.does(proposeItem, proposal('rule', 'decision'), 'Legal')).toEqual([]);
    expect(meeting.view.meeting.order).toEqual(['talk', 'news']);
    meeting.does(scheduleItem, { itemId: 'rule' });
    meeting.does(proposeItem, proposal('more'), 'City');
    meeting.does(scheduleItem, { itemId: 'more' });
    expect(meeting.does(scheduleItem, { itemId: 'more' })).toEqual([]);
    expect(meeting.view.meeting.order).toEqual(['rule', 'talk', 'more', 'news']);
    expect(meeting.item('rule').proposedBy).toEqual({ personId: 'Legal', agencyId: 'legal' });
  });

  it('D3 answers each proposal: kept for later, refused, withdrawn, or part of another', () => {
    const meeting = drafted();
    for (const id of ['a', 'b', 'c', 'd']) meeting.does(proposeItem, proposal(id));
    meeting.does(answerItem, { itemId: 'a', answer: 'park' });
    meeting.does(answerItem, { itemId: 'b', answer: 'refuse' });
    expect(meeting.does(answerItem, { itemId: 'b', answer: 'refuse' })).toEqual([]);
    meeting.does(answerItem, { itemId: 'c', answer: 'withdraw' });
    meeting.does(scheduleItem, { itemId: 'a' });
    expect(meeting.view.items.map(({ status }) => status)).toEqual(['scheduled', 'refused', 'withdrawn', 'proposed']);
    expect(() => meeting.does(scheduleItem, { itemId: 'b' })).toThrow(refusal('illegal_move'));
  });

  it('B4 keeps both lineages when two proposals become one', () => {
    const meeting = drafted();
    for (const id of ['a', 'b', 'c']) meeting.does(proposeItem, proposal(id));
    meeting.does(mergeItems, { itemId: 'a', into: 'b' });
    meeting.does(mergeItems, { itemId: 'b', into: 'c' });
    expect(meeting.does(mergeItems, { itemId: 'b', into: 'c' })).toEqual([]);
    expect(meeting.item('c').alsoLineages).toEqual(['line of b', 'line of a']);
    expect(() => meeting.does(mergeItems, { itemId: 'c', into: 'c' })).toThrow(refusal('invalid_input'));
  });

  it('B2 notes who changed what, and when, once people were called', () => {
    const meeting = drafted(anItem('talk'));
    meeting.does(changeItem, { itemId: 'talk', to: { minutes: 20 } });
    expect(meeting.item('talk')).not.toHaveProperty('changed');
    expect([meeting.does(callMeeting, {}), meeting.does(callMeeting, {})]).toEqual([['meeting.called'], []]);
    meeting.minute = 3;
    meeting.does(changeItem, { itemId: 'talk', to: { kind: 'decision', consent: true } }, 'Secretary');
    expect(meeting.item('talk')).toMatchObject({ minutes: 20, changed: { personId: 'Secretary', at: 180_000 } });
  });

  it('D3 moves an item that becomes another kind, and leaves the order that the chair chose', () => {
    const meeting = drafted(anItem('a'), anItem('b'), anItem('news', { kind: 'information' }));
    meeting.view.meeting.order = ['b', 'a', 'news'];
    meeting.does(changeItem, { itemId: 'news', to: { kind: 'decision' } });
    expect(meeting.view.meeting.order).toEqual(['news', 'b', 'a']);
    meeting.does(changeItem, { itemId: 'a', to: { minutes: 1 } });
    expect(meeting.view.meeting.order).toEqual(['news', 'b', 'a']);
  });

  it('B3 warns of too many minutes and of items to decide without a text, and calls all the same', () => {
    const meeting = drafted(
      anItem('a', { kind: 'decision', minutes: 80 }),
      anItem('b', { kind: 'decision', minutes: 25 }),
    );
    meeting.view.decisions = [aDecision('d', 'a')];
    expect(agendaWarnings(meeting.view)).toEqual({ over: 15, withoutText: ['b'] });
    expect(meeting.does(callMeeting, {})).toEqual(['meeting.called']);
  });

  it('K4 K2 stays when the meeting is cancelled, can be brought back, and is known by its day wherever it is moved', () => {
    const meeting = drafted(anItem('a'));
    meeting.does(callMeeting, {});
    expect([meeting.does(cancelMeeting, {}), meeting.does(cancelMeeting, {})]).toEqual([['meeting.cancelled'], []]);
    expect(() => meeting.does(openMeeting, {})).toThrow(refusal('illegal_move'));
    meeting.does(restoreMeeting, {});
    expect(meeting.view.meeting).toMatchObject({ status: 'draft', order: ['a'] });
    expect(meeting.view.meeting).not.toHaveProperty('calledAt');
    const start = { date: '2027-03-11', time: '15:00', zone: 'Europe/Athens' };
    meeting.does(moveMeetingTo, { start, minutes: 60 });
    expect(meeting.view.meeting).toMatchObject({ original: '2027-03-09', start });
  });

  it('is not edited so once the meeting is held', () => {
    const meeting = drafted(anItem('a'));
    meeting.does(callMeeting, {});
    meeting.does(openMeeting, {});
    expect(() => meeting.does(proposeItem, proposal('late'))).toThrow(refusal('illegal_move'));
    expect(() => meeting.does(changeItem, { itemId: 'a', to: { minutes: 1 } })).toThrow(refusal('illegal_move'));
  });

  it('C8 begins with what was carried, part by part', () => {
    const order = agendaOrder([
      anItem('new', { kind: 'decision' }),
      anItem('old', { carried: 1, since: 2 }),
      anItem('older', { carried: 1, since: 1 }),
      anItem('block', { kind: 'decision', consent: true }),
    ]);
    expect(order).toEqual(['block', 'older', 'old', 'new']);
  });
});
