import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { ActionHistory, AnswerView, ToldRow, WishesView } from '#libs/domain';
import { type Agreed, Agreement, becomesDue, haveAddresses, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { startWorker, until } from '../support/api-process.js';
import { ended, endedLive } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import type { ReceivedLetter } from '../support/received-letter.js';
import { agencyId } from '../support/table.js';
import { AT_ONCE, DAILY, dailyLetterIs, wishes } from '../support/wishes.js';

const mail = await MailServer.open();
const SETTINGS = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' };
const board = useBoard({ ...SETTINGS, WORKER: 'apart' });
let worker: Awaited<ReturnType<typeof startWorker>>;

const starts = async (more: Record<string, string> = {}) => {
  const started = await startWorker(board.database.appUrl, { ...SETTINGS, ...more });
  board.others.push(started);
  return started;
};
beforeAll(async () => {
  worker = await starts();
  await haveAddresses(board, await board.sits('ana'), await board.sits('ben'), await board.sits('bea'));
});
afterAll(() => mail.close());
afterEach(async () => {
  await board.movesClock('0');
  await wishes(await board.sits('ben'), {});
  await board.looks('delete from baraza.absence');
  // What a story left waiting does not come in the middle of another.
  await board.looks(
    `update baraza.notice set state = 'cancelled', reason = 'stopped', settled_at = baraza.now() where state = 'waiting'`,
  );
});

/** Ben of the shelter is to do something; what it is must stand in no letter. */
async function agreed(more: Agreed = {}): Promise<{ ana: Person; ben: Person; action: Agreement }> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
  const usual = { words: 'Call Nikos’ clinic', agencyId: agencyId('shelter'), personId: ben.id, due: inDays(21) };
  await action.isAgreedBy(ana, { ...usual, ...more });
  return { ana, ben, action };
}
async function isDue(action: Agreement, number = 1): Promise<void> {
  await becomesDue(board, action, number);
  await until(async () => (await stepsOf(board, action)).includes(`${number} fired`), `step ${number} to fire`, 15_000);
}
const lettersSince = (count: number): ReceivedLetter[] => mail.letters.slice(count);
const nameOf = ({ headers }: ReceivedLetter): string => headers.get('message-id')!;
const arrive = (count: number): Promise<void> =>
  until(() => mail.letters.length >= count, `${count} letters to arrive`, 20_000);
const dailyIs = (said: string): Promise<void> => dailyLetterIs(board, 'ben', said);
const historyOf = async (person: Person, { id }: Agreement): Promise<ActionHistory> =>
  (await person.http<ActionHistory>('GET', `/api/actions/${id}`)).body;

describe('somebody who wishes one letter a day', () => {
  it('gets one in the morning that says how many are near and late, and nothing else; what was answered is not in it', async () => {
    const [first, second, answered] = [await agreed(), await agreed(), await agreed()];
    const { ben } = first;
    expect(ended(await wishes(ben, DAILY))).toBe('done');
    const before = mail.letters.length;
    for (const { action } of [first, second, answered]) await isDue(action);
    expect(await noticesOf(board, first.action)).toEqual(['1 ben app sent', '1 ben mail waiting wished_daily']);
    expect(endedLive(await answered.action.does(ben, 'assure'))).toBe('done');
    expect(await noticesOf(board, answered.action)).toEqual(['1 ben app sent', '1 ben mail cancelled answered']);
    await dailyIs('waiting');
    await wait(700);
    expect(lettersSince(before)).toEqual([]);

    await board.movesClock('25 hours');
    await arrive(before + 1);
    const [letter] = lettersSince(before);
    expect(letter!.subject).toBe('Your reminders of today');
    expect(letter!.text).toMatch(/Actions that are yours to do: 2\snear\./);
    expect(letter!.text + letter!.html).not.toMatch(/Nikos|clinic|\bben\b/i);
    expect([...new Set(letter!.text.match(/https?:\S+/g))]).toEqual([expect.stringMatching(/\/actions$/)]);
    await dailyIs('sent');
    expect(await noticesOf(board, first.action)).toEqual(['1 ben app sent', '1 ben mail sent wished_daily']);
    await wait(700);
    expect(lettersSince(before)).toHaveLength(1);
  });

  it('gets none when nothing is left to tell, since it was done before', async () => {
    const { ben, action } = await agreed();
    await wishes(ben, DAILY);
    const before = mail.letters.length;
    await isDue(action);
    await dailyIs('waiting');
    await action.does(ben, 'finish', { words: 'They called back' });
    await board.movesClock('49 hours');
    await dailyIs('cancelled empty');
    expect(lettersSince(before)).toEqual([]);
    expect(await noticesOf(board, action)).toEqual(['1 ben app sent', '1 ben mail cancelled done']);
  });

  it('gets the same letter again, under the same name, where the worker died between sending and noting', async () => {
    const { ben, action } = await agreed();
    await wishes(ben, DAILY);
    await isDue(action);
    await dailyIs('waiting');
    await worker.stop();
    const before = mail.letters.length;
    await board.movesClock('73 hours');
    const dying = await starts({ FAULT_POINT: 'sent, not yet noted' });
    await until(
      () => dying.output().includes('fault point reached: sent, not yet noted'),
      'the letter to be sent',
      15_000,
    );
    await dying.kill();
    // Somebody answers while nobody knows what became of the letter: it is left to whoever claims it.
    expect(await noticesOf(board, action)).toContain('1 ben mail waiting wished_daily');
    await board.looks(`update baraza.digest set due_at = baraza.now() where state = 'waiting'`);
    worker = await starts();
    await arrive(before + 2);
    const [one, two] = lettersSince(before);
    expect(nameOf(two!)).toBe(nameOf(one!));
    await dailyIs('sent');
    expect(await noticesOf(board, action)).toContain('1 ben mail sent wished_daily');
  });

  it('is written to at once when life or safety asks for it, whatever they wish', async () => {
    const { ben, action } = await agreed({ priority: 'life_or_safety' });
    await wishes(ben, { own: { mail: 'never', push: 'never' } });
    const before = mail.letters.length;
    await isDue(action);
    await arrive(before + 1);
    expect(lettersSince(before)[0]!.text).not.toContain('Remind me later');
    expect(endedLive(await action.does(ben, 'snooze', { on: true }))).toBe('illegal_move');
  });
});

