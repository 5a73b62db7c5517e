import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { saidKey } from '#libs/domain';
import { useBoard } from '../support/board.js';
import {
  aCode,
  aPlan,
  aSeries,
  changesSeries,
  type GatheredMeeting,
  heldOn,
  itemIn,
  plans,
  seriesSeenBy,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { personId } from '../support/table.js';

const board = useBoard();

describe('meetings that are planned, called, moved and taken off', () => {
  let [chair, ana, ben, dino, admin]: Person[] = [];

  beforeAll(() => takeTheirSeats(board));

  /** Everybody sits down, at a series of Tuesdays with its first meetings. */
  async function gather(...originals: string[]): Promise<{ seriesId: string; meetings: GatheredMeeting[] }> {
    [chair, ana, ben, dino, admin] = await Promise.all(
      (['chair', 'ana', 'ben', 'dino', 'admin'] as const).map((name) => board.sits(name)),
    );
    const seriesId = await aSeries(chair!, { code: aCode() });
    const meetings: GatheredMeeting[] = [];
    for (const original of originals) meetings.push(await plans(chair!, seriesId, { original }));
    return { seriesId, meetings };
  }
  const all = () => [ana!, ben!, dino!];
  const refusedFor = (field: string) =>
    expect.objectContaining({ error: expect.objectContaining({ fields: { [field]: expect.anything() } }) });

  it('B2 B3 B4 says of what changed since people were called who changed it, and of a proposal what became of it', async () => {
    const {
      meetings: [meeting],
    } = await gather('2027-03-09');
    // Whoever has a seat proposes; who keeps the meetings takes it on.
    await expect(meeting!.hasItem(ana!, 'Beds')).rejects.toThrow('forbidden');
    const asked = (await meeting!.seenBy(chair!)).items[0]!;
    expect(asked).toMatchObject({ status: 'proposed', proposedBy: { personId: ana!.id } });
    const more = v7();
    await meeting!.insists(dino!, 'item.propose', {
      itemId: more,
      kind: 'decision',
      minutes: 5,
      title: 'More beds',
      outcome: 'A list.',
    });
    await meeting!.insists(chair!, 'item.merge', { itemId: more, into: asked.itemId });
    expect(await meeting!.does(chair!, 'item.answer', { itemId: asked.itemId, answer: 'refuse' })).toEqual(
      refusedFor('reason'),
    );
    await meeting!.insists(chair!, 'item.schedule', { itemId: asked.itemId });
    await meeting!.insists(chair!, 'meeting.call');
    await meeting!.insists(admin!, 'item.change', { itemId: asked.itemId, minutes: 25 });
    const view = await meeting!.seenBy(dino!);
    expect(itemIn(view, asked.itemId)).toMatchObject({
      status: 'scheduled',
      minutes: 25,
      alsoLineages: [more],
      changed: { personId: admin!.id },
    });
    expect(itemIn(view, more)).toMatchObject({ status: 'merged', mergedInto: asked.itemId });
    expect(view.words[saidKey('item', more, 'outcome')]).toBe('A list.');
  });

  it('K2 K3 K4 stays the meeting of its day when it is moved, taken off and brought back, or the rule changes from a day on', async () => {
    const {
      seriesId,
      meetings: [first, second, third],
    } = await gather('2027-03-09', '2027-03-16', '2027-03-23');
    await first!.isHeldFor(chair!, all());
    const before = await first!.seenBy(ana!);
    await second!.hasItem(chair!, 'Stays');
    await second!.insists(chair!, 'meeting.call');
    await second!.insists(chair!, 'meeting.cancel', { reason: 'Strike.' });
    expect((await second!.seenBy(ana!)).words[saidKey('meeting', second!.id, 'reason')]).toBe('Strike.');
    for (let times = 0; times < 2; times++) await second!.insists(chair!, 'meeting.restore');
    const plan = aPlan({
      code: aCode(),
      time: '16:00',
      rule: { ...aPlan().rule, weekdays: [3], starts: '2027-03-10' },
    });
    const change = { name: 'On Wednesdays', plan, from: '2027-03-10', moveIds: [third!.id] };
    expect((await changesSeries(chair!, seriesId, change)).result).toEqual({ moved: 1 });
    const start = async (meeting: GatheredMeeting) => (await meeting.seenBy(ana!)).meeting;
    expect(await start(second!)).toMatchObject({
      original: '2027-03-16',
      status: 'draft',
      start: { date: '2027-03-16', time: '14:00' },
    });
    expect(await start(third!)).toMatchObject({ original: '2027-03-23', start: { time: '16:00' } });
    expect(await first!.seenBy(ana!)).toEqual(before);
    expect(await heldOn(ana!, seriesId, '2027-03-23')).toMatchObject({ id: third!.id });
  });

  it('D13.20 D13.21 K1 K8 keeps its time on the wall, offers the last day of a month for the 31st, and begins at no hour that is left out', async () => {
    const { seriesId } = await gather();
    const { dates } = await seriesSeenBy(ana!, seriesId);
    expect(new Set(dates.map(({ start }) => start.time))).toEqual(new Set(['14:00']));
    const opens = async (plan: object) =>
      (
        await chair!.http('POST', '/api/series', {
          seriesId: v7(),
          name: 'Other',
          plan: { ...aPlan({ code: aCode() }), ...plan },
        })
      ).body;
    const monthly = { every: 'month', interval: 1, on: { day: 31 }, closedDays: 'keep', starts: '2027-01-01' };
    expect(JSON.stringify(await opens({ rule: monthly }))).toContain('-1 for the last');
    const sundays = { every: 'week', interval: 1, weekdays: [7], closedDays: 'keep', starts: '2027-03-21' };
    expect(await opens({ rule: sundays, time: '03:30', zone: 'Europe/Athens' })).toMatchObject({
      error: { fields: { time: [expect.stringMatching(/02:59 or earlier, or 04:00 or later/)] } },
    });
  });

  it('H8 says who leads next, one after the other', async () => {
    await gather();
    const rotaIds = [personId('carla'), personId('chair')];
    const seriesId = await aSeries(chair!, { code: aCode(), rotaIds });
    const next = async () => (await seriesSeenBy(ana!, seriesId)).nextChairId;
    expect(await next()).toBe(rotaIds[0]);
    await (await plans(chair!, seriesId, { original: '2027-03-09' })).isHeldFor(chair!, all());
    expect(await next()).toBe(rotaIds[1]);
  });
});
