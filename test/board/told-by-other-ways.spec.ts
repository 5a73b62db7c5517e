import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { WebhookSecret, WebhookView } from '#libs/domain';
import { Agreement, becomesDue, inDays, noticesOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { bounced } from '../support/bounced.js';
import { PushBrowser, vapidOf } from '../support/browser-push.js';
import { HttpSink } from '../support/http-sink.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { useTold } from '../support/told.js';

const mail = await MailServer.open();
const pushes = await HttpSink.open();
const system = await HttpSink.open();
const inside = await HttpSink.open();
const BOUNCE_KEY = 'a-secret-that-the-mail-server-says-0001';
const OPEN = { WEB_PUSH: 'on', WEB_PUSH_CONTACT: 'mailto:board@example.org', WEBHOOKS: 'on' };
const board = useBoard({
  ...OPEN,
  SMTP_URL: mail.url,
  MAIL_FROM: 'board@example.org',
  WEB_PUSH_PRIVATE: 'allowed',
  WEBHOOKS_PRIVATE: 'allowed',
  BOUNCE_KEY,
  WORKER_SWEEP_MS: '300',
});
const elsewhere = [mail, pushes, system, inside];
afterAll(() => Promise.all(elsewhere.map((server) => server.close())));
afterEach(async () => {
  mail.isWellAgain();
  for (const sink of [pushes, system, inside]) sink.isNew();
  await board.looks('delete from baraza.push_subscription');
  await board.looks('delete from baraza.agency_webhook');
  await board.looks('delete from baraza.way_test');
  await board.looks('update baraza.account set bounced_address = null');
});

const told = useTold(board);
const { ends, triesAgain, waitsAgain, tries, waysOf } = told;

describe('somebody who has reminders shown by their browsers', () => {
  const turnsOn = async (person: Person, name: string): Promise<PushBrowser> => {
    const browser = new PushBrowser(`${pushes.origin}/push/${name}`);
    expect((await person.http('POST', '/api/account/browsers', browser.subscription)).status).toBe(201);
    return browser;
  };

  it('is told by each of them that there is something, and of what nothing; it is one notice', async () => {
    const { ben, action } = await told.aCall();
    const [phone, desk] = [await turnsOn(ben, 'phone'), await turnsOn(ben, 'desk')];
    const { ways, browsers } = await waysOf(ben);
    expect(browsers.map(({ mark }) => mark).sort()).toEqual([phone.mark, desk.mark].sort());
    await becomesDue(board, action);
    await ends(action, '1 ben app sent', '1 ben mail sent', '1 ben push sent');
    expect(pushes.came).toHaveLength(2);
    for (const browser of [phone, desk]) {
      const came = pushes.came.find(({ path }) => browser.endpoint.endsWith(path))!;
      expect(browser.reads(came)).toEqual({ kind: 'reminder', path: `/actions/${action.id}` });
      const { key, says } = vapidOf(came);
      expect(key).toBe(ways.find(({ channel }) => channel === 'push')!.key);
      expect(says).toMatchObject({ aud: pushes.origin, sub: 'mailto:board@example.org' });
      expect(Number(came.headers['ttl'])).toBeGreaterThan(3600);
    }
    // Where a browser is reached stands nowhere in words.
    const [kept] = await board.looks<{ text: string }>(
      `select string_agg(encode(sealed, 'escape'), ' ') as text from baraza.push_subscription`,
    );
    expect(kept!.text).not.toContain('push/phone');
  });

  it('is told once more when the push service was busy, and no more by a browser that is gone', async () => {
    const { ben, action } = await told.aCall();
    await turnsOn(ben, 'phone');
    pushes.says({ status: 429, 'retry-after': '7200' });
    await becomesDue(board, action);
    await waitsAgain(action, 'asked_to_wait');
    // As long as it asked for, which is longer than our own first wait.
    expect(await told.minutesToWait(action)).toBe(120);
    pushes.says(410);
    await triesAgain(action);
    await ends(action, '1 ben push failed browser_gone');
    expect(pushes.came).toHaveLength(2);
    expect(new Set(pushes.came.map(({ headers }) => headers['topic'])).size).toBe(1);
    expect((await waysOf(ben)).browsers).toEqual([]);
    expect((await tries(ben, 'push')).body).toMatchObject({ outcome: 'no_browser' });
  });

  it('turns only their own browser off, and whoever sits at it next is not told what was theirs', async () => {
    const { ana, ben } = await told.aCall();
    const shared = await turnsOn(ben, 'shared');
    expect((await ana.http('DELETE', `/api/account/browsers/${shared.mark}`)).status).toBe(404);
    await ana.http('POST', '/api/account/browsers', shared.subscription);
    expect((await waysOf(ben)).browsers).toEqual([]);
    expect((await ana.http('DELETE', `/api/account/browsers/${shared.mark}`)).status).toBe(200);
    expect((await waysOf(ana)).browsers).toEqual([]);
  });
});

describe('an agency whose own system is told', () => {
  const sets = async (ana: Person, address = `${system.origin}/hook`) =>
    ana.http<{ result: WebhookSecret }>('PUT', `/api/agencies/${agencyId('health')}/webhook`, { address });
  const webhookOf = async (ana: Person): Promise<WebhookView> =>
    (await ana.http<WebhookView>('GET', `/api/agencies/${agencyId('health')}/webhook`)).body;
  /** Ana's agency is to make the call, and both of its people are told. */
  async function ourCall() {
    const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
    const action = new Agreement({ caseId: await board.caseOf(ana) });
    await action.isAgreedBy(ana, { words: 'Call Nikos’ clinic', personId: alexis.id, due: inDays(21) });
    await board.looks(`update baraza.rung set audience = '{owner,liaison}' where subject_id = $1`, [action.id]);
    return { ana, alexis, action };
  }

  it('hears of each step once, signed, in ids; again under the same id until it answers', async () => {
    const { ana, alexis, action } = await ourCall();
    const { secret } = (await sets(ana)).body.result;
    system.says(500, 429);
    await becomesDue(board, action);
    await waitsAgain(action, 'not_taken');
    await triesAgain(action);
    await waitsAgain(action, 'asked_to_wait');
    await triesAgain(action);
    await until(
      async () => (await noticesOf(board, action)).some((said) => /webhook sent/.test(said)),
      'it to answer',
      15_000,
    );
    expect((await noticesOf(board, action)).filter((said) => said.includes('webhook'))).toHaveLength(1);
    expect(system.came).toHaveLength(3);
    expect(new Set(system.came.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { body, headers } = system.came[2]!;
    const said = new Webhook(secret).verify(body.toString(), headers) as { type: string; data: object };
    const due = { ...inDays(21) };
    expect(said).toMatchObject({
      type: 'reminder.climbed',
      data: { kind: 'action', subjectId: action.id, agencyId: agencyId('health'), step: 1, due },
    });
    expect(body.toString()).not.toMatch(/Nikos|clinic|alexis|\bana\b/i);
    // Who may not decide about the agency neither sees nor sets it, and the secret stands nowhere.
    expect((await alexis.http('GET', `/api/agencies/${agencyId('health')}/webhook`)).status).toBe(404);
    expect(
      (await alexis.http('PUT', `/api/agencies/${agencyId('health')}/webhook`, { address: system.origin })).status,
    ).toBe(403);
    const [receipts] = await board.looks<{ text: string }>(
      "select string_agg(result::text, ' ') as text from baraza.receipt",
    );
    expect(receipts!.text).not.toContain(secret.slice(6, 20));
    // A new secret, and the one before is worth nothing.
    const renewed = (await sets(ana)).body.result.secret;
    expect((await tries(ana, 'webhook', agencyId('health'))).body.outcome).toBe('sent');
    const tried = system.came[3]!;
    expect(() => new Webhook(secret).verify(tried.body.toString(), tried.headers)).toThrow();
    expect(new Webhook(renewed).verify(tried.body.toString(), tried.headers)).toMatchObject({ type: 'test' });
  });

  it('is told no more once it says that it is gone, and its lead sees that', async () => {
    const { ana, action } = await ourCall();
    await sets(ana);
    system.says(410);
    await becomesDue(board, action);
    await until(
      async () => (await noticesOf(board, action)).some((said) => /webhook failed system_gone/.test(said)),
      'it to be off',
      15_000,
    );
    expect((await webhookOf(ana)).offAt).not.toBe(null);
    const next = await ourCall();
    await becomesDue(board, next.action);
    await until(
      async () => (await noticesOf(board, next.action)).some((said) => /mail/.test(said)),
      'the next step',
      15_000,
    );
    expect((await noticesOf(board, next.action)).filter((said) => said.includes('webhook'))).toEqual([]);
    await sets(ana);
    expect((await webhookOf(ana)).offAt).toBe(null);
    expect((await ana.http('DELETE', `/api/agencies/${agencyId('health')}/webhook`)).status).toBe(200);
    expect((await ana.http('GET', `/api/agencies/${agencyId('health')}/webhook`)).status).toBe(404);
  });

  it('cannot send the server anywhere else: not on, and not to what only the server reaches', async () => {
    const ana = await board.sits('ana');
    await sets(ana);
    system.says({ status: 307, location: `${inside.origin}/secrets` });
    expect((await tries(ana, 'webhook', agencyId('health'))).body.outcome).toBe('sent_elsewhere');
    expect(inside.came).toEqual([]);
    const strict = await board.anotherApi({
      WORKER: 'apart',
      WEBHOOKS_PRIVATE: 'refused',
      WEB_PUSH_PRIVATE: 'refused',
    });
    ana.movesTo(strict.origin);
    for (const [address, problem] of [
      [`${inside.origin}/`, 'not_https'],
      ['https://127.0.0.1/', 'private_target'],
      ['https://[::ffff:169.254.169.254]/latest', 'private_target'],
    ]) {
      const { status, body } = await sets(ana, address);
      expect([address, status, body.error?.fields]).toEqual([address, 400, { address: [problem] }]);
    }
    // What was set while it was allowed, and what a name leads to, is looked at again each time.
    expect((await tries(ana, 'webhook', agencyId('health'))).body.outcome).toBe('not_https');
    expect((await sets(ana, `https://localhost:${new URL(inside.origin).port}/`)).status).toBe(200);
    expect((await tries(ana, 'webhook', agencyId('health'))).body.outcome).toBe('private_target');
    const ben = await board.sits('ben', strict);
    await ben.http('POST', '/api/account/browsers', new PushBrowser(`${inside.origin}/push`).subscription);
    expect((await tries(ben, 'push')).body.outcome).toBe('not_https');
    expect(inside.came).toEqual([]);
  });
});

describe('somebody whom letters do not reach', () => {
  const brings = (letter: string, key = BOUNCE_KEY) =>
    fetch(`${board.api.origin}/api/bounces`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', 'x-baraza': '1', authorization: `Bearer ${key}` },
      body: letter,
    });

  it('is told in the app, and the agency’s contact on all of theirs, when the mail server refuses for good', async () => {
    const { action } = await told.aCall(['mail']);
    mail.saysNo('address', 550, 'no such user');
    await becomesDue(board, action);
    await ends(action, '1 ben mail failed address_refused', '1 ben app sent', '1 bea app sent');
    mail.isWellAgain();
    // Bea's letter was refused alike, or comes: each ends, and nobody is told in circles.
    await triesAgain(action);
    await until(
      async () => (await noticesOf(board, action)).every((said) => !said.includes('waiting')),
      'all to end',
      15_000,
    );
    expect((await noticesOf(board, action)).filter((said) => !said.includes('bea mail'))).toEqual([
      '1 bea app sent',
      '1 ben app sent',
      '1 ben mail failed address_refused',
    ]);
  });

  it('is not written to any more after a letter came back, until a try arrives', async () => {
    const { ben, action } = await told.aCall(['mail']);
    const before = mail.letters.length;
    await becomesDue(board, action);
    await ends(action, '1 ben mail sent');
    const id = mail.letters[before]!.headers.get('message-id')!;
    const account = async () => (await waysOf(ben)).mail!.unreachable;

    // Neither a word from somebody, nor a report of somebody else's letter, nor "not yet", nor whoever does not know the secret.
    for (const letter of [
      'Hello',
      bounced(id.replace(/\w{12}@/, '000000000000@')),
      bounced(id, 'ana@example.org'),
      bounced(id, 'ben@example.org', '4.4.1'),
    ])
      expect((await brings(letter)).status).toBe(200);
    expect((await brings(bounced(id), 'x'.repeat(32))).status).toBe(404);
    expect(await account()).toBe(false);
    expect(await noticesOf(board, action)).toEqual(['1 ben mail sent']);

    expect((await brings(bounced(id))).status).toBe(200);
    await ends(action, '1 ben mail failed bounced', '1 ben app sent', '1 bea mail sent');
    expect(await account()).toBe(true);
    // The same report again changes nothing.
    const after = await noticesOf(board, action);
    await brings(bounced(id));
    expect(await noticesOf(board, action)).toEqual(after);

    const next = await told.aCall(['mail']);
    const written = mail.letters.length;
    await becomesDue(board, next.action);
    await ends(next.action, '1 ben mail failed not_reachable', '1 ben app sent', '1 bea mail sent');
    expect(mail.letters.slice(written).map(({ envelope }) => envelope.to)).toEqual([['bea@example.org']]);

    expect((await tries(ben, 'mail')).body.outcome).toBe('sent');
    expect(await account()).toBe(false);
  });
});

describe('somebody who tries a way', () => {
  it('writes to themselves alone, three times an hour, and sees what became of it', async () => {
    const { ben } = await told.aCall();
    const before = mail.letters.length;
    mail.saysNo('address', 550);
    expect((await tries(ben, 'mail')).body.outcome).toBe('address_refused');
    mail.isWellAgain();
    expect((await tries(ben, 'mail')).body.outcome).toBe('sent');
    expect((await tries(ben, 'mail')).body.outcome).toBe('sent');
    expect((await tries(ben, 'mail')).body.error?.code).toBe('too_fast');
    const letters = mail.letters.slice(before);
    expect(letters.map(({ envelope }) => envelope.to)).toEqual([['ben@example.org'], ['ben@example.org']]);
    expect(letters[0]!.text).not.toMatch(/\bben\b/i);
    expect((await waysOf(ben)).ways.find(({ channel }) => channel === 'mail')!.tried).toMatchObject({
      outcome: 'sent',
    });
    expect((await tries(ben, 'webhook', agencyId('health'))).body.outcome).toBe('no_system');
    expect((await tries(ben, 'mail', agencyId('health'))).body.error?.code).toBe('invalid_input');
  });
});
