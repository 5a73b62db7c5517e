import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type GuestItem, type GuestView, meetingStream } from '#libs/domain';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import {
  aCode,
  aPlan,
  aSeries,
  changesSeries,
  type GatheredMeeting,
  heldOn,
  plans,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { personId } from '../support/table.js';

const board = useBoard({ MISS_RATE: '1' });
type Open = Extract<GuestView, { state: 'open' }>;
const MINUTE = 60_000;

describe('somebody who is asked to come to a meeting for some items', () => {
  let [chair, ana, ben, admin]: Person[] = [];
  beforeAll(() => takeTheirSeats(board));

  /** A meeting with three items of ten minutes: the one in the middle is the lawyer's. */
  async function prepared() {
    [chair, ana, ben, admin] = await Promise.all(
      (['chair', 'ana', 'ben', 'admin'] as const).map((name) => board.sits(name)),
    );
    const seriesId = await aSeries(chair!, { code: aCode() }, 'Standing meeting');
    const meeting = await plans(chair!, seriesId, { original: '2027-03-09' });
    await meeting.insists(chair!, 'meeting.place', { place: 'Room 4, second floor' });
    const items: string[] = [];
    for (const title of ['Beds for the winter', 'A letter to the ministry', 'Night shifts'])
      items.push(await meeting.hasItem(chair!, title, { outcome: `To agree on: ${title}` }));
    return { meeting, seriesId, items: items as [string, string, string] };
  }
  /** Asks a lawyer, and answers their link's secret. */
  async function isAsked(meeting: GatheredMeeting, itemIds: string[], who = chair!) {
    const guestId = v7();
    await meeting.insists(who, 'guest.ask', { guestId, name: 'A lawyer of the bar', itemIds });
    return { guestId, secret: await linkOf(meeting, guestId, who) };
  }
  async function linkOf(meeting: GatheredMeeting, guestId: string, who: Person): Promise<string> {
    const { body } = await who.http<{ link: string }>('POST', `/api/meetings/${meeting.id}/guests/${guestId}/link`);
    return /\/guest#([\w-]{43})$/.exec(body.link)![1]!;
  }
  const opens = (secret: string) => board.visitor().posts<GuestView>('/api/guest/open', { secret });
  const seen = async (secret: string): Promise<Open> => (await opens(secret)).body as Open;
  const refused = (code: string) => ({ error: expect.objectContaining({ code }) });

  it('B6 sees when and where it is and their items alone, with when these are expected, and needs no account', async () => {
    const { meeting, items } = await prepared();
    await meeting.insists(chair!, 'decision.draft', { decisionId: v7(), itemId: items[1], text: 'We write to them.' });
    await meeting.insists(chair!, 'decision.draft', { decisionId: v7(), itemId: items[0], text: 'Ten more beds.' });
    const { secret } = await isAsked(meeting, [items[1]]);
    const { body, headers, text } = await opens(secret);
    expect(body).toEqual({
      state: 'open',
      name: 'A lawyer of the bar',
      start: { date: '2027-03-09', time: '14:00', zone: 'Europe/Athens' },
      place: 'Room 4, second floor',
      status: 'ahead',
      items: [
        {
          itemId: items[1],
          title: 'A letter to the ministry',
          outcome: 'To agree on: A letter to the ministry',
          texts: ['We write to them.'],
          minutes: 10,
          state: 'waiting',
          expectedAt: Date.parse('2027-03-09T12:10:00Z'),
        },
      ],
    });
    expect(text).not.toMatch(/winter|Night|beds|Standing|municipality/i);
    expect(headers.get('cache-control')).toBe('no-store');
    const visitor = board.visitor();
    await visitor.posts('/api/guest/open', { secret });
    expect(await visitor.isWho()).toBeNull();
    for (const path of [`/api/meetings/${meeting.id}`, '/api/meetings'])
      expect((await visitor.gets(path)).status).toBe(401);
    expect((await board.visitor().gets(`/api/guest/open?secret=${secret}`)).status).toBe(404);
  });

  it('R4 B6 is told anew when the meeting is late, in plain words once that is more than ten minutes', async () => {
    const { meeting, items } = await prepared();
    await board.movesClock('0');
    // The start is moved to this minute, so that the clock of the meeting is the one of the story.
    const now = new Date(Date.now() + 60_000);
    const [date, time] = [now.toISOString().slice(0, 10), now.toISOString().slice(11, 16)];
    await meeting.insists(chair!, 'meeting.move', { start: { date, time, zone: 'UTC' }, minutes: 90 });
    const { secret } = await isAsked(meeting, [items[1]]);
    const of = async (): Promise<GuestItem> => (await seen(secret)).items[0]!;
    const told = (await of()).expectedAt!;
    await meeting.isOpenedBy(chair!, ana!, ben!);
    await meeting.leads(chair!, 'item.next');
    expect(await of()).toMatchObject({ state: 'waiting', expectedAt: expect.any(Number) });
    expect(await of()).not.toHaveProperty('insteadOf');
    await meeting.leads(chair!, 'item.extend', { minutes: 20 });
    const late = await of();
    expect(late.insteadOf).toBe(told);
    expect(late.expectedAt! - told).toBeGreaterThan(15 * MINUTE);
    expect((await seen(secret)).status).toBe('held');
    await meeting.leads(chair!, 'item.next');
    expect(await of()).toMatchObject({ state: 'now' });
    await meeting.leads(chair!, 'item.end', { itemId: items[1], ending: 'defer' });
    expect(await of()).toMatchObject({ state: 'not_today' });
  });

  it('D13.22 whose link is opened after the close reads that the meeting is over, and nothing else', async () => {
    const { meeting, items } = await prepared();
    const { secret, guestId } = await isAsked(meeting, [items[1], items[2]]);
    const called = await isAsked(meeting, [items[0]]);
    await meeting.insists(chair!, 'guest.withdraw', { guestId: called.guestId });
    expect(ended(await opens(called.secret))).toBe('link_over');
    await meeting.isHeldFor(chair!, [ana!, ben!]);
    const { body, text } = await opens(secret);
    expect([body, text]).toEqual([{ state: 'over' }, '{"state":"over"}']);
    // What was not reached stands on the next agenda, and whoever was asked for it was not asked to that.
    const next = (await heldOn(chair!, meeting.seriesId, '2027-03-16'))!;
    expect((await next.seenBy(chair!)).guests).toEqual([]);
    expect(ended(await opens(called.secret))).toBe('link_over');
    expect(await meeting.does(chair!, 'guest.ask', { guestId: v7(), name: 'Late', itemIds: [items[0]] })).toEqual(
      refused('illegal_move'),
    );
    expect((await meeting.seenBy(chair!)).guests!.map((one) => [one.guestId, one.withdrawnAt !== undefined])).toEqual([
      [guestId, false],
      [called.guestId, true],
    ]);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('B6 of an item for named people sees it where who is named asked them, and nobody else can', async () => {
    const { meeting, items } = await prepared();
    const named = v7();
    const proposal = { itemId: named, kind: 'case_review', minutes: 15, title: 'About one person', readerIds: [] };
    await meeting.insists(ben!, 'item.propose', proposal);
    await meeting.insists(chair!, 'item.schedule', { itemId: named });
    const { secret } = await isAsked(meeting, [named]);
    expect((await seen(secret)).items.map(({ title }) => title)).toEqual(['About one person']);
    const other = await isAsked(meeting, [items[0]]);
    expect((await opens(other.secret)).text).not.toContain('About one person');
    // Whoever leaves for it can no longer ask somebody in, nor look at it by the link that they gave.
    await meeting.insists(chair!, 'interest.declare', { itemId: named, level: 'recused_leaves' });
    expect(await meeting.does(chair!, 'guest.ask', { guestId: v7(), name: 'Another', itemIds: [named] })).toEqual(
      refused('forbidden'),
    );
    const { guests } = await meeting.seenBy(chair!);
    const path = `/api/meetings/${meeting.id}/guests/${guests![0]!.guestId}/link`;
    expect((await chair!.http('POST', path)).status).toBe(403);
    expect((await seen(secret)).items).toHaveLength(1);
  });

  it('is asked by who looks after the meeting or leads it, whose link nobody else is given, and all at the table see it', async () => {
    const { meeting, items } = await prepared();
    await ana!.live.connected();
    await ana!.live.follow(meetingStream(meeting.id));
    const input = { guestId: v7(), name: 'A lawyer of the bar', itemIds: [items[1]] };
    expect(await meeting.does(ana!, 'guest.ask', input)).toEqual(refused('forbidden'));
    await meeting.insists(admin!, 'guest.ask', input);
    await meeting.insists(admin!, 'guest.ask', input);
    const { guests, words } = await meeting.seenBy(ana!);
    expect(guests).toEqual([expect.objectContaining({ guestId: input.guestId, askedById: personId('admin') })]);
    expect(words[`guest/${input.guestId}/name`]).toBe('A lawyer of the bar');
    const path = `/api/meetings/${meeting.id}/guests/${input.guestId}/link`;
    for (const who of [ana!, chair!]) expect((await who.http('POST', path)).status).toBe(403);
    expect(await linkOf(meeting, input.guestId, admin!)).toHaveLength(43);
    expect(await ana!.foldHolds(meetingStream(meeting.id))).toBeNull();
    ana!.takesNote();
    // The name is said, and is in no payload; an id that is taken makes no second link.
    const bodies = await board.looks<{ body: string }>(`select body from baraza.event where type like 'guest.%'`);
    expect(JSON.stringify(bodies)).not.toContain('lawyer');
    const elsewhere = await prepared();
    const again = { ...input, itemIds: [elsewhere.items[0]] };
    expect(await elsewhere.meeting.does(chair!, 'guest.ask', again)).toEqual(refused('illegal_move'));
  });

  it('K10 stays asked to that meeting when its series changes or it is moved, and is asked to no other by that', async () => {
    const { meeting, seriesId, items } = await prepared();
    const { secret, guestId } = await isAsked(meeting, [items[1]]);
    await changesSeries(chair!, seriesId, {
      name: 'Standing meeting',
      plan: aPlan({ code: aCode(), time: '16:00' }),
      from: '2027-03-09',
      moveIds: [meeting.id],
    });
    const { start, items: moved } = await seen(secret);
    expect(start.time).toBe('16:00');
    expect(moved[0]).toMatchObject({
      expectedAt: Date.parse('2027-03-09T14:10:00Z'),
      insteadOf: Date.parse('2027-03-09T12:10:00Z'),
    });
    const other = await plans(chair!, seriesId, { original: '2027-03-16' });
    expect([
      (await meeting.seenBy(chair!)).guests!.map((one) => one.guestId),
      (await other.seenBy(chair!)).guests,
    ]).toEqual([[guestId], []]);
    await meeting.insists(chair!, 'meeting.cancel', { reason: 'Snow' });
    expect((await opens(secret)).body).toEqual({ state: 'off', start });
    await meeting.insists(chair!, 'meeting.restore');
    expect((await seen(secret)).items.map(({ itemId }) => itemId)).toEqual([items[1]]);
  });

  it('is not found by guessing: whoever tries secrets is stopped, and whoever asks again and again with their own is not', async () => {
    const { meeting, items } = await prepared();
    const { secret } = await isAsked(meeting, [items[1]]);
    for (let n = 0; n < 20; n++) expect((await opens(secret)).status).toBe(200);
    const answers: string[] = [];
    for (let n = 0; n < 6; n++) answers.push(ended(await opens(String(n).repeat(43))));
    expect([answers[0], answers.at(-1)]).toEqual(['link_over', 'too_fast']);
  });
});
