import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, HeldMeeting } from '../model/a-meeting.js';
import { atDecision, puts } from '../model/at-decision.js';
import { isSinceCalled, papersOf, papersOnTable } from '../papers.js';
import { agendaWarnings, callMeeting, cancelMeeting, mergeItems, restoreMeeting } from './agenda.js';
import { takeCarried } from './carrying.js';
import { draftDecision } from './decisions.js';
import { addPaper, removePaper, replacePaper } from './papers.js';

const refusal = (code: string) => expect.objectContaining({ code });
const file = (fileId: string, itemId = 'talk', office = false) => ({
  itemId,
  fileId,
  type: 'application/pdf' as const,
  bytes: 900,
  office,
});
const ON = { itemId: 'talk', paperId: 'one', office: false };
const drafted = (...items: Parameters<typeof aMeeting>[0]) => new HeldMeeting(aMeeting(items, { status: 'draft' }));
const onTable = ({ view }: HeldMeeting, itemId = 'talk') =>
  papersOnTable(view, itemId).map(({ fileId, version }) => `${fileId} ${version}`);

describe('papers of an item', () => {
  it('are put up by who proposed or presents it and by who looks after meetings, and by nobody else', () => {
    const meeting = drafted(anItem('talk', { presenterIds: ['Shelter'] }), anItem('roll', { part: 'apologies' }));
    expect(meeting.does(addPaper, file('one'), 'Health')).toEqual(['paper.added']);
    expect(meeting.does(addPaper, file('one'), 'Health')).toEqual([]);
    expect(meeting.does(addPaper, file('two'), 'Shelter')).toEqual(['paper.added']);
    expect(meeting.does(addPaper, file('three', 'talk', true), 'City')).toEqual(['paper.added']);
    expect(() => meeting.does(addPaper, file('four'), 'City')).toThrow(refusal('forbidden'));
    expect(() => meeting.does(removePaper, ON, 'City')).toThrow(refusal('forbidden'));
    expect(() => meeting.does(addPaper, file('four', 'roll', true), 'City')).toThrow(refusal('illegal_move'));
    expect(onTable(meeting)).toEqual(['one 1', 'two 1', 'three 1']);
  });

  it('have versions: the new one is on the table, the old one stays under its number, with who put it up and when', () => {
    const meeting = drafted(anItem('talk', { presenterIds: ['Shelter'] }));
    meeting.does(addPaper, file('one'), 'Health');
    expect(meeting.does(replacePaper, { ...file('newer'), paperId: 'one' }, 'Shelter')).toEqual(['paper.replaced']);
    expect(meeting.does(replacePaper, { ...file('newer'), paperId: 'one' }, 'Shelter')).toEqual([]);
    expect(onTable(meeting)).toEqual(['newer 2']);
    const [[newest, before]] = papersOf(meeting.view, 'talk') as [NonNullable<ReturnType<typeof papersOf>[0]>];
    expect([newest.personId, newest.paperId, before]).toEqual([
      'Shelter',
      'one',
      expect.objectContaining({ personId: 'Health', version: 1, fileId: 'one' }),
    ]);
    expect(() => meeting.does(replacePaper, { ...file('x'), paperId: 'none' }, 'Shelter')).toThrow(
      refusal('not_found'),
    );
  });

  it('B2 are marked when they come after people were called, and the item says who changed it', () => {
    const meeting = drafted(anItem('talk'));
    meeting.does(addPaper, file('one'), 'Health');
    meeting.does(callMeeting, {}, 'City');
    meeting.minute = 1;
    meeting.does(replacePaper, { ...file('newer'), paperId: 'one' }, 'Health');
    expect(meeting.item('talk').changed).toMatchObject({ personId: 'Health' });
    const [[newest, before]] = papersOf(meeting.view, 'talk') as [NonNullable<ReturnType<typeof papersOf>[0]>];
    expect([isSinceCalled(meeting.view, newest), isSinceCalled(meeting.view, before!)]).toEqual([true, false]);
  });

  it('are gone when they are taken off before anybody was called with them, and stay in the record after', () => {
    const meeting = drafted(anItem('talk'), anItem('carried', { carriedFrom: { meetingId: 'before', itemId: 'x' } }));
    for (const fileId of ['one', 'two', 'three']) meeting.does(addPaper, file(fileId), 'Health');
    meeting.does(addPaper, file('four', 'carried'), 'Health');
    expect(meeting.does(removePaper, ON, 'Health')).toEqual(['paper.removed']);
    expect(meeting.does(removePaper, ON, 'Health')).toEqual([]);
    expect(() => meeting.does(replacePaper, { ...file('x'), paperId: 'one' }, 'Health')).toThrow(
      refusal('illegal_move'),
    );
    meeting.does(removePaper, { ...ON, itemId: 'carried', paperId: 'four' }, 'Health');
    meeting.does(callMeeting, {}, 'City');
    meeting.does(removePaper, { ...ON, paperId: 'two' }, 'Health');
    // Brought back, it is a draft again: people have what they were called with all the same.
    meeting.does(cancelMeeting, {}, 'City');
    meeting.does(restoreMeeting, {}, 'City');
    meeting.does(removePaper, { ...ON, paperId: 'three' }, 'Health');
    expect(meeting.view.papers!.map(({ fileId, removed }) => [fileId, removed?.gone ?? false])).toEqual([
      ['one', true],
      ['two', false],
      ['three', false],
      ['four', false],
    ]);
    expect(onTable(meeting)).toEqual([]);
  });

  it('B3 are as good as a text for what is to be decided', () => {
    const meeting = drafted(anItem('talk', { kind: 'decision' }), anItem('bare', { kind: 'decision' }));
    meeting.does(addPaper, file('one'), 'Health');
    expect(agendaWarnings(meeting.view).withoutText).toEqual(['bare']);
    meeting.does(removePaper, ON, 'Health');
    expect(agendaWarnings(meeting.view).withoutText).toEqual(['talk', 'bare']);
  });

  it('B4 come along when a proposal becomes part of another, but not those of an item for named people', () => {
    const parts = [anItem('talk'), anItem('part', { status: 'proposed' })];
    const meeting = drafted(...parts, anItem('named', { status: 'proposed', restricted: true }));
    meeting.does(addPaper, file('one'), 'Health');
    for (const itemId of ['part', 'named']) {
      meeting.does(addPaper, file(`of ${itemId}`, itemId), 'Health');
      meeting.does(mergeItems, { itemId, into: 'talk' }, 'City');
    }
    expect(onTable(meeting)).toEqual(['one 1', 'of part 1']);
  });

  it('C3 come to the next meeting with all their versions; what was taken off meanwhile is not on the table there', () => {
    const versions = ['one', 'newer', 'third', 'fourth', 'fifth'].map((fileId, place) => ({
      ...file(fileId, 'away'),
      paperId: 'one',
      version: place + 1,
      personId: 'Health',
      at: place,
    }));
    const carried = { fromItemId: 'away', lineageId: 'line of talk', minutes: 10, carried: 1 };
    const item = anItem('away', { lineageId: 'line of talk', hops: 1 });
    const coming = { itemId: 'new', carried, item, meetingId: 'last', papers: versions };
    const meeting = drafted();
    expect(meeting.does(takeCarried, [coming], 'City')).toEqual(['item.carried', 'paper.carried', 'paper.carried']);
    expect(onTable(meeting, 'new')).toEqual(['fifth 5']);
    expect(papersOf(meeting.view, 'new')[0]).toHaveLength(5);
    const back = { ...coming, item: { ...item, hops: 3 }, papers: [] };
    meeting.does(takeCarried, [back], 'City');
    expect(onTable(meeting, 'new')).toEqual([]);
  });
});

describe('a decision', () => {
  it('B5 keeps the versions that were on the table when it was put, whatever comes later', () => {
    const held = atDecision();
    held.does(addPaper, file('one', 'rule', true));
    held.does(replacePaper, { ...file('newer', 'rule', true), paperId: 'one' });
    puts(held);
    const pinned = [{ fileId: 'newer', version: 2 }];
    expect(held.decision('d').papers).toEqual(pinned);
    held.does(replacePaper, { ...file('late', 'rule', true), paperId: 'one' });
    held.does(removePaper, { ...ON, itemId: 'rule', office: true });
    expect(held.decision('d').papers).toEqual(pinned);
    // Put anew, it is about what is on the table then.
    held.does(draftDecision, { decisionId: 'd', itemId: 'rule' });
    puts(held);
    expect(held.decision('d')).not.toHaveProperty('papers');
  });
});
