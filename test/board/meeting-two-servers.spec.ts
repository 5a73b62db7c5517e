import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandAnswer, meetingStream, type MeetingView } from '#libs/domain';
import { type ServerProcess, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { aCode, aSeries, itemIn, plans, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';

const board = useBoard();
let other: ServerProcess;
beforeAll(async () => {
  other = await board.anotherApi();
  await takeTheirSeats(board);
});

const REPEATED = Array.from({ length: 12 }, (_, time) => time);

describe('a meeting in which people act at two servers', () => {
  it('is decided on as it stands, and never on how one of them left it', async () => {
    const [chair, ana, ben] = [await board.sits('chair'), await board.sits('ana'), await board.sits('ben', other)];
    const elsewhere: Person = await board.sits('chair', other);
    const meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { original: '2027-03-09' });
    const items = [await meeting.hasItem(chair, 'Beds'), await meeting.hasItem(chair, 'Papers')] as const;
    await meeting.isOpenedBy(chair, ana, ben, await board.sits('dino'));
    await meeting.leads(chair, 'item.next');
    const said = await meeting.fromTheChair(chair);
    const extended = async (item: 0 | 1): Promise<number> => itemIn(await meeting.seenBy(ana), items[item]).extended;

    // Alone at one of them, one after the other.
    for (const _ of REPEATED) await meeting.insists(chair, 'item.extend', { ...said, minutes: 1 });
    expect(await extended(0)).toBe(12);
    await meeting.insists(elsewhere, 'item.next', said);
    // What was said of the item before is for that one alone, though this server saw none of it.
    await meeting.insists(chair, 'item.extend', { ...said, minutes: 1 });
    await meeting.insists(chair, 'item.next', said);
    expect([await extended(0), await extended(1)]).toEqual([12, 0]);

    // Both at once, so that each finds that the other was quicker.
    await ana.live.connected();
    await ana.live.follow(meetingStream(meeting.id));
    const second = { ...said, expected: items[1] };
    for (const time of REPEATED)
      await Promise.all([
        meeting.insists(chair, 'item.extend', { ...second, minutes: 1 }),
        meeting.insists(elsewhere, 'item.extend', { ...second, minutes: 1 }),
        meeting.insists(ben, time % 2 ? 'hand.lower' : 'hand.raise'),
      ]);
    expect([await extended(0), await extended(1)]).toEqual([12, 24]);
    const view = await meeting.seenBy(ben);
    expect(view.hands).toEqual([]);
    const { seq } = (await meeting.does(ben, 'hand.raise')) as CommandAnswer;
    const stream = meetingStream(meeting.id);
    await until(() => ana.live.streams.get(stream)?.head === seq, 'what was done at the other server to come here');
    const followed = ana.live.streams.get(stream)!.view as unknown as MeetingView;
    expect([followed.items, followed.hands.length]).toEqual([view.items, 1]);
    expect(ana.live.gaps).toBe(0);
    expect(await journalFaults(board)).toEqual([]);
    ana.takesNote();
  });
});