describe('somebody who wishes no letters', () => {
  it('is told in the app, and it stands there why no letter came', async () => {
    const { ben, action } = await agreed();
    await wishes(ben, { own: { mail: 'never', push: 'at_once' } });
    const before = mail.letters.length;
    await isDue(action);
    expect(await noticesOf(board, action)).toEqual(['1 ben app sent', '1 ben mail cancelled not_wished']);
    expect(lettersSince(before)).toEqual([]);
    const [told] = (await ben.http<ToldRow[]>('GET', '/api/account/told')).body;
    expect(told).toMatchObject({ subjectId: action.id, told: 'own', title: 'Call Nikos’ clinic', canWait: true });
    expect(told!.ways.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
      'app sent',
      'mail cancelled',
    ]);
  });

  it('says so for themselves alone, and in words that are understood', async () => {
    const [ana, ben, stranger] = [await board.sits('ana'), await board.sits('ben'), await board.sits('stranger')];
    await wishes(ben, { ...DAILY, dailyAt: '17:30' });
    const read = async (person: Person) => (await person.http<WishesView>('GET', '/api/account/wishes')).body;
    expect(await read(ben)).toMatchObject({ own: { mail: 'daily' }, dailyAt: '17:30', zone: 'UTC' });
    for (const other of [ana, stranger]) expect(await read(other)).toMatchObject({ own: AT_ONCE, dailyAt: '08:00' });
    for (const odd of [
      { dailyAt: '25:00' },
      { own: { ...AT_ONCE, mail: 'often' } },
      { own: null },
      { personId: ana.id },
    ])
      expect(ended(await wishes(ben, odd))).toBe('invalid_input');
    expect((await stranger.http('GET', '/api/account/told')).body).toEqual([]);
  });
});

describe('forty things that come due at once', () => {
  it('are ten letters and one daily letter with the other thirty: none is lost', async () => {
    const { ana, ben, action } = await agreed();
    const caseId = await board.caseOf(ana, 'shelter');
    // Of today there are letters already; the limits count anew tomorrow.
    await board.movesClock('100 hours');
    const all = [action, ...Array.from({ length: 39 }, () => new Agreement({ caseId }))];
    for (const one of all.slice(1))
      await one.isAgreedBy(ana, { agencyId: agencyId('shelter'), personId: ben.id, due: inDays(40) });
    const before = mail.letters.length;
    await board.looks(
      `update baraza.rung set fire_at = baraza.now() where number = 1 and state = 'planned' and subject_id = any ($1)`,
      [all.map(({ id }) => id)],
    );
    await arrive(before + 10);
    const states = async (): Promise<Record<string, number>> => {
      const said = (await Promise.all(all.map((one) => noticesOf(board, one)))).flat();
      const mails = said
        .filter((line) => line.startsWith('1 ben mail '))
        .map((line) => line.slice('1 ben mail '.length));
      return Object.fromEntries(
        [...new Set(mails)].map((state) => [state, mails.filter((one) => one === state).length]),
      );
    };
    await until(async () => (await states())['sent'] === 10, 'ten letters to be noted', 15_000);
    expect(await states()).toEqual({ sent: 10, 'waiting too_many': 30 });
    await dailyIs('waiting');
    await board.movesClock('125 hours');
    await arrive(before + 11);
    expect(lettersSince(before).at(-1)!.text).toMatch(/yours to do: 30\snear\./);
    await until(async () => (await states())['sent too_many'] === 30, 'the other thirty to be noted', 15_000);
    expect(await states()).toEqual({ sent: 10, 'sent too_many': 30 });
    expect(lettersSince(before)).toHaveLength(11);
  });
});

