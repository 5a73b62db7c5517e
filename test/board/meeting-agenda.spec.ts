import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type AgendaItem, type MeetingView, saidKey } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import {
  aCode,
  agendaOf,
  aPlan,
  aSeries,
  GatheredMeeting,
  itemIn,
  plans,
  seriesSeenBy,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('what a series of meetings deals with, one after the other', () => {
  let [chair, ana, ben, dino]: Person[] = [];

  beforeAll(() => takeTheirSeats(board));

  /** Everybody sits down, at a series of Tuesdays with its first meetings. */
  async function gather(...originals: string[]): Promise<{ seriesId: string; meetings: GatheredMeeting[] }> {
    [chair, ana, ben, dino] = await Promise.all(
      (['chair', 'ana', 'ben', 'dino'] as const).map((name) => board.sits(name)),
    );
    const seriesId = await aSeries(chair!, { code: aCode() });
    const meetings: GatheredMeeting[] = [];
    for (const original of originals) meetings.push(await plans(chair!, seriesId, { original }));
    return { seriesId, meetings };
  }
  const all = () => [ana!, ben!, dino!];
  const refusedFor = (field: string) =>
    expect.objectContaining({ error: expect.objectContaining({ fields: { [field]: expect.anything() } }) });

  it('D13.2 C1 C10 comes to the next meeting once, however often and by whomever the close is given', async () => {
    const {
      meetings: [meeting, next],
    } = await gather('2027-03-09', '2027-03-16');
    await meeting!.hasItem(chair!, 'Eight');
    await meeting!.isOpenedBy(chair!, ...all());
    const said = await meeting!.fromTheChair(chair!);
    const key = v7();
    const answers = await Promise.all([
      meeting!.does(chair!, 'meeting.close', said, key),
      meeting!.does(chair!, 'meeting.close', said),
      meeting!.does(chair!, 'meeting.close', said, key),
    ]);
    // Once more after the line broke: the same, and another.
    answers.push(
      await meeting!.does(chair!, 'meeting.close', said, key),
      await meeting!.does(ana!, 'meeting.close', said),
    );
    for (const answer of answers) expect(answer).toMatchObject({ result: {} });
    expect(await next!.titlesSeenBy(ana!)).toEqual(['Eight']);
  });

  it('D13.3 C4 C5 goes past a meeting that was taken off, before the close or after it, and is counted once', async () => {
    const {
      seriesId,
      meetings: [first, second, third],
    } = await gather('2027-03-09', '2027-03-16', '2027-03-23');
    for (const title of ['Seven', 'Eight']) await first!.hasItem(chair!, title);
    await second!.insists(chair!, 'meeting.cancel', { reason: 'A holiday.' });
    await first!.isHeldFor(chair!, all());
    expect(await third!.titlesSeenBy(ana!)).toEqual(['Seven', 'Eight']);
    await third!.insists(chair!, 'meeting.cancel', { reason: 'Nobody can come.' });
    // There was no later meeting yet: it is made, and has them in their order.
    const next = (await nextDraft(seriesId))!;
    const draft = await next.seenBy(dino!);
    expect(agendaOf(draft)).toEqual(['Seven', 'Eight']);
    expect(draft.items.map(({ carried, carriedFrom }) => [carried, carriedFrom?.meetingId])).toEqual([
      [1, third!.id],
      [1, third!.id],
    ]);
    // Moved behind another one, it hands them on to that.
    const nearer = await plans(chair!, seriesId, {
      start: { date: '2027-05-05', time: '10:00', zone: 'Europe/Athens' },
    });
    await next.insists(chair!, 'meeting.move', {
      start: { date: '2027-06-01', time: '10:00', zone: 'Europe/Athens' },
      minutes: 60,
    });
    expect(await nearer.titlesSeenBy(ana!)).toEqual(['Seven', 'Eight']);
    expect((await nearer.seenBy(ana!)).items.map(({ carried }) => carried)).toEqual([1, 1]);
  });

  const nextDraft = async (seriesId: string): Promise<GatheredMeeting | undefined> => {
    const { meetings } = await seriesSeenBy(chair!, seriesId);
    const [draft] = meetings.filter(({ status }) => status === 'draft').sort((a, b) => a.startsAt - b.startsAt);
    return draft && new GatheredMeeting(draft.meetingId, seriesId);
  };

  it('D13.4 C2 C4 waits in the backlog when a series has ended, what stands on every agenda too, and comes to an extra meeting', async () => {
    await gather();
    const rule = { ...aPlan().rule, until: '2027-03-09' };
    const seriesId = await aSeries(chair!, { code: aCode(), rule, template: [{ part: 'apologies', minutes: 3 }] });
    // Only the last of its dates is made.
    const last = await plans(chair!, seriesId, { original: '2027-03-09' });
    await last.hasItem(chair!, 'Left over');
    const every = await last.hasItem(chair!, 'News of each agency', { kind: 'standing' });
    await last.hasItem(chair!, 'Sent on');
    const [, , , sent] = (await last.seenBy(chair!)).items;
    await last.isOpenedBy(chair!, ...all());
    await last.leads(chair!, 'item.end', {
      itemId: sent!.itemId,
      ending: 'refer',
      returnsOn: '2027-04-20',
      reason: 'To the city.',
    });
    await last.leads(chair!, 'item.next', { itemId: every });
    await last.leads(chair!, 'meeting.close');
    const { backlog } = await seriesSeenBy(ana!, seriesId);
    expect(backlog.map(({ title }) => title)).toEqual(['Left over', 'News of each agency', 'Sent on']);
    const extra = async (date: string) =>
      plans(chair!, seriesId, { start: { date, time: '10:00', zone: 'Europe/Athens' } });
    const early = await extra('2027-04-14');
    const late = await extra('2027-04-21');
    expect([...(await early.titlesSeenBy(ana!))].sort()).toEqual(['Left over', 'News of each agency', 'apologies']);
    const [left] = (await early.seenBy(ana!)).items.filter(({ carried }) => carried > 0);
    expect(left).toMatchObject({ carried: 1 });
    expect(left).not.toHaveProperty('decide');
    // What was sent on comes to the meeting at which it is due, although that stood already.
    await early.isHeldFor(chair!, all());
    expect(await late.titlesSeenBy(ana!)).toContain('Sent on');
  });

  it('D13.5 C7 C8 C9 asks for a choice when it would be carried the third time, and refuses to close until there is one', async () => {
    const {
      seriesId,
      meetings: [first],
    } = await gather('2027-03-09');
    const item = await first!.hasItem(chair!, 'Old', { minutes: 20 });
    await first!.isOpenedBy(chair!, ...all());
    await first!.leads(chair!, 'item.next');
    await board.movesClock('8 minutes');
    await first!.leads(chair!, 'item.end', { itemId: item, ending: 'defer', reason: 'No paper yet.' });
    await first!.leads(chair!, 'meeting.close');
    const second = (await nextDraft(seriesId))!;
    await second.hasItem(chair!, 'New');
    const carried = await second.seenBy(ana!);
    expect(agendaOf(carried)).toEqual(['Old', 'New']);
    expect(carried.items[0]).toMatchObject({ minutes: 12, carried: 1 });
    await second.isHeldFor(chair!, all());
    const third = (await nextDraft(seriesId))!;
    await third.isOpenedBy(chair!, ...all());
    const [old] = (await third.seenBy(chair!)).items.filter(({ carried: times }) => times === 2);
    const said = await third.fromTheChair(chair!);
    const refused = await third.does(chair!, 'meeting.close', said);
    expect(refused).toMatchObject({ error: { code: 'illegal_move', fields: { choices: [old!.itemId] } } });
    expect((await third.seenBy(ana!)).meeting.status).toBe('in_session');
    await third.insists(chair!, 'meeting.close', { ...said, choices: [{ itemId: old!.itemId, choice: 'decide' }] });
    const fourth = (await nextDraft(seriesId))!;
    const [last] = (await fourth.seenBy(ana!)).items;
    expect(last).toMatchObject({ carried: 3, decide: true, lineageId: item });
    await board.movesClock('0 seconds');
  });

  it('C3 C6 C12 goes with its text, with who has an interest in it and with whom it is for, marked as new on what people were sent', async () => {
    const {
      meetings: [meeting, next],
    } = await gather('2027-03-09', '2027-03-16');
    const itemId = await meeting!.hasItem(chair!, 'About one person', { kind: 'decision', readerIds: [ana!.id] });
    const decisionId = v7();
    await meeting!.insists(ana!, 'decision.draft', { decisionId, itemId, text: 'They keep their place.' });
    await meeting!.insists(ana!, 'interest.declare', { itemId, level: 'declared_no_position' });
    await meeting!.isOpenedBy(chair!, ...all());
    await meeting!.insists(ana!, 'note.write', { noteId: v7(), itemId, version: 0, text: 'Said in the meeting.' });
    await next!.insists(chair!, 'meeting.call');
    await meeting!.leads(chair!, 'meeting.close');
    const record = await meeting!.seenBy(chair!);
    const seen = await next!.seenBy(ana!);
    const [item] = seen.items;
    expect(item).toMatchObject({ restricted: true, lineageId: itemId, late: false, changed: { personId: chair!.id } });
    expect(seen.interests).toEqual([
      { itemId: item!.itemId, personId: ana!.id, agencyId: agencyId('health'), level: 'declared_no_position' },
    ]);
    const [text] = seen.decisions;
    expect(text).toMatchObject({ status: 'draft', version: 0, itemId: item!.itemId });
    expect(seen.words[saidKey('decision', text!.decisionId, 'text')]).toBe('They keep their place.');
    expect(seen.notes).toEqual([]);
    expect(Object.values((await next!.seenBy(dino!)).words)).toEqual([]);
    expect(await meeting!.does(ana!, 'note.write', { noteId: v7(), itemId, version: 0, text: 'Later.' })).toMatchObject(
      { error: { code: 'illegal_move' } },
    );
    expect(await meeting!.does(dino!, 'roll.come', { mode: 'room' })).toMatchObject({
      error: { code: 'illegal_move' },
    });
    expect(await meeting!.seenBy(chair!)).toEqual(record);
  });

  it('C11 comes from the backlog to the next meeting and back to it, until people are called', async () => {
    const {
      seriesId,
      meetings: [meeting, next],
    } = await gather('2027-03-09', '2027-03-16');
    const itemId = await meeting!.hasItem(chair!, 'Kept');
    await meeting!.isOpenedBy(chair!, ...all());
    await meeting!.leads(chair!, 'item.end', { itemId, ending: 'park' });
    await meeting!.leads(chair!, 'meeting.close');
    expect((await seriesSeenBy(ana!, seriesId)).backlog).toMatchObject([{ title: 'Kept', meetingId: meeting!.id }]);
    for (let times = 0; times < 2; times++) await next!.insists(chair!, 'item.schedule', { itemId });
    const [taken] = (await next!.seenBy(ana!)).items;
    expect(await next!.titlesSeenBy(ana!)).toEqual(['Kept']);
    expect(taken).toMatchObject({ carried: 0, lineageId: itemId });
    expect((await seriesSeenBy(ana!, seriesId)).backlog).toEqual([]);
    await next!.insists(chair!, 'item.answer', { itemId: taken!.itemId, answer: 'park' });
    expect((await seriesSeenBy(ana!, seriesId)).backlog).toMatchObject([{ title: 'Kept', meetingId: next!.id }]);
    await next!.insists(chair!, 'item.schedule', { itemId: taken!.itemId });
    await next!.insists(chair!, 'meeting.call');
    expect(await next!.does(chair!, 'item.answer', { itemId: taken!.itemId, answer: 'park' })).toEqual(
      refusedFor('itemId'),
    );
    await next!.insists(chair!, 'item.answer', {
      itemId: taken!.itemId,
      answer: 'withdraw',
      reason: 'Done elsewhere.',
    });
    expect(itemIn(await next!.seenBy(ana!), taken!.itemId).status).toBe('withdrawn');
  });

  it('C5 C10 loses nothing and doubles nothing, whatever becomes of the meetings of a series', async () => {
    const { seriesId, meetings } = await gather('2027-03-09', '2027-03-16');
    for (const title of ['Beds', 'Papers', 'Transport']) await meetings[0]!.hasItem(chair!, title);
    const acts = [
      'close',
      'cancel',
      'restore',
      'move',
      'extra',
      'park',
      'take',
      'close',
      'cancel',
      'move',
      'close',
      'restore',
      'close',
    ];
    for (const [place, act] of acts.entries()) {
      await doesOne(seriesId, act, place);
      expect(await placesOf(seriesId)).toEqual({ Beds: 1, Papers: 1, Transport: 1 });
    }
    expect(await journalFaults(board)).toEqual([]);
  });

  /** Something happens to a series: always the same things, in the same order. */
  async function doesOne(seriesId: string, act: string, place: number): Promise<void> {
    const { meetings, backlog } = await seriesSeenBy(chair!, seriesId);
    const open = meetings.filter(({ status }) => status === 'draft').sort((a, b) => a.startsAt - b.startsAt);
    const gone = meetings.find(({ status }) => status === 'cancelled');
    const next = open[place % 2] ?? open[0];
    const meeting = next && new GatheredMeeting(next.meetingId, seriesId);
    const date = `2027-${String(4 + (place % 5)).padStart(2, '0')}-1${place % 10}`;
    const start = { date, time: '10:00', zone: 'Europe/Athens' };
    if (act === 'extra') await plans(chair!, seriesId, { start });
    if (act === 'restore' && gone)
      await new GatheredMeeting(gone.meetingId, seriesId).insists(chair!, 'meeting.restore');
    if (!meeting) return;
    const items = (await meeting.seenBy(chair!)).items.filter(({ status }) => status === 'scheduled');
    if (act === 'close') {
      await meeting.isOpenedBy(chair!, ...all());
      const choices = items.map(({ itemId }) => ({ itemId, choice: 'decide' }));
      await meeting.leads(chair!, 'meeting.close', { choices });
    }
    if (act === 'cancel') await meeting.insists(chair!, 'meeting.cancel', { reason: 'No room.' });
    if (act === 'move') await meeting.insists(chair!, 'meeting.move', { start, minutes: 60 });
    if (act === 'park' && items[0])
      await meeting.insists(chair!, 'item.answer', { itemId: items[0].itemId, answer: 'park' });
    if (act === 'take' && backlog[0])
      await meeting.insists(chair!, 'item.schedule', { itemId: backlog[0].item.itemId });
  }

  /** In how many places each thing stands: on agendas to come, and in the backlog. */
  async function placesOf(seriesId: string): Promise<Record<string, number>> {
    const { meetings, backlog } = await seriesSeenBy(chair!, seriesId);
    const titles = backlog.map(({ title }) => title!);
    for (const { meetingId } of meetings.filter(({ status }) => status === 'draft')) {
      const view: MeetingView = await new GatheredMeeting(meetingId, seriesId).seenBy(chair!);
      const here = view.items.filter((item: AgendaItem) => item.status === 'scheduled');
      titles.push(...here.map(({ itemId }) => view.words[saidKey('item', itemId, 'title')]!));
    }
    return Object.fromEntries(
      [...new Set(titles)].sort().map((title) => [title, titles.filter((one) => one === title).length]),
    );
  }
});
