import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import {
  chairOffered,
  itemClock,
  itemStream,
  itemTime,
  leftAlone,
  type MeetingEventMap,
  meetingStream,
  type MeetingView,
  saidKey,
} from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import type { LiveClient } from '../support/live-client.js';
import { aCode, aSeries, type GatheredMeeting, itemIn, plans, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId, type CastName, personId } from '../support/table.js';

const board = useBoard();

describe('how a meeting is led', () => {
  let [chair, ana, ben, dino, admin, carla, bea]: Person[] = [];

  beforeAll(async () => {
    await takeTheirSeats(board);
    const boss = await board.sits('admin');
    const watches = { agencyId: agencyId('shelter'), standings: ['observer'] };
    expect((await boss.http('PUT', `/api/people/${personId('bea')}/standings`, watches)).body.error).toBeUndefined();
  });

  /** Everybody sits down, at a meeting that was opened, with two items; the chair is Chair. */
  async function gather(...also: Person[]): Promise<{ meeting: GatheredMeeting; items: [string, string] }> {
    const names: CastName[] = ['chair', 'ana', 'ben', 'dino', 'admin', 'carla', 'bea'];
    [chair, ana, ben, dino, admin, carla, bea] = await Promise.all(names.map((name) => board.sits(name)));
    const seriesId = await aSeries(chair!, { code: aCode() });
    const meeting = await plans(chair!, seriesId, { original: '2027-03-09' });
    const items: [string, string] = [await meeting.hasItem(chair!, 'Beds'), await meeting.hasItem(chair!, 'Papers')];
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!, ...also);
    return { meeting, items };
  }
  const follows = async (who: Person, meeting: GatheredMeeting) => {
    await who.live.connected();
    await who.live.follow(meetingStream(meeting.id));
  };
  const refused = (code: string, field?: string) => ({
    error: expect.objectContaining({ code, ...(field ? { fields: { [field]: [expect.any(String)] } } : {}) }),
  });
  const viewOf = (who: { streams: LiveClient['streams'] }, meeting: GatheredMeeting) =>
    who.streams.get(meetingStream(meeting.id))?.view as unknown as MeetingView;

  it('D13.9 R1 R2 H3 goes on by one item when "next" is pressed on phone and laptop at once; the clock is the server’s, and nothing ticks', async () => {
    const { meeting, items } = await gather();
    await follows(ana!, meeting);
    const said = await meeting.fromTheChair(chair!);
    const answers = await Promise.all([1, 2].map(() => meeting.does(chair!, 'item.next', said)));
    for (const answer of answers) expect(answer).toMatchObject({ result: {} });
    const begun = await ana!.sees('item.begun');
    const view = await meeting.seenBy(ben!);
    expect([itemIn(view, items[0]).status, itemIn(view, items[1]).status]).toEqual(['current', 'scheduled']);
    const { now } = begun.data as MeetingEventMap['item.begun'];
    expect(itemIn(view, items[0]).begunAt).toBe(now.items![0]!.begunAt);
    const before = ana!.live.frames.length;
    await wait(2500);
    expect(ana!.live.frames.slice(before).filter((frame) => frame.startsWith('["events"'))).toEqual([]);
    // Over its time nothing happens but what the chair does.
    await board.movesClock('20 minutes');
    await meeting.leads(chair!, 'item.extend', { minutes: 5 });
    await meeting.leads(chair!, 'item.extend', { minutes: 5, expected: items[1] });
    const later = await meeting.seenBy(ben!);
    expect(itemIn(later, items[0])).toMatchObject({ status: 'current', extended: 5 });
    await board.movesClock('0 seconds');
    ana!.takesNote();
  });

  it('H1 H2 H4 H5 is taken by the vice-chair when nothing is heard of the chair, by one alone, and not had back by coming again', async () => {
    const { meeting } = await gather();
    await meeting.comes(carla!);
    const before = await meeting.fromTheChair(chair!);
    const takes = (who: Person, way: string, toId = who.id) => meeting.does(who, 'chair.pass', { way, toId });
    expect(await takes(ben!, 'taken')).toEqual(refused('forbidden'));
    expect(await takes(carla!, 'taken')).toEqual(refused('illegal_move', 'chair'));
    await meeting.insists(carla!, 'chair.ask');
    await board.movesClock('61 seconds');
    // Whoever leads says that they are there.
    await meeting.leads(chair!, 'chair.here');
    expect(await takes(carla!, 'taken')).toEqual(refused('illegal_move', 'chair'));
    await board.movesClock('125 seconds');
    expect(await takes(admin!, 'appointed', ben!.id)).toEqual(refused('illegal_move', 'chair'));
    const both = await Promise.all([takes(carla!, 'taken'), takes(carla!, 'taken')]);
    expect(both.filter((answer) => 'result' in answer)).toHaveLength(1);
    expect(both).toContainEqual(refused('illegal_move', 'chair'));
    // The first chair comes again, and is told; nothing that they press has an effect.
    await follows(chair!, meeting);
    expect(viewOf(chair!.live, meeting).meeting.chair).toMatchObject({ personId: carla!.id, term: before.term + 1 });
    for (const name of ['item.next', 'meeting.suspend', 'chair.here'])
      expect(await meeting.does(chair!, name, before)).toEqual(refused('not_in_chair'));
    expect((await meeting.seenBy(ana!)).meeting).toMatchObject({
      status: 'in_session',
      chair: { personId: carla!.id },
    });
    await board.movesClock('600 seconds');
    await meeting.insists(admin!, 'chair.pass', { way: 'appointed', toId: ana!.id });
    expect((await meeting.seenBy(ana!)).meeting.chair).toMatchObject({ personId: ana!.id, term: before.term + 2 });
    await board.movesClock('0 seconds');
    chair!.takesNote();
  });

  it('H6 hands the chair over for an item that concerns whoever leads, and is offered it again; a liaison who leads can close too', async () => {
    const { meeting, items } = await gather();
    await meeting.leads(chair!, 'item.next');
    await meeting.insists(chair!, 'interest.declare', { itemId: items[0], level: 'declared_stays' });
    for (const [name, input] of [
      ['item.next', {}],
      ['item.end', { itemId: items[0], ending: 'defer' }],
      ['item.extend', { minutes: 5 }],
    ] as const)
      expect(await meeting.does(chair!, name, { ...(await meeting.fromTheChair(chair!)), ...input })).toEqual(
        refused('illegal_move', 'chair'),
      );
    await meeting.insists(chair!, 'chair.pass', { way: 'given', toId: ana!.id });
    expect(chairOffered(await meeting.seenBy(ben!))).toBeUndefined();
    await meeting.leads(ana!, 'item.next');
    expect(chairOffered(await meeting.seenBy(ben!))).toBe(chair!.id);
    await meeting.leads(ana!, 'meeting.close');
    expect((await meeting.seenBy(ben!)).meeting.status).toBe('closed');
  });

  it('R5 R6 R9 hears hands in their order on every screen; a pause stops the clock of the item and nobody leaves by it, nor by closing the lid', async () => {
    const { meeting, items } = await gather();
    await follows(ana!, meeting);
    await meeting.leads(chair!, 'item.next');
    for (const who of [ben!, dino!]) await meeting.insists(who, 'hand.raise');
    await meeting.insists(ana!, 'hand.raise', { order: true });
    await until(() => Promise.resolve(viewOf(ana!.live, meeting).hands.length === 3), 'three hands');
    expect(viewOf(ana!.live, meeting).hands.map((hand) => hand.personId)).toEqual([ana!.id, ben!.id, dino!.id]);
    await meeting.leads(chair!, 'hand.order', { people: [dino!.id] });
    await meeting.leads(chair!, 'meeting.suspend');
    ana!.goesOffline();
    await board.movesClock('30 minutes');
    expect(await meeting.does(chair!, 'item.next', await meeting.fromTheChair(chair!))).toEqual(
      refused('illegal_move'),
    );
    await meeting.leads(chair!, 'meeting.resume');
    const view = await meeting.seenBy(ben!);
    const { spent } = itemClock(itemTime(view, itemIn(view, items[0]))!, view.meeting.pauses[0]!.to! + 60_000);
    expect(spent).toBeLessThan(5 * 60_000);
    expect(view.hands.map((hand) => hand.personId)[0]).toBe(dino!.id);
    expect(view.roll.filter(({ to }) => to === undefined)).toHaveLength(4);
    await ana!.comesBack();
    await meeting.leads(chair!, 'item.next');
    expect((await meeting.seenBy(ben!)).hands).toEqual([]);
    expect(await ana!.foldHolds(meetingStream(meeting.id))).toBeNull();
    await board.movesClock('0 seconds');
    ana!.takesNote();
  });

  it('D13.23 R7 sends an observer no frame with what is said of an item for named people, whoever says it', async () => {
    const { meeting } = await gather();
    await follows(bea!, meeting);
    await follows(ana!, meeting);
    const before = bea!.live.frames.length;
    // Named before the meeting, in another one of the series that is still a draft.
    const later = await plans(chair!, meeting.seriesId, { original: '2027-03-16' });
    await follows(bea!, later);
    const itemId = await later.hasItem(chair!, 'SECRET title', {
      kind: 'decision',
      readerIds: [ana!.id],
      outcome: 'SECRET outcome',
    });
    expect(await bea!.live.follow(itemStream(itemId))).toEqual(refused('not_found'));
    expect(await ana!.live.follow(itemStream(itemId))).toMatchObject({
      view: { words: { [saidKey('item', itemId, 'title')]: 'SECRET title' } },
    });
    await later.isOpenedBy(chair!, ana!, ben!, dino!);
    await later.leads(chair!, 'item.next');
    const decisionId = await later.isAskedBy(chair!, itemId, 'SECRET text');
    await later.insists(ana!, 'note.write', { noteId: v7(), itemId, version: 0, text: 'SECRET note' });
    await later.insists(ana!, 'decision.answer', {
      decisionId,
      version: 1,
      position: 'object',
      reason: 'SECRET reason',
    });
    // A seat that may not read the text has no answer to it.
    const unread = { decisionId, version: 1, position: 'consent' };
    expect(await later.does(ben!, 'decision.answer', unread)).toEqual(refused('forbidden'));
    await later.insists(chair!, 'action.capture', {
      itemId,
      actionId: v7(),
      words: 'SECRET action',
      due: { date: '2027-04-01', zone: 'Europe/Athens' },
    });
    await later.leads(chair!, 'item.end', { itemId, ending: 'defer', reason: 'SECRET why' });
    // Everything has come that will: to the observer the last event of it, to whoever is named the action, which a reaction makes.
    await bea!.sees('item.deferred');
    await ana!.sees('action.assigned');
    const heard = bea!.live.frames.slice(before).join('\n');
    expect(heard).toContain('"restricted":true');
    expect(heard).not.toContain('SECRET');
    expect(await bea!.http('GET', `/api/meetings/${later.id}`).then(({ text }) => text)).not.toContain('SECRET');
    expect((await bea!.http('GET', `/api/series/${meeting.seriesId}`)).text).not.toContain('SECRET');
    expect(Object.values((await later.seenBy(ana!)).words).filter((words) => words?.startsWith('SECRET'))).toHaveLength(
      7,
    );
    bea!.takesNote();
    ana!.takesNote();
  });

  it('D13.11 L1 L4 H7 shows whoever comes at minute 37 by one request where the meeting is, small enough for a phone', async () => {
    const { meeting, items } = await gather();
    await follows(ana!, meeting);
    await meeting.leads(chair!, 'item.next');
    await board.movesClock('3 minutes');
    await meeting.leads(chair!, 'item.next');
    for (let n = 0; n < 20; n++)
      await meeting.insists(ben!, 'note.write', {
        noteId: v7(),
        itemId: items[1],
        version: 0,
        text: `Note ${n}. `.repeat(60),
      });
    await board.movesClock('37 minutes');
    await dino!.live.connected();
    const asked = dino!.live.frames.length;
    const answer = await dino!.live.follow(meetingStream(meeting.id));
    const view = 'view' in answer ? (answer.view as unknown as MeetingView) : null!;
    expect(dino!.live.frames.length - asked).toBeLessThanOrEqual(2);
    const [now] = await board.looks<{ ms: string }>('select (extract(epoch from baraza.now()) * 1000)::bigint as ms');
    const { spent } = itemClock(itemTime(view, itemIn(view, items[1]))!, Number(now!.ms));
    expect([spent >= 34 * 60_000, spent < 38 * 60_000]).toEqual([true, true]);
    expect(itemIn(view, items[1])).toEqual(itemIn(await meeting.seenBy(chair!), items[1]));
    expect(itemIn(view, items[0]).status).toBe('concluded');
    expect(gzipSync(JSON.stringify(answer)).length).toBeLessThan(60 * 1024);
    expect(Math.max(...ana!.takesNote().map((event) => JSON.stringify(event).length))).toBeLessThan(2048);
    // Nobody is put out, nor is it ended, for being quiet; that it was forgotten is said.
    expect(
      leftAlone({ heardAt: view.meeting.openedAt!, status: 'in_session' }, view.meeting.openedAt! + 3_600_000),
    ).toBe('remind');
    await board.movesClock('0 seconds');
    dino!.takesNote();
  });
});
