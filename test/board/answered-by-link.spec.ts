import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { ActionHistory, AnswerView } from '#libs/domain';
import { Agreement, becomesDue, haveAddresses, inDays, stepsOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { ended, endedLive, forgetsTries } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const mail = await MailServer.open();
const board = useBoard({
  LOG_LEVEL: 'debug',
  SMTP_URL: mail.url,
  MAIL_FROM: 'board@example.org',
  WORKER_SWEEP_MS: '300',
});
afterAll(() => mail.close());
afterEach(async () => {
  mail.isWellAgain();
  await board.movesClock('0');
  await forgetsTries(board);
  // As if it were another day: ten letters an hour go out one by one.
  await board.looks(`update baraza.notice set due_at = due_at - interval '2 days' where state <> 'waiting'`);
});

const LINK = /\/answer#([\w-]{43})\.(\w+)/g;
/** Every secret that a letter of this file carried. */
const secrets: string[] = [];
let addressed = false;

/** Ben of the shelter is to call the clinic, and was reminded of it: what his letter's links carry. */
async function isReminded() {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  if (!addressed) await haveAddresses(board, ana, ben);
  addressed = true;
  const caseId = await board.caseOf(ana, 'shelter');
  const action = new Agreement({ caseId });
  const agreed = { agencyId: agencyId('shelter'), due: inDays(21), words: 'Call Nikos’ clinic' };
  await action.isAgreedBy(ana, { ...agreed, personId: ben.id });
  const before = mail.letters.length;
  await becomesDue(board, action);
  await until(() => mail.letters.length > before, 'the letter to arrive', 15_000);
  const letter = mail.letters[before]!;
  const links = [...letter.text.matchAll(LINK)];
  const secret = links[0]![1]!;
  secrets.push(secret);
  return { ana, ben, caseId, action, letter, links, secret, before };
}

const answers = (secret: string, act: string, more: object = {}) =>
  board.visitor().posts<AnswerView>('/api/answer', { secret, act, ...more });
const opens = (secret: string) => board.visitor().posts<AnswerView>('/api/answer/open', { secret });
const undoes = (secret: string) => board.visitor().posts('/api/answer/undo', { secret });
const historyOf = async (person: Person, { id }: Agreement): Promise<ActionHistory> =>
  (await person.http<ActionHistory>('GET', `/api/actions/${id}`)).body;
const statusOf = async (person: Person, action: Agreement): Promise<string> =>
  (await historyOf(person, action)).action.status;

describe('the letter to whoever is to do something', () => {
  it('offers answers by one secret of its own, and says nothing of what it is about', async () => {
    const { ben, action, letter, links } = await isReminded();
    expect(letter.envelope.to).toEqual(['ben@example.org']);
    expect(links.map(([, , act]) => act)).toEqual(['accept', 'finish', 'assure', 'move', 'snooze']);
    expect(new Set(links.map(([, secret]) => secret)).size).toBe(1);
    expect(letter.text + letter.html).not.toMatch(/Nikos|clinic|\bben\b/i);
    for (const [link] of links) expect(letter.html).toContain(link);
    await action.does(ben, 'finish', { words: 'They called back' });
  });

  it('is opened by whatever looks through mail, and nothing happens', async () => {
    const { ben, action, links, secret } = await isReminded();
    for (const [link] of links) {
      const { headers, text } = await board.visitor().gets(link.replace(/#.*/, ''));
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(text).not.toMatch(/Nikos|clinic|\bben\b/i);
    }
    expect((await board.visitor().gets('/api/answer')).status).toBe(404);
    expect((await board.visitor().gets(`/api/answer?secret=${secret}&act=finish`)).status).toBe(404);
    for (let n = 0; n < 3; n++)
      expect((await opens(secret)).body).toEqual({
        state: 'open',
        acts: ['accept', 'finish', 'assure', 'move', 'snooze'],
        zone: 'Europe/Athens',
      });
    expect(await statusOf(ben, action)).toBe('assigned');
  });
});

describe('whoever answers by the link', () => {
  it('takes it on, once: the same right as in the app, recorded as theirs and as done by link', async () => {
    const { ana, ben, action, secret } = await isReminded();
    const all = await Promise.all(
      ['accept', 'accept', 'finish'].map((act) => answers(secret, act, act === 'finish' ? { words: 'Called' } : {})),
    );
    expect(all.map(ended)).toEqual(['done', 'done', 'done']);
    for (const { body } of all) expect(body).toEqual({ state: 'answered', undo: expect.any(String) });
    const { events } = await historyOf(ana, action);
    const told = events.filter(({ type }) => type.startsWith('action.')).slice(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ by: { person: ben.id, agency: ben.agencyId }, data: { byLink: true } });
    expect((await answers(secret, 'finish', { words: 'Called' })).body).toMatchObject({ state: 'answered' });
    expect((await historyOf(ana, action)).events).toHaveLength(events.length);
  });

  it('says that it is on track: what waits is not sent, and later steps stay', async () => {
    const { ana, action, secret, before } = await isReminded();
    expect(ended(await answers(secret, 'assure', { words: 'They call back on Monday' }))).toBe('done');
    expect(await stepsOf(board, action)).toEqual(['1 fired', '2 planned', '3 planned', '4 planned']);
    const last = (await historyOf(ana, action)).events.at(-1)!;
    expect(last).toMatchObject({ type: 'action.assured', words: 'They call back on Monday', data: { byLink: true } });
    await wait(900);
    expect(mail.letters).toHaveLength(before + 1);
  });

  it('says that it is done, with the line that shows it: nothing is sent any more', async () => {
    const { ana, action, secret, before } = await isReminded();
    expect(ended(await answers(secret, 'finish'))).toBe('invalid_input');
    expect(ended(await answers(secret, 'finish', { words: 'They called back' }))).toBe('done');
    expect(await statusOf(ana, action)).toBe('done');
    expect(await stepsOf(board, action)).toEqual(['1 fired', ...[2, 3, 4].map((step) => `${step} cancelled done`)]);
    await wait(900);
    expect(mail.letters).toHaveLength(before + 1);
  });

  it('says why it will be late and until when: reminders are planned from that day', async () => {
    const { ana, action, secret } = await isReminded();
    const past = { date: '2020-01-01', zone: 'Europe/Athens' };
    expect(ended(await answers(secret, 'move', { words: 'The clinic is closed', due: past }))).toBe('invalid_input');
    const due = inDays(40);
    expect(ended(await answers(secret, 'move', { words: 'The clinic is closed', due }))).toBe('done');
    expect((await historyOf(ana, action)).action).toMatchObject({ due, moves: 1 });
    expect(await stepsOf(board, action)).toEqual(['1 planned', '2 planned', '3 planned', '4 planned']);
  });

  it('does nothing but answer: no other step, no other action, and no session', async () => {
    const { ben, action, secret } = await isReminded();
    for (const act of ['cancel', 'verify', 'hold', '', null])
      expect(ended(await answers(secret, act as string))).toBe('invalid_input');
    expect(ended(await answers(secret, 'accept', { actionId: action.id }))).toBe('invalid_input');
    const visitor = board.visitor();
    await visitor.posts('/api/answer', { secret, act: 'accept' });
    expect([visitor.isSignedIn, await visitor.isWho(), visitor.cookies.size]).toEqual([false, null, 0]);
    expect(
      ended(
        await visitor.asks('POST', '/api/answer', { secret, act: 'accept' }, { origin: 'https://elsewhere.example' }),
      ),
    ).toBe('foreign_origin');
    expect(await statusOf(ben, action)).toBe('accepted');
  });
});

describe('an answer by link', () => {
  it('is taken back for a day, by the page or in the app, and then it stands as before', async () => {
    const { ana, ben, action, secret } = await isReminded();
    await answers(secret, 'finish', { words: 'They called back' });
    expect(ended(await undoes(secret))).toBe('done');
    const { action: now, events } = await historyOf(ana, action);
    expect(now).toMatchObject({ status: 'assigned', holderId: ben.id });
    expect(events.at(-1)).toMatchObject({ type: 'action.undone', data: { byLink: true } });
    expect((await stepsOf(board, action)).some((step) => step.endsWith('planned'))).toBe(true);
    for (const over of [await undoes(secret), await opens(secret), await answers(secret, 'accept')])
      expect(ended(over)).toBe('link_over');

    const other = await isReminded();
    await answers(other.secret, 'accept');
    expect(endedLive(await other.action.does(other.ana, 'undo'))).toBe('forbidden');
    expect(endedLive(await other.action.does(other.ben, 'undo'))).toBe('done');
    expect(await statusOf(ana, other.action)).toBe('assigned');
    expect(endedLive(await other.action.does(other.ben, 'undo'))).toBe('illegal_move');
  });

  it('is not taken back once something else happened, nor after a day', async () => {
    const first = await isReminded();
    await answers(first.secret, 'accept');
    await first.action.does(first.ben, 'start');
    expect(ended(await undoes(first.secret))).toBe('illegal_move');
    expect(await statusOf(first.ana, first.action)).toBe('in_progress');
    const second = await isReminded();
    await answers(second.secret, 'finish', { words: 'Called' });
    await board.movesClock('24 hours 1 minute');
    expect((await opens(second.secret)).body).toEqual({ state: 'answered', undo: null });
    expect(ended(await undoes(second.secret))).toBe('illegal_move');
    expect(await statusOf(second.ana, second.action)).toBe('done');
  });
});

describe('the link is over', () => {
  const isOver = async (secret: string): Promise<void> => {
    expect(ended(await opens(secret))).toBe('link_over');
    expect(ended(await answers(secret, 'assure'))).toBe('link_over');
  };

  it('once it is somebody else’s to do, or was planned anew', async () => {
    const { ana, action, secret } = await isReminded();
    await action.does(ana, 'move', { words: 'The clinic is closed', due: inDays(30) });
    await isOver(secret);
    const other = await isReminded();
    const bea = await board.sits('bea');
    expect(endedLive(await other.action.does(other.ben, 'hold', { personId: bea.id }))).toBe('done');
    await isOver(other.secret);
  });

  it('once it is settled, whoever settled it', async () => {
    const { ana, ben, action, secret } = await isReminded();
    await action.does(ben, 'finish', { words: 'They called back' });
    await isOver(secret);
    await action.does(ana, 'verify');
    await isOver(secret);
  });

  it('once its agency has left the case', async () => {
    const { ana, caseId, secret } = await isReminded();
    expect((await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`)).status).toBe(200);
    await isOver(secret);
  });

  it('after fourteen days, used or not', async () => {
    const [unused, used] = [await isReminded(), await isReminded()];
    await answers(used.secret, 'assure');
    await board.movesClock('13 days 23 hours');
    expect(ended(await opens(unused.secret))).toBe('done');
    await board.movesClock('14 days 1 minute');
    await isOver(unused.secret);
    await isOver(used.secret);
  });

  it('N03 N06 once its person is shut out', async () => {
    const { ana, ben, action, secret } = await isReminded();
    const admin = await board.sits('admin');
    expect((await admin.http('POST', `/api/people/${ben.id}/disable`)).status).toBe(200);
    await isOver(secret);
    expect(await statusOf(ana, action)).toBe('assigned');
    expect((await admin.http('POST', `/api/people/${ben.id}/enable`)).status).toBe(200);
  });
});

describe('whoever guesses', () => {
  it('is told the same of every secret, and is stopped', async () => {
    const codes = new Set<string>();
    let stopped = false;
    for (let n = 0; n < 130 && !stopped; n++) {
      const code = ended(await answers(randomBytes(32).toString('base64url'), 'assure'));
      codes.add(code);
      stopped = code === 'too_fast';
    }
    expect([...codes]).toEqual(['link_over', 'too_fast']);
  });
});

describe('after all this', () => {
  it('no secret stands in the log, in the database or in the queue, and the journal is sound', async () => {
    expect(secrets.length).toBeGreaterThan(10);
    const tables = await board.looks<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('baraza', 'queue')`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) =>
        board.looks<{ all: string | null }>(`select string_agg(t::text, ' ') as all from ${name} t`),
      ),
    );
    const kept = rows.map(([row]) => row?.all ?? '').join('\n') + board.api.output();
    expect(kept.length).toBeGreaterThan(10_000);
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(await journalFaults(board)).toEqual([]);
  });
});
