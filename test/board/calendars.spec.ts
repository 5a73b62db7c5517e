import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { ActionHistory, CalendarView, Promised, RefusalAnswer } from '#libs/domain';
import { Agreement, becomesDue, haveAddresses, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '300', SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'board@example.org' });

const codeOf = ({ body }: { body: Partial<RefusalAnswer> }): string => body.error?.code ?? 'done';
const fieldsOf = ({ body }: { body: Partial<RefusalAnswer> }): string[] => Object.keys(body.error?.fields ?? {});
const WEEK = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const calendarOf = async (person: Person): Promise<CalendarView> =>
  (await person.http<CalendarView>('GET', '/api/calendar')).body;

/** The days on which the steps of an action come, `YYYY-MM-DD` in Athens. */
async function daysOf(person: Person, { id }: Agreement): Promise<string[]> {
  const { body } = await person.http<ActionHistory>('GET', `/api/actions/${id}`);
  return body.rungs.map(({ at }) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Athens' }).format(new Date(at)));
}

/** A day far enough ahead that no step is due: the first Wednesday of a February at least a year ahead. */
const YEAR = new Date().getUTCFullYear() + 2;
const WEDNESDAY = [1, 2, 3, 4, 5, 6, 7]
  .map((day) => `${YEAR}-02-0${day}`)
  .find((date) => new Date(`${date}T00:00Z`).getUTCDay() === 3)!;
const after = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

async function agreed(due: Promised = { date: WEDNESDAY, time: '16:00', zone: 'Europe/Athens' }, more: object = {}) {
  const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
  const action = new Agreement({ caseId: await board.caseOf(ana) });
  await action.isAgreedBy(ana, { due, personId: alexis.id, ...more });
  return { ana, alexis, action };
}
const settles = (action: Agreement, first: string): Promise<void> =>
  until(async () => (await stepsOf(board, action))[0] === first, `the first step to become ${first}`, 15_000);

describe('the days on which a table works', () => {
  it('are Monday to Friday at first, without weekends between the steps of a reminder', async () => {
    const { ana, action } = await agreed();
    expect(await calendarOf(ana)).toMatchObject({ ...WEEK, country: null, closings: [] });
    expect(await daysOf(ana, action)).toEqual([-5, 0, 2, 7].map((days) => after(WEDNESDAY, days)));
  });

  it('know public holidays and what the agency closes for, and what is planned moves with them', async () => {
    const [admin, dino] = [await board.sits('admin'), await board.sits('dino')];
    const { ana, action } = await agreed();
    const closings = [{ first: after(WEDNESDAY, 1), last: after(WEDNESDAY, 2), name: 'Inventory' }];
    expect(codeOf(await dino.http('PUT', '/api/calendar/closings', { agencyId: agencyId('health'), closings }))).toBe(
      'forbidden',
    );
    expect(codeOf(await ana.http('PUT', '/api/calendar/closings', { agencyId: agencyId('health'), closings }))).toBe(
      'done',
    );
    const moved = [-5, 0, 6, 9].map((days) => after(WEDNESDAY, days));
    await until(async () => (await daysOf(ana, action)).join() === moved.join(), 'the steps to move', 15_000);
    expect(codeOf(await ana.http('PUT', '/api/calendar', { ...WEEK, country: 'GR' }))).toBe('forbidden');
    expect(codeOf(await admin.http('PUT', '/api/calendar', { ...WEEK, country: 'GR' }))).toBe('done');
    const { closings: known } = await calendarOf(ana);
    expect(known.filter(({ holiday, first }) => holiday && first === `${YEAR}-03-25`)).toHaveLength(1);
    expect(known.filter(({ holiday }) => !holiday)).toMatchObject([
      { agencyId: agencyId('health'), name: 'Inventory' },
    ]);
    expect(codeOf(await admin.http('PUT', '/api/calendar', WEEK))).toBe('done');
    await ana.http('PUT', '/api/calendar/closings', { agencyId: agencyId('health'), closings: [] });
  });

  it('are refused where nobody would ever work, where a day ends before it begins, and for a country that is none', async () => {
    const admin = await board.sits('admin');
    const set = (change: object) => admin.http('PUT', '/api/calendar', { ...WEEK, ...change });
    expect(fieldsOf(await set({ weekdays: [] }))).toEqual(['weekdays']);
    expect(fieldsOf(await set({ weekdays: [8] }))).toEqual(['weekdays']);
    expect(codeOf(await set({ from: '17:00', to: '09:00' }))).toBe('invalid_input');
    expect(fieldsOf(await set({ country: 'XX' }))).toEqual(['country']);
    const closed = { closings: [{ first: '2027-05-05', last: '2027-05-01', name: 'Upside down' }] };
    expect(fieldsOf(await admin.http('PUT', '/api/calendar/closings', closed))).toEqual(['closings.0.last']);
  });
});

describe('somebody who is away', () => {
  const today = new Date().toISOString().slice(0, 10);
  const away = (person: Person, deputy: Person | null, id = v7()) =>
    person.http('PUT', `/api/absences/${id}`, {
      personId: person.id,
      first: after(today, -2),
      last: after(today, 2),
      ...(deputy ? { deputyId: deputy.id } : {}),
    });
  const nobodyIsAway = (): Promise<unknown> => board.looks('delete from baraza.absence');

  it('is told nothing: their deputy is, and is told for whom', async () => {
    const { ana, alexis, action } = await agreed(inDays(30));
    expect(codeOf(await away(alexis, ana))).toBe('done');
    await becomesDue(board, action);
    await settles(action, '1 fired');
    expect(await noticesOf(board, action)).toContain('1 ana for alexis app sent');
    const { body } = await ana.http<ActionHistory>('GET', `/api/actions/${action.id}`);
    expect(body.events.at(-1)!.data).toMatchObject({
      told: [{ personId: ana.id, audience: 'owner', forId: alexis.id }],
    });
    await nobodyIsAway();
  });

  it('with a deputy who is away as well, in a ring or without anybody, is passed over, and the chair hears of it', async () => {
    const { ana, alexis, action } = await agreed(inDays(30));
    await away(alexis, ana);
    await away(ana, alexis);
    await becomesDue(board, action);
    await settles(action, '1 fired nobody_there');
    expect((await noticesOf(board, action)).filter((line) => line.includes(' app '))).toEqual(['4 chair app sent']);
    await nobodyIsAway();
  });

  it('says so for themselves or has it said by who looks after their agency, with a deputy of that agency', async () => {
    const [alexis, ana, ben] = [await board.sits('alexis'), await board.sits('ana'), await board.sits('ben')];
    const absent = (by: Person, deputy: Person | null) =>
      by.http('PUT', `/api/absences/${v7()}`, {
        personId: alexis.id,
        first: today,
        last: after(today, 3),
        ...(deputy ? { deputyId: deputy.id } : {}),
      });
    expect(codeOf(await absent(ana, null))).toBe('done');
    expect(codeOf(await absent(ben, null))).toBe('forbidden');
    expect(fieldsOf(await absent(alexis, ben))).toEqual(['deputyId']);
    expect(fieldsOf(await absent(alexis, alexis))).toEqual(['deputyId']);
    const [absence] = (await calendarOf(ben)).absences;
    expect(codeOf(await ben.http('DELETE', `/api/absences/${absence!.id}`))).toBe('forbidden');
    expect(codeOf(await alexis.http('DELETE', `/api/absences/${absence!.id}`))).toBe('done');
    const stranger = await board.sits('stranger');
    expect(
      codeOf(
        await stranger.http('PUT', `/api/absences/${v7()}`, {
          personId: alexis.id,
          first: today,
          last: today,
        }),
      ),
    ).toBe('not_found');
    expect((await calendarOf(stranger)).absences).toEqual([]);
  });
});

describe('somebody who wants to be left in peace', () => {
  /** The moment until which the letter to Alexis is held; null when it is not. */
  const heldFor = async ({ id }: Agreement): Promise<Date | null> =>
    (
      await board.looks<{ until: Date | null }>(
        `select case when due_at > made_at + interval '1 minute' and tries = 0 then due_at end as until
           from baraza.notice where subject_id = $1 and channel = 'mail'`,
        [id],
      )
    )[0]!.until;
  /** Hours around this one, on the clock of the table. */
  const around = (from: number, to: number): { from: string; to: string } => {
    const hour = new Date().getUTCHours();
    const at = (hours: number): string => `${String((hour + hours + 24) % 24).padStart(2, '0')}:00`;
    return { from: at(from), to: at(to) };
  };

  it('is written to when the quiet hours end, and what was to be said is not lost', async () => {
    const { alexis, action } = await agreed(inDays(30));
    await haveAddresses(board, alexis);
    expect(codeOf(await alexis.http('PUT', '/api/account/quiet-hours', { ...around(-1, 3), freeDays: false }))).toBe(
      'done',
    );
    await becomesDue(board, action);
    await settles(action, '1 fired');
    const until = await heldFor(action);
    expect(until?.getUTCHours()).toBe((new Date().getUTCHours() + 3) % 24);
    expect(await noticesOf(board, action)).toEqual(['1 alexis app sent', '1 alexis mail waiting']);
  });

  it('is written to at once when life or safety asks for it', async () => {
    const { alexis, action } = await agreed(inDays(30), { priority: 'life_or_safety' });
    await alexis.http('PUT', '/api/account/quiet-hours', { ...around(-1, 3), freeDays: false });
    await becomesDue(board, action);
    await settles(action, '1 fired');
    expect(await heldFor(action)).toBeNull();
  });
});
