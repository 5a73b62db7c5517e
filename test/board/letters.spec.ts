import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { InvitationView, SignInAnswer } from '#libs/domain';
import { startWorker, until } from '../support/api-process.js';
import { invited, PASSWORD } from '../support/arrivals.js';
import { accepts } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import type { ReceivedLetter } from '../support/received-letter.js';
import { Visitor } from '../support/visitor.js';

const mail = await MailServer.open();
const SETTINGS = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' };
const board = useBoard(SETTINGS);
afterAll(() => mail.close());

interface LetterRow {
  state: string;
  reason: string | null;
  tries: number;
}

/** The newest letter to an address, as the database has it, unless a worker holds it: then its try is not over. */
const letterTo = async (address: string): Promise<LetterRow | undefined> =>
  (
    await board.looks<LetterRow>(
      'select state, reason, tries from baraza.letter where address = $1 and lease is null order by made_at desc limit 1',
      [address],
    )
  )[0];

/** Waits until the newest letter to an address is in this state; says in which it stays when that does not happen. */
async function becomes(address: string, wanted: Partial<LetterRow>): Promise<void> {
  let row: LetterRow | undefined;
  const holds = async (): Promise<boolean> => {
    row = await letterTo(address);
    return Object.entries(wanted).every(([name, value]) => row?.[name as keyof LetterRow] === value);
  };
  await until(holds, `the letter to ${address} to become ${JSON.stringify(wanted)}`, 10_000).catch((error: Error) => {
    throw new Error(`${error.message}; it is ${JSON.stringify(row)}\n${board.api.output().slice(-2000)}`);
  });
}

const linksOf = ({ text }: ReceivedLetter): string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** In which tables of the database a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await board.looks<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('baraza', 'queue')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await board.looks(`select from ${name} t where strpos(t::text, $1) > 0 limit 1`, [text]);
    if (rows.length) found.push(name);
  }
  return found;
}

/** Lets the sweep pass twice: what would be sent has been sent. */
const nothingMore = async (): Promise<void> => {
  const before = mail.letters.length;
  await wait(800);
  expect(mail.letters.length).toBe(before);
};

/** What each server printed so far, by its process. */
const printed = new Map<number, string>();

afterEach(async () => {
  for (const server of [board.api, ...board.others]) printed.set(server.pid, server.output());
  mail.isWellAgain();
  await board.movesClock('0');
});

