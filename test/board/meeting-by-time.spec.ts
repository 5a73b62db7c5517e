import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { ActionRow, CommandAnswer, RefusalAnswer } from '#libs/domain';
import { type Agreement, becomesDue, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { type ServerProcess, startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { aCode, aPlan, aSeries, GatheredMeeting, plans, seriesSeenBy, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId, type AgencyName, personId } from '../support/table.js';

// Two workers look at everything: what one did the other does no second time.
const board = useBoard({ WORKER_SWEEP_MS: '300' });
let second: ServerProcess;
let ana: Person;
let ben: Person;
let carla: Person;
let chair: Person;
let admin: Person;

beforeAll(async () => {
  await takeTheirSeats(board);
  second = await startWorker(board.database.appUrl, { WORKER_SWEEP_MS: '300' });
  board.others.push(second);
});

async function gather(): Promise<void> {
  ana = await board.sits('ana');
  ben = await board.sits('ben');
  carla = await board.sits('carla');
  chair = await board.sits('chair');
  admin = await board.sits('admin');
}

/** A meeting that is being held, at an item; of the agencies with a seat only the shelter and the municipality are there. */
async function held(original: string): Promise<{ meeting: GatheredMeeting; itemId: string }> {
  await gather();
  const meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { original });
  const itemId = await meeting.hasItem(chair, 'Places for the night');
  await meeting.isOpenedBy(chair, ben);
  await meeting.leads(chair, 'item.next');
  return { meeting, itemId };
}

/** Somebody who keeps the meeting captures an action for an agency; answers it once it stands among its actions. */
async function captures(
  { meeting, itemId }: { meeting: GatheredMeeting; itemId: string },
  agency: AgencyName,
  keeper = chair,
): Promise<Agreement> {
  const id = v7();
  const action = {
    actionId: id,
    itemId,
    words: 'Keep three places free',
    ownerAgencyId: agencyId(agency),
    due: inDays(30),
  };
  await meeting.insists(keeper, 'action.capture', action);
  await until(async () => (await stepsOf(board, { id } as Agreement)).length > 0, `${id} to be reminded of`);
  return { id } as Agreement;
}

const does = async (who: Person, meeting: GatheredMeeting, { id }: Agreement, verb: string, body = {}) =>
  ((await who.http('POST', `/api/meetings/${meeting.id}/actions/${id}/${verb}`, body)).body as Partial<RefusalAnswer>)
    .error?.code ?? 'done';
const listOf = async (who: Person): Promise<string[]> =>
  ((await who.http('GET', '/api/actions?whose=agency')).body as unknown as ActionRow[]).map(({ id }) => id);
const settles = (action: Agreement, first: string): Promise<void> =>
  until(async () => (await stepsOf(board, action))[0] === first, `the first step to be ${first}`, 15_000);

describe('an action that a meeting gave to an agency', () => {
  it('X2: of which nobody was there is to be accepted within two working days, and a step says so to its people', async () => {
    const at = await held('2027-03-09');
    const action = await captures(at, 'health', carla);
    expect((await stepsOf(board, action)).map((step) => step[0])).toEqual(['0', '1', '2', '3', '4']);
    const [{ actions }, planned] = [
      await at.meeting.seenBy(ben),
      await board.looks<{ day: string; hour: string }>(
        `select to_char(fire_at at time zone t.zone, 'ID') as day, to_char(fire_at at time zone t.zone, 'HH24:MI') as hour
           from baraza.rung g, baraza.task_force t where g.subject_id = $1 and number = 0 limit 1`,
        [action.id],
      ),
    ];
    expect(actions.find(({ actionId }) => actionId === action.id)).toMatchObject({ inAbsence: true });
    expect(Number(planned[0]!.day)).toBeLessThan(6);
    expect(planned[0]!.hour).toBe('17:00');
    await becomesDue(board, action, 0);
    await settles(action, '0 fired');
    expect((await noticesOf(board, action)).filter((line) => line.includes(' app '))).toEqual([
      '0 alexis app sent',
      '0 ana app sent',
    ]);

    // No is said with a reason, and goes back to whoever looks after the meetings, of whichever agency.
    expect(await does(ana, at.meeting, action, 'decline')).toBe('invalid_input');
    expect(await does(ana, at.meeting, action, 'decline', { words: 'Our nurse is away until May' })).toBe('done');
    expect(await listOf(chair)).toContain(action.id);
    expect(await does(chair, at.meeting, action, 'cancel', { words: 'The court does it itself' })).toBe('done');
  });

  it('X2: is not asked about any more once it was accepted, a minute before the step was due', async () => {
    const at = await held('2027-03-16');
    const action = await captures(at, 'legal');
    // Moved to another day it is still to be accepted, and reminded of once more only by what is to come.
    expect(await does(chair, at.meeting, action, 'move', { due: inDays(40), words: 'The hall is closed' })).toBe(
      'done',
    );
    await settles(action, '0 planned');
    expect(await does(carla, at.meeting, action, 'accept')).toBe('done');
    await settles(action, '0 cancelled answered');
    await becomesDue(board, action, 0);
    const other = await captures(at, 'justice');
    await becomesDue(board, other, 0);
    await until(async () => !(await stepsOf(board, other))[0]!.endsWith('planned'), 'the other step to come');
    expect(await noticesOf(board, action)).toEqual([]);
  });

  it('X2: of which somebody is there is accepted at once, in the meeting', async () => {
    const at = await held('2027-03-23');
    const action = await captures(at, 'shelter');
    expect((await stepsOf(board, action)).map((step) => step[0])).toEqual(['1', '2', '3', '4']);
    const [captured] = (await at.meeting.seenBy(ben)).actions;
    expect(captured).toMatchObject({ status: 'assigned' });
    expect(captured).not.toHaveProperty('inAbsence');
    expect(await does(ben, at.meeting, action, 'accept')).toBe('done');
    expect((await at.meeting.seenBy(chair)).actions[0]!.status).toBe('accepted');
    expect(await journalFaults(board)).toEqual([]);
  });
});

describe('who leads one meeting after the other', () => {
  it('H8: is exchanged, or passed over, by whoever looks after the meetings; who did so, when and why is on the page of the series', async () => {
    await gather();
    const [first, next, third] = [personId('carla'), personId('chair'), personId('ben')];
    const seriesId = await aSeries(chair, { code: aCode(), rotaIds: [first, next, third] });
    const changes = async (who: Person, how: string, body: object) =>
      (await who.http<CommandAnswer>('POST', `/api/series/${seriesId}/rota/${how}`, body)).body;
    const leads = async () => {
      const { chairs = [], nextChairId } = await seriesSeenBy(ana, seriesId);
      expect(nextChairId).toBe(chairs[0]!.personId);
      return chairs.slice(0, 4).map((one) => one.personId);
    };
    const [d1, d2] = (await seriesSeenBy(ana, seriesId)).chairs!.map(({ original }) => original);
    expect(await leads()).toEqual([first, next, third, first]);
    const swap = { original: d1, withOriginal: d2, reason: 'A hearing on that day' };
    expect(await changes(ana, 'swap', swap)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await changes(chair, 'swap', { ...swap, reason: '' })).toMatchObject({ error: { code: 'invalid_input' } });
    expect(await changes(chair, 'swap', swap)).toMatchObject({ result: {} });
    expect(await leads()).toEqual([next, first, third, first]);
    expect(await changes(admin, 'skip', { original: d2, reason: 'On leave' })).toMatchObject({ result: {} });
    expect(await leads()).toEqual([next, third, first, next]);
    expect((await seriesSeenBy(ana, seriesId)).rotaChanges).toMatchObject([
      { how: 'skip', original: d2, personId: first, insteadId: third, by: admin.id, reason: 'On leave' },
      {
        how: 'swap',
        original: d1,
        withOriginal: d2,
        personId: first,
        insteadId: next,
        by: chair.id,
        reason: swap.reason,
      },
    ]);
  });
});

describe('what is left when a series has ended', () => {
  it('D13.4: is a task of whoever closed its last meeting, once, in the language of their screen', async () => {
    await gather();
    const rule = { ...aPlan().rule, until: '2027-03-09' };
    const last = await plans(chair, await aSeries(chair, { code: aCode(), rule }), { original: '2027-03-09' });
    await last.hasItem(chair, 'Left over');
    await last.isOpenedBy(chair, ben);
    await last.leads(chair, 'meeting.close', { language: 'it' });
    const [task] = (await last.seenBy(ben)).actions;
    expect(task).toMatchObject({ ownerAgencyId: chair.agencyId, holderId: chair.id });
    await until(async () => (await listOf(chair)).includes(task!.actionId), 'the task to stand among their actions');
    const rows = (await chair.http('GET', '/api/actions?whose=mine')).body as unknown as ActionRow[];
    expect(rows.find(({ id }) => id === task!.actionId)!.title).toMatch(/la serie è finita \(1\)$/);
    expect(await does(chair, last, { id: task!.actionId } as Agreement, 'accept')).toBe('done');
  });
});

describe('a meeting that has not enough seats', () => {
  it('A5: is taken up again on another day, where its chair says so: its agenda goes there, and nothing counts as carried', async () => {
    const { meeting, itemId } = await held('2027-05-04');
    const againId = v7();
    const start = { date: '2027-05-06', time: '10:00', zone: 'Europe/Athens' };
    const asked = { againId, start, reason: 'Only two seats came' };
    expect(await meeting.does(ben, 'meeting.rebook', { term: 1, expected: itemId, ...asked })).toMatchObject({
      error: { code: 'not_in_chair' },
    });
    const past = { ...asked, start: { ...start, date: '2026-01-08' } };
    expect(await meeting.does(chair, 'meeting.rebook', { term: 1, expected: itemId, ...past })).toMatchObject({
      error: { fields: { start: ['must lie ahead'] } },
    });
    await meeting.leads(chair, 'meeting.rebook', asked);
    await meeting.leads(chair, 'meeting.rebook', { ...asked, againId: v7() });
    const before = await meeting.seenBy(ben);
    expect(before.meeting).toMatchObject({ status: 'cancelled' });
    expect(before.words[`meeting/${meeting.id}/reason`]).toBe('Only two seats came');
    expect(before.decisions).toEqual([]);
    const again = new GatheredMeeting(againId, meeting.seriesId);
    const { items, meeting: planned } = await again.seenBy(ben);
    expect([planned.status, planned.start]).toEqual(['draft', start]);
    expect(items.map(({ carried, status }) => [carried, status])).toEqual([[0, 'scheduled']]);
    expect(await again.titlesSeenBy(ben)).toEqual(['Places for the night']);
    expect(await meeting.does(chair, 'meeting.restore')).toMatchObject({ error: { code: 'illegal_move' } });
    expect(await journalFaults(board)).toEqual([]);
  });
});

describe('a meeting in which nobody is any more', () => {
  it('H7: is spoken of once after an hour, stands still after twelve, and is closed by nobody but people', async () => {
    const { meeting } = await held('2027-03-30');
    const { meeting: goesOn } = await held('2027-04-06');
    for (const [name, account] of [
      ['chair', v7()],
      ['admin', v7()],
    ] as const) {
      await board.looks('insert into baraza.account (id, address, made_at) values ($1, $2, baraza.now())', [
        account,
        `${name}@example.org`,
      ]);
      await board.looks('update baraza.person set account_id = $2 where id = $1', [personId(name), account]);
    }
    await meeting.comes(ana);
    const letters = async (): Promise<string[]> =>
      (
        await board.looks<{ address: string }>(
          `select address from baraza.letter where kind = 'left_alone' order by address`,
        )
      ).map(({ address }) => address);
    const events = async (of: GatheredMeeting): Promise<string[]> =>
      (
        await board.looks<{ type: string }>(
          `select type from baraza.event where stream_id = $1 and actor like 'system:%' and type like 'meeting.%' order by seq`,
          [`meeting/${of.id}`],
        )
      ).map(({ type }) => type);

    const silent = (
      await board.looks(`select from baraza.meeting where status = 'in_session' and id <> $1`, [goesOn.id])
    ).length;
    await board.movesClock('50 minutes');
    await gather();
    await goesOn.leads(chair, 'chair.here');
    await board.movesClock('61 minutes');
    await until(
      async () => (await letters()).length === 2 * silent,
      'people to be reminded of all that are silent',
      15_000,
    );
    expect(await events(meeting)).toEqual(['meeting.left_alone']);
    expect(new Set(await letters())).toEqual(new Set(['admin@example.org', 'chair@example.org']));
    expect(await events(goesOn)).toEqual([]);
    await gather();
    expect((await meeting.seenBy(chair)).meeting.status).toBe('in_session');

    await board.movesClock('12 hours 5 minutes');
    await until(async () => (await events(meeting)).length > 1, 'the meeting to stand still', 15_000);
    await board.movesClock('3 days');
    await new Promise((done) => setTimeout(done, 3_000));
    expect(await events(meeting)).toEqual(['meeting.left_alone', 'meeting.suspended']);
    // The other one was silent for eleven hours by then, and was spoken of as well.
    expect(await letters()).toHaveLength(2 * (silent + 1));
    await gather();
    const { status, endedAt, pauses } = (await meeting.seenBy(chair)).meeting;
    expect([status, endedAt, pauses.length]).toEqual(['suspended', undefined, 1]);
    await meeting.leads(chair, 'meeting.close');
    expect(await journalFaults(board)).toEqual([]);
    await board.movesClock('0');
  });
});