describe('somebody who wants to be reminded later', () => {
  const heldUntil = async ({ id }: Agreement): Promise<Date[]> => {
    const sql = `select due_at as at from baraza.notice where subject_id = $1 and state = 'waiting' and reason = 'later'`;
    return (await board.looks<{ at: Date }>(sql, [id])).map(({ at }) => at);
  };

  it('is told again on the next working day at nine, while the steps for others stay; it stands on the timeline', async () => {
    await board.movesClock('200 hours');
    const { ana, ben, action } = await agreed({ due: inDays(60) });
    const before = mail.letters.length;
    await isDue(action);
    await arrive(before + 1);
    expect(endedLive(await action.does(ana, 'snooze', { on: true }))).toBe('illegal_move');
    expect(endedLive(await action.does(ben, 'snooze', { on: true }))).toBe('done');
    const [until_] = await heldUntil(action);
    expect(until_!.toISOString().slice(11, 16)).toBe('09:00');
    expect(await stepsOf(board, action)).toEqual(['1 fired', '2 planned', '3 planned', '4 planned']);
    const last = (await historyOf(ana, action)).events.at(-1)!;
    expect(last).toMatchObject({
      type: 'reminder.snoozed',
      by: { person: ben.id },
      data: { until: until_!.toISOString() },
    });
    const [told] = (await ben.http<ToldRow[]>('GET', '/api/account/told')).body;
    expect(told).toMatchObject({ subjectId: action.id, laterUntil: until_!.toISOString() });
    expect(lettersSince(before)).toHaveLength(1);
    await board.movesClock('320 hours');
    await arrive(before + 2);
    expect(nameOf(lettersSince(before)[1]!)).not.toBe(nameOf(lettersSince(before)[0]!));
    const both = '1 ben app sent,1 ben mail sent,1 ben mail sent';
    await until(async () => (await noticesOf(board, action)).join() === both, 'the second to be noted', 15_000);
  });

  it('says so by the link in the letter, once, and can take it back for a day', async () => {
    await board.movesClock('400 hours');
    const { ben, action } = await agreed({ due: inDays(60) });
    const before = mail.letters.length;
    await isDue(action);
    await arrive(before + 1);
    const secret = /\/answer#([\w-]{43})\.snooze/.exec(lettersSince(before)[0]!.text)![1]!;
    const answer = () => board.visitor().posts<AnswerView>('/api/answer', { secret, act: 'snooze' });
    expect((await answer()).body).toEqual({ state: 'answered', undo: expect.any(String) });
    expect((await answer()).body).toMatchObject({ state: 'answered' });
    const told = (await historyOf(ben, action)).events.filter(({ type }) => type === 'reminder.snoozed');
    expect(told).toEqual([expect.objectContaining({ data: expect.objectContaining({ byLink: true }) })]);
    expect(await heldUntil(action)).toHaveLength(1);
    expect(ended(await board.visitor().posts('/api/answer/undo', { secret }))).toBe('done');
    expect(await heldUntil(action)).toEqual([]);
    expect((await historyOf(ben, action)).events.at(-1)!.data).toMatchObject({ until: null, byLink: true });
    expect(ended(await answer())).toBe('link_over');
  });

  it('is not told of it again once it is answered, nor once a higher step has told them', async () => {
    await board.movesClock('500 hours');
    const [answered, climbed] = [await agreed({ due: inDays(60) }), await agreed({ due: inDays(60) })];
    for (const { action, ben } of [answered, climbed]) {
      await isDue(action);
      expect(endedLive(await action.does(ben, 'snooze', { on: true }))).toBe('done');
    }
    await answered.action.does(answered.ben, 'assure');
    expect(await heldUntil(answered.action)).toEqual([]);
    await isDue(climbed.action, 2);
    expect(await heldUntil(climbed.action)).toEqual([]);
    expect(await noticesOf(board, climbed.action)).toContain('1 ben mail cancelled higher_step_came');
  });
});

describe('somebody who stands in', () => {
  it('is told that it is for somebody who is away, and not for whom', async () => {
    const { ben, action } = await agreed();
    const bea = await board.sits('bea');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await ben.http('PUT', `/api/absences/${v7()}`, {
      personId: ben.id,
      first: day(-2),
      last: day(40),
      deputyId: bea.id,
    });
    const before = mail.letters.length;
    await isDue(action);
    await arrive(before + 1);
    const [letter] = lettersSince(before);
    expect(letter!.envelope.to).toEqual(['bea@example.org']);
    expect(letter!.text).toContain('You stand in for somebody who is away');
    expect(letter!.text + letter!.html).not.toMatch(/Nikos|clinic|\bben\b/i);
    const [told] = (await bea.http<ToldRow[]>('GET', '/api/account/told')).body;
    expect(told).toMatchObject({ subjectId: action.id, standsIn: true });
  });

  it('and after all this the journal is sound', async () => {
    expect(await journalFaults(board)).toEqual([]);
  });
});
