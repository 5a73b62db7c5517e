import { afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import {
  type ActionHistory,
  type CommandAnswer,
  type LadderRow,
  type RefusalAnswer,
  type RemindersPreview,
  type Rung,
  STANDARD_LADDER,
} from '#libs/domain';
import { Agreement, becomesDue, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '300' });

type Answer<T> = T & Partial<RefusalAnswer>;
const codeOf = ({ body }: { body: Partial<RefusalAnswer> }): string => body.error?.code ?? 'done';

const rung = (number: number, days: number, ...audience: Rung['audience']): Rung => ({
  number,
  offset: { clock: 'working', ...(days === 0 ? {} : { days }) },
  audience,
  channels: ['app', 'mail'],
});
/** Two steps: whoever does it a day before, the chair on the day itself. */
const SHORT = [rung(1, -1, 'owner'), rung(2, 0, 'chair')];

const laddersOf = async (person: Person): Promise<LadderRow[]> =>
  (await person.http<LadderRow[]>('GET', '/api/ladders')).body;
const standardOf = async (person: Person): Promise<LadderRow> => (await laddersOf(person))[0]!;
const sets = async (person: Person, rungs: object[], version?: number) =>
  person.http<Answer<CommandAnswer>>('PUT', '/api/ladders/standard', {
    version: version ?? (await standardOf(person)).version,
    obsoleteAfterHours: 72,
    rungs,
  });
const resets = async (person: Person) =>
  person.http<Answer<CommandAnswer>>('POST', '/api/ladders/standard/reset', {
    version: (await standardOf(person)).version,
  });
const previews = async (person: Person, asked: object) =>
  person.http<Answer<RemindersPreview>>('POST', '/api/reminders/preview', asked);

async function agreed(due = inDays(21)): Promise<{ ana: Person; alexis: Person; caseId: string; action: Agreement }> {
  const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
  const caseId = await board.caseOf(ana);
  const action = new Agreement({ caseId });
  await action.isAgreedBy(ana, { personId: alexis.id, due });
  return { ana, alexis, caseId, action };
}
const planOf = async (person: Person, { id }: Agreement): Promise<[string, number][]> =>
  (await person.http<ActionHistory>('GET', `/api/actions/${id}`)).body.rungs.map(({ at, number }) => [at, number]);

