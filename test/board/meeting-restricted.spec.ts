import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { itemStream, type ItemWords, saidKey } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { until } from '../support/api-process.js';
import { aCode, aSeries, GatheredMeeting, plans, seriesSeenBy, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { personId } from '../support/table.js';

const board = useBoard();

describe('an item for named people', () => {
  let [chair, ana, ben, dino, admin]: Person[] = [];
  let meeting: GatheredMeeting;
  let itemId: string;

  beforeAll(() => takeTheirSeats(board));

  /** The chair holds a meeting, and hands it over to Ben, who is not named for its item; Ana is. */
  beforeEach(async () => {
    [chair, ana, ben, dino, admin] = await Promise.all(
      (['chair', 'ana', 'ben', 'dino', 'admin'] as const).map((name) => board.sits(name)),
    );
    const seriesId = await aSeries(chair!, { code: aCode() });
    meeting = await plans(chair!, seriesId, { original: '2027-03-09' });
    itemId = await meeting.hasItem(chair!, 'About one person', {
      kind: 'decision',
      readerIds: [ana!.id],
      outcome: 'A room of their own',
    });
    await meeting.insists(chair!, 'decision.draft', { decisionId: v7(), itemId, text: 'They get the room' });
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!);
    await meeting.insists(chair!, 'chair.pass', { way: 'given', toId: ben!.id });
  });

  /** Who reads it, as somebody is told; null where they may not know. */
  async function readersFor(who: Person): Promise<string[] | null> {
    const path = `/api/meetings/${meeting.id}/items/${itemId}/readers`;
    const { status, body } = await who.http<{ people: string[] }>('GET', path);
    return status === 404 ? null : body.people.toSorted();
  }

  it('R7 shows who leads and the secretary who reads it, so that they see who has to leave; and nobody else', async () => {
    // With the vice-chair, who keeps the meetings as well.
    const readers = [chair!.id, ana!.id, admin!.id, personId('carla')].toSorted();
    for (const who of [chair!, ana!, admin!, ben!])
      expect([who.key, await readersFor(who)]).toEqual([who.key, readers]);
    expect(await readersFor(dino!)).toBeNull();
    expect(await readersFor(await board.sits('stranger'))).toBeNull();
    // Ben no longer leads, and is told no more.
    await meeting.insists(ben!, 'chair.pass', { way: 'given', toId: chair!.id });
    expect(await readersFor(ben!)).toBeNull();
    // Ana leaves for it: it concerns her.
    await meeting.insists(ana!, 'interest.declare', { itemId, level: 'recused_leaves' });
    expect(await readersFor(chair!)).toEqual(readers.filter((id) => id !== ana!.id));
    expect(await readersFor(ana!)).toBeNull();
  });

  it('C3 C12 goes to the next meeting with its words, for the same people, when who closes does not read it', async () => {
    await ana!.live.connected();
    await ana!.live.follow(itemStream(itemId));
    await meeting.leads(ben!, 'meeting.close');
    const [next] = (await seriesSeenBy(chair!, meeting.seriesId)).meetings.filter(({ status }) => status === 'draft');
    const there = new GatheredMeeting(next!.meetingId, meeting.seriesId);
    const { items, decisions, words } = await there.seenBy(ana!);
    const carried = items.find(({ lineageId }) => lineageId === itemId)!;
    const title = saidKey('item', carried.itemId, 'title');
    const texts = [
      [title, 'About one person'],
      [saidKey('item', carried.itemId, 'outcome'), 'A room of their own'],
      [saidKey('decision', decisions[0]!.decisionId, 'text'), 'They get the room'],
    ] as const;
    expect(words).toMatchObject(Object.fromEntries(texts));
    for (const who of [ben!, dino!]) expect((await there.seenBy(who)).words).not.toHaveProperty([title]);
    // Whoever follows the item hears of it at once, and what they have is what the server has.
    const seen = () => (ana!.live.streams.get(itemStream(itemId))?.view as unknown as ItemWords | undefined)?.words;
    await until(() => Promise.resolve(texts.every(([key, said]) => seen()?.[key] === said)), 'the words there');
    expect(await ana!.foldHolds(itemStream(itemId))).toBeNull();
    // What is said of it there from then on is said by those who read it, and the record before stays.
    await there.insists(chair!, 'item.change', { itemId: carried.itemId, title: 'About one person, again' });
    expect((await there.seenBy(ana!)).words[title]).toBe('About one person, again');
    expect((await meeting.seenBy(ana!)).words[saidKey('item', itemId, 'title')]).toBe('About one person');
    ana!.takesNote();
  });

  it('H6 C3 is carried on as well by who led it before it concerned them, and read no more of it since', async () => {
    await meeting.insists(ben!, 'chair.pass', { way: 'given', toId: chair!.id });
    await meeting.insists(chair!, 'interest.declare', { itemId, level: 'recused_leaves' });
    await meeting.leads(chair!, 'meeting.close');
    const [next] = (await seriesSeenBy(ana!, meeting.seriesId)).meetings.filter(({ status }) => status === 'draft');
    const { items, words } = await new GatheredMeeting(next!.meetingId, meeting.seriesId).seenBy(ana!);
    const carried = items.find(({ lineageId }) => lineageId === itemId)!;
    expect(words[saidKey('item', carried.itemId, 'title')]).toBe('About one person');
  });
});