describe('a letter', () => {
  it('of an invitation arrives once; its link opens, and its secret stands in the letter alone', async () => {
    const secret = await invited(board, 'noor@example.org', { name: 'Noor' });
    const letter = await mail.next();
    expect(letter.envelope).toEqual({ from: 'board@example.org', to: ['noor@example.org'] });
    expect(letter.subject).toBe('An invitation');
    for (const told of ['The table of the stories', 'Agency health', 'admin', 'Noor'])
      expect(letter.text).toContain(told);
    expect(linksOf(letter)).toEqual([`${board.api.origin}/invitation#${secret}`]);
    const opened = await new Visitor(board.api.origin).posts<InvitationView>('/api/invitation/open', { secret });
    expect(opened.body).toMatchObject({ address: 'noor@example.org', invitedBy: 'admin' });

    await becomes('noor@example.org', { state: 'sent', tries: 1 });
    await nothingMore();
    const [row] = await board.looks<{ hash: Buffer }>(
      `select hash from baraza.invitation where address = 'noor@example.org'`,
    );
    expect(row!.hash).toEqual(createHash('sha256').update(secret).digest());
    expect(await tablesWith(secret)).toEqual([]);
  });

  it('to set a new password does so, and is followed by one that carries no link', async () => {
    const invitation = await invited(board, 'amal@example.org');
    // First the letter, then the answer: an invitation that was accepted meanwhile is not sent any more.
    await mail.next();
    const amal = new Visitor(board.api.origin);
    await accepts(amal, invitation);
    await amal.posts('/api/recovery', { address: 'amal@example.org' });
    const letter = await mail.next();
    expect(letter.subject).toBe('A link to set a new password');
    const [link] = linksOf(letter);
    expect(link).toMatch(/\/recover#[\w-]{43}$/);
    const secret = new URL(link!).hash.slice(1);
    const done = await amal.posts<SignInAnswer>('/api/recovery/password', { secret, password: `${PASSWORD}, again` });
    expect(done.body).toMatchObject({ next: 'done' });
    const notice = await mail.next();
    expect(notice.envelope.to).toEqual(['amal@example.org']);
    expect(notice.subject).toBe('A new password was set by a link');
    expect([linksOf(notice), notice.html.includes('href')]).toEqual([[], false]);
  });

  it('is not bent by what somebody is called', async () => {
    const name = '{{name}} <b>x</b> https://evil.example.com a@example.com';
    await invited(board, 'bent@example.org', { name });
    const letter = await mail.next();
    expect(letter.text).toContain('{{name}} <b>x</b> https: / /evil. example. com a@ example. com');
    expect(letter.html).toContain('{{name}} &lt;b&gt;x&lt;/b&gt; https: / /evil. example. com');
    expect(letter.subject).toBe('An invitation');
    expect(linksOf(letter)).toHaveLength(1);
  });
});

describe('the mail server', () => {
  it('is away: letters wait, and arrive when it is back', async () => {
    await mail.close();
    await invited(board, 'later@example.org');
    await becomes('later@example.org', { state: 'waiting', reason: 'unreachable', tries: 1 });
    await mail.opens();
    await nothingMore();
    await board.movesClock('61 seconds');
    expect((await mail.next()).envelope.to).toEqual(['later@example.org']);
    await becomes('later@example.org', { state: 'sent', reason: null, tries: 2 });
  });

  it('knows no such address: the letter is given up with the reason, and whoever invited sees it', async () => {
    mail.saysNo('address', 550);
    await invited(board, 'nowhere@example.org');
    await becomes('nowhere@example.org', { state: 'given_up', reason: 'address_refused', tries: 1 });
    const admin = await board.sits('admin');
    const { body } = await admin.http<{ address: string; letter: string }[]>('GET', '/api/invitations');
    expect(body.find(({ address }) => address === 'nowhere@example.org')?.letter).toBe('given_up');
    mail.isWellAgain();
    await board.movesClock('1 day');
    await nothingMore();
  });

  it('always asks to wait: after the sixth try nobody waits any more', async () => {
    mail.saysNo('letter', 451);
    await invited(board, 'never@example.org');
    for (const [tries, until] of ['70 seconds', '7 minutes', '40 minutes', '3 hours', '12 hours'].entries()) {
      await becomes('never@example.org', { state: 'waiting', reason: 'asked_to_wait', tries: tries + 1 });
      await board.movesClock(until);
    }
    await becomes('never@example.org', { state: 'given_up', reason: 'asked_to_wait', tries: 6 });
  });

  it('comes back after the invitation was withdrawn: nothing is sent', async () => {
    mail.saysNo('letter', 451);
    await invited(board, 'withdrawn@example.org');
    await becomes('withdrawn@example.org', { state: 'waiting', tries: 1 });
    const [invitation] = await board.looks<{ id: string }>(
      `select id from baraza.invitation where address = 'withdrawn@example.org'`,
    );
    await (await board.sits('admin')).http('DELETE', `/api/invitations/${invitation!.id}`);
    mail.isWellAgain();
    await board.movesClock('61 seconds');
    await becomes('withdrawn@example.org', { state: 'given_up', reason: 'link_over', tries: 2 });
    await nothingMore();
  });
});

describe('the worker', () => {
  it('is killed after a letter has left and before it is noted: the same letter comes again, and a last time', async () => {
    mail.fallsSilent();
    await invited(board, 'twice@example.org');
    const first = await mail.next();
    await board.restartApi();
    mail.isWellAgain();
    await nothingMore();
    await board.movesClock('6 minutes');
    const second = await mail.next();
    for (const header of ['message-id', 'to', 'subject'])
      expect(second.headers.get(header)).toBe(first.headers.get(header));
    expect(second.text).toBe(first.text);
    await becomes('twice@example.org', { state: 'sent', tries: 2 });
    await board.movesClock('20 minutes');
    await nothingMore();
  });

  it('is not alone: no letter is sent by two', async () => {
    const settings = { ...SETTINGS, WORKER_SWEEP_MS: '100', PUBLIC_URL: board.api.origin };
    board.others.push(...(await Promise.all([1, 2].map(() => startWorker(board.database.appUrl, settings)))));
    const addresses = Array.from({ length: 12 }, (_, place) => `one-of-many-${place}@example.org`);
    await Promise.all(addresses.map((address) => invited(board, address)));
    const arrived: string[] = [];
    while (arrived.length < addresses.length) arrived.push(...(await mail.next()).envelope.to);
    await nothingMore();
    expect(arrived.sort()).toEqual([...addresses].sort());
  });

  it('says nothing of anybody in its log', async () => {
    const log = [...printed.values()].join('\n');
    expect(log).toContain('a letter was given up');
    expect(log).not.toMatch(/@example|Noor|#[\w-]{43}/);
    for (const { text } of mail.letters)
      for (const secret of text.match(/(?<=#)[\w-]{43}/g) ?? []) expect(log).not.toContain(secret);
  });
});
