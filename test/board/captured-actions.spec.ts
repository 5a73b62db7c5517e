import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import {
  type ActionHistory,
  type ActionRow,
  type ArisingAction,
  type CommandAnswer,
  itemStream,
  meetingStream,
  type RefusalAnswer,
  saidKey,
} from '#libs/domain';
import { type Agreement, becomesDue, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { type ServerProcess, startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { aSeries, type GatheredMeeting, plans, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard({ WORKER: 'apart' });
let worker: ServerProcess;
let ana: Person;
let alexis: Person;
let ben: Person;
let chair: Person;
let dino: Person;
let admin: Person;

const startsWorker = async (): Promise<void> => {
  worker = await startWorker(board.database.appUrl, { WORKER_SWEEP_MS: '300' });
  board.others.push(worker);
};

beforeAll(async () => {
  await takeTheirSeats(board);
  await startsWorker();
});

/** A meeting that is being held, at an item of it; for named people only where some are named. */
async function held(original: string, readerIds?: string[]): Promise<{ meeting: GatheredMeeting; itemId: string }> {
  ana = await board.sits('ana');
  alexis = await board.sits('alexis');
  ben = await board.sits('ben');
  chair = await board.sits('chair');
  dino = await board.sits('dino');
  admin = await board.sits('admin');
  const seriesId = await aSeries(chair, { code: `C${String(Math.random()).slice(2, 8)}` }, 'Monthly table');
  const meeting = await plans(chair, seriesId, { original });
  const itemId = await meeting.hasItem(chair, 'Places for the night', readerIds ? { readerIds } : {});
  await meeting.isOpenedBy(chair, ana, ben, dino);
  await meeting.leads(chair, 'item.next');
  return { meeting, itemId };
}

/** Captures an action as who keeps the meeting does; answers it as helpers of other stories know it. */
async function captures(
  keeper: Person,
  { meeting, itemId }: { meeting: GatheredMeeting; itemId: string },
  more: object = {},
): Promise<Pick<Agreement, 'id'>> {
  const id = v7();
  const usual = { words: 'Keep three places free', ownerAgencyId: agencyId('shelter'), due: inDays(9) };
  await meeting.insists(keeper, 'action.capture', { actionId: id, itemId, ...usual, ...more });
  return { id };
}

const listOf = async (person: Person, query = 'whose=agency'): Promise<ActionRow[]> =>
  (await person.http('GET', `/api/actions?${query}`)).body as unknown as ActionRow[];
const arisingOf = async (person: Person): Promise<ArisingAction[]> =>
  (await person.http('GET', '/api/actions/arising')).body as unknown as ArisingAction[];
const stands = async (person: Person, id: string, query?: string): Promise<ActionRow> => {
  let row: ActionRow | undefined;
  await until(
    async () => (row = (await listOf(person, query)).find((one) => one.id === id)) !== undefined,
    `${id} to stand`,
  );
  return row!;
};
const does = async (person: Person, place: string, id: string, verb: string, body: object = {}): Promise<string> => {
  const answer = await person.http<CommandAnswer>('POST', `/api/${place}/actions/${id}/${verb}`, body);
  return (answer.body as Partial<RefusalAnswer>).error?.code ?? 'done';
};
const statusIn = async (meeting: GatheredMeeting, who: Person, id: string) =>
  (await meeting.seenBy(who)).actions.find(({ actionId }) => actionId === id)!.status;

describe('an action that a meeting captured', () => {
  it('stands in the queue of its agency within a moment, is accepted there, and is seen to be in the meeting', async () => {
    const of = await held('2027-03-09');
    const { meeting, itemId } = of;
    const [stream, at] = [meetingStream(meeting.id), `meetings/${meeting.id}`];
    await ben.live.connected();
    await ana.live.connected();
    await ana.live.follow(stream);
    const { id } = await captures(chair, of);
    expect(await stands(ben, id)).toMatchObject({
      title: 'Keep three places free',
      status: 'assigned',
      stream,
      caseId: null,
      handle: null,
      holderId: null,
      askedById: agencyId('municipality'),
      meeting: { meetingId: meeting.id, itemId, series: 'Monthly table', on: '2027-03-09' },
    });
    await until(
      () => ben.live.changed.some(({ list, ids }) => list === 'actions' && ids.includes(id)),
      'his list to change',
    );
    expect(await stepsOf(board, { id } as Agreement)).toEqual([1, 2, 3, 4].map((step) => `${step} planned`));
    expect((await listOf(ana)).map((row) => row.id)).not.toContain(id);
    expect(await does(ana, at, id, 'accept')).toBe('forbidden');
    expect(await does(ben, at, id, 'accept', { revision: 1 })).toBe('done');
    expect((await stands(ben, id, 'whose=mine')).holderId).toBe(ben.id);
    await ana.sees('action.accepted');
    expect(await statusIn(meeting, ana, id)).toBe('accepted');
    expect(await ana.foldHolds(stream)).toBeNull();

    // Whoever looks after the meetings decides about it, for whichever agency.
    expect(await does(ben, at, id, 'finish', { words: 'Three beds are kept' })).toBe('done');
    expect(await does(ana, at, id, 'verify')).toBe('forbidden');
    expect(await does(admin, at, id, 'return', { words: 'Until when?' })).toBe('done');
    expect((await arisingOf(dino)).map((one) => [one.id, one.onAgendaAt])).toEqual([[id, null]]);
    expect(await does(ben, at, id, 'finish', { words: 'Until the end of June' })).toBe('done');
    expect(await does(admin, at, id, 'verify')).toBe('done');
    expect(await arisingOf(dino)).toEqual([]);
    const { body } = await ana.http<ActionHistory>('GET', `/api/actions/${id}`);
    expect(body.events.map(({ type, by }) => [type, by?.person ?? 'the system'])).toEqual([
      ['action.assigned', 'the system'],
      ['action.accepted', ben.id],
      ['action.finished', ben.id],
      ['action.returned', admin.id],
      ['action.finished', ben.id],
      ['action.verified', admin.id],
    ]);
    expect(await statusIn(meeting, dino, id)).toBe('verified');
    await meeting.leads(chair, 'meeting.close');
    expect(await ana.foldHolds(stream)).toBeNull();
    ana.takesNote();
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is on the next agenda once nobody answered its reminders, and still its agency’s to decline with a reason', async () => {
    const of = await held('2027-03-16');
    const { id } = await captures(chair, of, { holderId: dino.id, due: inDays(1) });
    // Who does not sit for its agency does not hold it.
    expect((await stands(ben, id)).holderId).toBeNull();
    await becomesDue(board, { id } as Agreement, 4);
    await until(
      async () => (await arisingOf(dino)).some((one) => one.id === id && one.onAgendaAt !== null),
      'the agenda',
    );
    const at = `meetings/${of.meeting.id}`;
    expect(await does(ben, at, id, 'decline', { words: 'There are no beds' })).toBe('done');
    expect(await statusIn(of.meeting, chair, id)).toBe('declined');
    expect((await listOf(chair)).map((row) => row.id)).toContain(id);
    expect(await does(chair, at, id, 'cancel', { words: 'Decided otherwise' })).toBe('done');
    expect(await journalFaults(board)).toEqual([]);
  });

  it('in an item for named people says nothing to anybody else, in no list, no letter, no file and no calendar', async () => {
    const words = 'Call the sister of the person in bed nine';
    const of = await held('2027-03-23', [personId('ana')]);
    const { meeting, itemId } = of;
    await alexis.live.connected();
    await alexis.live.follow(meetingStream(meeting.id));
    const { id } = await captures(chair, of, { words, ownerAgencyId: agencyId('health') });
    expect(await stands(ana, id)).toMatchObject({ title: words, stream: itemStream(itemId), status: 'assigned' });
    const at = `items/${itemId}`;
    for (const [who, place] of [
      [alexis, at],
      [dino, at],
      [ana, `meetings/${meeting.id}`],
    ] as const)
      expect(await does(who, place, id, 'accept')).toBe('not_found');
    const feed = await alexis.http<CommandAnswer<{ address: string }>>('PUT', '/api/account/feed', { language: 'en' });
    for (const path of [
      '/api/actions?whose=agency',
      '/api/actions?whose=mine',
      '/api/actions/arising',
      '/api/actions/export?whose=agency&language=en',
      `/api/actions/${id}`,
      '/api/account/told',
      new URL(feed.body.result.address).pathname,
    ]) {
      const answer = await fetch(`${board.api.origin}${path}`, { headers: { cookie: alexis.cookieHeader } });
      const text = await answer.text();
      expect([path, text.includes('sister'), text.includes(id)]).toEqual([path, false, false]);
    }
    const seen = await meeting.seenBy(alexis);
    expect(seen.words).not.toHaveProperty([saidKey('action', id, 'title')]);
    // That there is one, whose and until when, is no secret; how it goes is.
    expect(seen.actions).toEqual([expect.objectContaining({ actionId: id, ownerAgencyId: agencyId('health') })]);
    await becomesDue(board, { id } as Agreement, 3);
    await until(async () => (await noticesOf(board, { id } as Agreement)).length > 0, 'somebody to be told');
    expect(new Set((await noticesOf(board, { id } as Agreement)).map((notice) => notice.split(' ')[1]))).toEqual(
      new Set(['chair']),
    );
    expect(await does(ana, at, id, 'accept')).toBe('done');
    expect(await statusIn(meeting, ana, id)).toBeUndefined();
    expect(await does(chair, at, id, 'finish', { words: 'No' })).toBe('forbidden');
    expect(await does(ana, at, id, 'finish', { words: 'She was called' })).toBe('done');
    expect(await does(chair, at, id, 'verify')).toBe('done');
    const heard = alexis.takesNote().map((event) => JSON.stringify(event));
    expect(heard.filter((text) => text.includes('sister') || /"action\.(?!captured)/.test(text))).toEqual([]);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is made once, though the worker is killed before it is, and while others are', async () => {
    const of = await held('2027-03-30');
    await worker.kill();
    const ids = [(await captures(chair, of)).id];
    expect(await listOf(ben)).toEqual([]);
    await startsWorker();
    const more = Promise.all(Array.from({ length: 6 }, () => captures(chair, of)));
    await new Promise((resolve) => setTimeout(resolve, 120));
    await worker.kill();
    ids.push(...(await more).map(({ id }) => id));
    await Promise.all([startsWorker(), startsWorker()]);
    for (const id of ids) await stands(ben, id);
    const made = await board.looks<{ count: number }>(
      `select count(*)::int from baraza.event where stream_id = $1 and type = 'action.assigned' group by body::jsonb -> 'actionId'`,
      [meetingStream(of.meeting.id)],
    );
    expect(made).toEqual(ids.map(() => ({ count: 1 })));
    // Captured once more under the same id, it is the same action.
    await captures(chair, of, { actionId: ids[0], words: 'Another one' }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await stands(ben, ids[0]!)).title).toBe('Keep three places free');
    expect(await board.looks('select * from baraza.parked_event')).toEqual([]);
    expect(await journalFaults(board)).toEqual([]);
  });
});