/** The first Friday of a February at least a year ahead, at four in Athens: no step is due, no clock changes. */
const YEAR = new Date().getUTCFullYear() + 2;
const FRIDAY = {
  date: [1, 2, 3, 4, 5, 6, 7]
    .map((day) => `${YEAR}-02-0${day}`)
    .find((date) => new Date(`${date}T00:00Z`).getUTCDay() === 5)!,
  time: '16:00',
  zone: 'Europe/Athens',
};
const fromFriday = (days: number, time = '14:00'): string =>
  `${new Date(Date.parse(`${FRIDAY.date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00.000Z`;

describe('how a table is reminded', () => {
  afterEach(async () => void (await resets(await board.sits('admin'))));

  it('is as everywhere at first, and what is agreed on after a change is planned by the new ladder', async () => {
    const [admin, ana] = [await board.sits('admin'), await board.sits('ana')];
    expect(await standardOf(ana)).toMatchObject({ own: false, version: 0, ladder: STANDARD_LADDER });
    expect(codeOf(await sets(ana, SHORT))).toBe('forbidden');
    expect((await sets(admin, SHORT)).body).toMatchObject({ result: { version: 1 } });
    expect(await standardOf(ana)).toMatchObject({ own: true, ladder: { id: 'standard', rungs: SHORT } });
    const { alexis, action } = await agreed();
    expect(await stepsOf(board, action)).toEqual(['1 planned', '2 planned']);
    await becomesDue(board, action, 1);
    await until(async () => (await stepsOf(board, action))[0] === '1 fired', 'the first step to fire', 15_000);
    expect(await noticesOf(board, action)).toContain('1 alexis app sent');
    const other = await board.sits('stranger');
    expect((await standardOf(other)).own).toBe(false);
    expect(alexis.agencyId).toBe(ana.agencyId);
  });

  it('is kept by what is under way, also when its date moves; what begins again takes the ladder of then', async () => {
    const admin = await board.sits('admin');
    const { ana, alexis, action } = await agreed();
    const proposed = new Agreement({ caseId: await board.caseOf(ana) });
    await proposed.isAgreedBy(ana, { due: inDays(21) }, true);
    await sets(admin, SHORT);
    expect(await stepsOf(board, action)).toHaveLength(4);
    await action.does(ana, 'move', { due: inDays(28), words: 'The court closes' });
    expect(await stepsOf(board, action)).toHaveLength(4);
    // What was only proposed had no clock yet; what nobody was reminded of any more begins anew.
    await proposed.does(ana, 'assign');
    expect(await stepsOf(board, proposed)).toHaveLength(2);
    await action.does(alexis, 'decline', { words: 'Nobody is here for it' });
    await action.does(ana, 'assign');
    expect(await stepsOf(board, action)).toHaveLength(2);
  });

  it('is not changed over what somebody else changed meanwhile', async () => {
    const admin = await board.sits('admin');
    const { version } = await standardOf(admin);
    expect(codeOf(await sets(admin, SHORT, version))).toBe('done');
    expect(codeOf(await sets(admin, STANDARD_LADDER.rungs, version))).toBe('illegal_move');
    expect(codeOf(await resets(admin))).toBe('done');
    expect(await standardOf(admin)).toMatchObject({ own: false, version: version + 2, ladder: STANDARD_LADDER });
  });

  it.each<[string, object[], string]>([
    [
      'a step that never comes',
      [rung(1, 300, 'owner'), rung(2, 301, 'chair')],
      'Rung 1 would never come: it must lie within a year of the due date. Bring it nearer.',
    ],
    ['steps in the wrong order', [SHORT[1]!, SHORT[0]!], 'Rungs are numbered 1, 2, 3'],
    [
      'a step before the one below it',
      [rung(1, 2, 'owner'), rung(2, 1, 'chair')],
      'Rung 2 must come later than the one below it.',
    ],
    ['an end that nobody answers for', [rung(1, 0, 'owner')], 'The last rung must speak to the chair'],
  ])('is not changed to %s, and says what to do', async (_, rungs, sentence) => {
    const { error } = (await sets(await board.sits('admin'), rungs)).body;
    expect(error).toMatchObject({ code: 'invalid_input' });
    expect(error!.fields!['rungs']!.join(' ')).toContain(sentence);
  });

  it('speaks to somebody, on some way, by a clock that there is', async () => {
    const admin = await board.sits('admin');
    const fieldsOf = async (change: object): Promise<string[]> =>
      Object.keys((await sets(admin, [{ ...SHORT[0], ...change }, SHORT[1]!])).body.error?.fields ?? {});
    expect(await fieldsOf({ audience: [] })).toEqual(['rungs.0.audience']);
    expect(await fieldsOf({ channels: ['pigeon'] })).toEqual(['rungs.0.channels']);
    expect(await fieldsOf({ offset: { clock: 'moon' } })).toEqual(['rungs.0.offset.clock']);
    expect(codeOf(await sets(admin, []))).toBe('invalid_input');
  });
});

describe('what would come of a ladder', () => {
  const draft = { id: 'standard', obsoleteAfterHours: 72, rungs: STANDARD_LADDER.rungs };

  it('is what comes: the same moments and the same people as the engine has', async () => {
    const admin = await board.sits('admin');
    const { ana, alexis, caseId, action } = await agreed(FRIDAY);
    const asked = { due: FRIDAY, agencyId: agencyId('health'), personId: alexis.id };
    const { body } = await previews(ana, { ...asked, caseId });
    // Nobody is deputy or lead there: the third step hands on to the fourth at once.
    const [first, second, third] = await planOf(ana, action);
    expect(body.steps.map(({ at, number }) => [at, number])).toEqual([first, second, [third![0], 4]]);
    expect(body.steps.map(({ nobody, onAgenda }) => [nobody, onAgenda])).toEqual([
      [[], false],
      [[], false],
      [[3], true],
    ]);
    expect(body.steps.map(({ told }) => told.map(({ personId, audience }) => [personId, audience]))).toEqual([
      [[alexis.id, 'owner']],
      expect.arrayContaining([
        [alexis.id, 'owner'],
        [ana.id, 'liaison'],
      ]),
      [[(await board.sits('chair')).id, 'chair']],
    ]);
    // As an example, for who decides: everybody of the agency reads it.
    const example = (await previews(admin, { ...asked, ladder: draft })).body;
    expect(example).toEqual(body);
    expect(example.zone).toBe('UTC');
  });

  it('counts the days on which the table is closed, and knows who is away and when they are left in peace', async () => {
    const [admin, ana, alexis] = [await board.sits('admin'), await board.sits('ana'), await board.sits('alexis')];
    const asked = { ladder: { ...draft, rungs: SHORT }, due: FRIDAY, agencyId: agencyId('health') };
    const thursday = fromFriday(-1).slice(0, 10);
    const first = async () => (await previews(admin, { ...asked, personId: alexis.id })).body.steps[0]!;
    expect(await first()).toMatchObject({ at: fromFriday(-1), told: [{ personId: alexis.id, heldUntil: null }] });
    const quiet = { from: '13:00', to: '16:00', freeDays: false };
    expect(codeOf(await alexis.http('PUT', '/api/account/quiet-hours', quiet))).toBe('done');
    expect((await first()).told).toMatchObject([{ personId: alexis.id, heldUntil: fromFriday(-1, '16:00') }]);
    const away = `/api/absences/${v7()}`;
    await alexis.http('PUT', away, { personId: alexis.id, first: thursday, last: thursday, deputyId: ana.id });
    expect((await first()).told).toMatchObject([{ personId: ana.id, forId: alexis.id, audience: 'owner' }]);
    const closings = [{ first: thursday, last: thursday, name: 'Inventory' }];
    await admin.http('PUT', '/api/calendar/closings', { closings });
    // A day earlier, on which nobody is away.
    expect(await first()).toMatchObject({ at: fromFriday(-2), told: [{ personId: alexis.id }] });
    await admin.http('PUT', '/api/calendar/closings', { closings: [] });
    await alexis.http('DELETE', away);
    await board.looks('delete from baraza.quiet_hours where person_id = $1', [alexis.id]);
  });

  it('is told to nobody who does not decide it, and of no case that one does not read', async () => {
    const [admin, ana, ben] = [await board.sits('admin'), await board.sits('ana'), await board.sits('ben')];
    const asked = { ladder: draft, due: FRIDAY, agencyId: agencyId('health') };
    expect(codeOf(await previews(ana, asked))).toBe('forbidden');
    const caseId = await board.caseOf(ana);
    expect(codeOf(await previews(ben, { ...asked, caseId }))).toBe('not_found');
    expect(codeOf(await previews(ben, { ...asked, caseId: v7() }))).toBe('not_found');
    const wrong = await previews(admin, { ...asked, ladder: { ...draft, rungs: [rung(1, 0, 'owner')] } });
    expect(wrong.body.error).toMatchObject({
      code: 'invalid_input',
      fields: { 'ladder.rungs': [expect.stringContaining('chair')] },
    });
  });
});

describe('public holidays', () => {
  const WEEK = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
  const lastYear = async (): Promise<number> =>
    (
      await board.looks<{ year: number }>(
        `select extract(year from max(first_day))::int as year from baraza.closing where holiday`,
      )
    )[0]!.year;
  const changes = async (): Promise<number> =>
    (await board.looks<{ count: number }>(`select count(*)::int from baraza.event where type = 'calendar.changed'`))[0]!
      .count;

  it('are looked up again once a month, so that those of later years are known in time', async () => {
    const admin = await board.sits('admin');
    await admin.http('PUT', '/api/calendar', { ...WEEK, country: 'GR' });
    // What was found a year ago did not reach as far.
    const year = await lastYear();
    await board.looks('delete from baraza.closing where holiday and first_day >= make_date($1, 1, 1)', [year]);
    expect(await lastYear()).toBe(year - 1);
    const before = await changes();
    await board.movesClock('32 days');
    // Another year may have begun meanwhile by this clock.
    await until(async () => (await lastYear()) >= year, 'the holidays to be looked up again', 20_000);
    expect((await changes()) - before).toBe(1);
    await board.movesClock('0');
    await board.looks('delete from baraza.closing');
  });
});
