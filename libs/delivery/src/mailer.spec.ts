import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Stage, MailServer } from '../../../test/support/mail-server.js';
import { type Mailer, type OutgoingLetter, smtpMailer } from './mailer.js';

const LETTER: OutgoingLetter = {
  id: '0199aaaa-0def-7000-8000-000000000001',
  address: 'ana@example.org',
  language: 'el',
  subject: 'Μια πρόσκληση',
  text: 'Γεια σας,\n\nέλα.\n',
  html: '<p>Γεια σας &amp; έλα.</p>\n',
};

let server: MailServer;
const servers: MailServer[] = [];
const mailers: Mailer[] = [];

const mailerTo = (SMTP_URL: string, sendMs?: number): Mailer => {
  const mailer = smtpMailer(
    { SMTP_URL, MAIL_FROM: 'board@example.org', publicUrl: 'https://baraza.example.org' },
    sendMs,
  );
  mailers.push(mailer);
  return mailer;
};

/** Another server, closed with the test. */
const opens = async (options: Parameters<typeof MailServer.open>[0] = {}): Promise<MailServer> => {
  const opened = await MailServer.open(options);
  servers.push(opened);
  return opened;
};

beforeEach(async () => (server = await opens()));
afterEach(async () => {
  for (const mailer of mailers.splice(0)) mailer.close();
  for (const opened of servers.splice(0)) await opened.close();
});

describe('a letter on its way', () => {
  it('arrives as it was written, at one address, from Baraza, and says that nobody need answer', async () => {
    expect(await mailerTo(server.url).send(LETTER)).toBe('sent');
    const arrived = await server.next();
    expect(arrived.envelope).toEqual({ from: 'board@example.org', to: ['ana@example.org'] });
    expect(arrived.subject).toBe(LETTER.subject);
    expect(arrived.text.replaceAll('\r\n', '\n')).toBe(LETTER.text);
    expect(arrived.html.replaceAll('\r\n', '\n')).toBe(LETTER.html);
    expect(Object.fromEntries(arrived.headers)).toMatchObject({
      from: 'Baraza <board@example.org>',
      to: 'ana@example.org',
      'message-id': `<${LETTER.id}@baraza.example.org>`,
      'auto-submitted': 'auto-generated',
      'content-language': 'el',
    });
    expect([...arrived.headers.keys()].sort()).toEqual(
      'auto-submitted content-language content-type date from message-id mime-version subject to x-auto-response-suppress'.split(
        ' ',
      ),
    );
  });

  it('that is sent again is the same letter', async () => {
    const mailer = mailerTo(server.url);
    for (let times = 0; times < 2; times++) expect(await mailer.send(LETTER)).toBe('sent');
    const [first, second] = [await server.next(), await server.next()];
    expect(second.headers.get('message-id')).toBe(first.headers.get('message-id'));
  });

  it('goes to no second address and gets no second header by what stands in an address', async () => {
    const mailer = mailerTo(server.url);
    for (const address of [
      'ana@example.org,ben@example.org',
      'ana@example.org\r\nBcc: ben@example.org',
      'Ana <ana@example.org>',
      'group: ana@example.org;',
      'ana',
      '',
    ])
      expect(await mailer.send({ ...LETTER, address })).toEqual({ refused: 'address_refused' });
    expect(server.letters).toEqual([]);
  });

  it('keeps a subject in one line whatever is in it', async () => {
    expect(await mailerTo(server.url).send({ ...LETTER, subject: 'One\r\nBcc: ben@example.org\r\n\r\nx' })).toBe(
      'sent',
    );
    const arrived = await server.next();
    expect(arrived.headers.has('bcc')).toBe(false);
    expect(arrived.envelope.to).toEqual(['ana@example.org']);
    expect(arrived.text.replaceAll('\r\n', '\n')).toBe(LETTER.text);
  });

  it('is sent by whoever signed in, when the server asks for it', async () => {
    const asking = await opens({ account: { user: 'board', pass: 'p4ss' } });
    expect(await mailerTo(asking.url).send(LETTER)).toBe('sent');
    expect(await mailerTo(asking.url.replace('p4ss', 'wrong')).send(LETTER)).toEqual({
      retry: 'sign_in_refused',
      answer: 535,
    });
    expect(await mailerTo(`smtp://127.0.0.1:${asking.port}`).send(LETTER)).toEqual({
      retry: 'sign_in_refused',
      answer: 530,
    });
    expect(asking.letters).toHaveLength(1);
  });
});

describe('the line', () => {
  it('to this machine is encrypted where that is offered', async () => {
    for (const tls of ['starttls', 'smtps'] as const) {
      const encrypted = await opens({ tls });
      expect(await mailerTo(encrypted.url).send(LETTER)).toBe('sent');
      expect((await encrypted.next()).secure).toBe(true);
    }
  });

  it('to any other host is not used when it is not encrypted, or when nobody vouches for the other end', async () => {
    // An address that leads here without being one of the names of this machine.
    for (const tls of ['none', 'starttls', 'smtps'] as const) {
      const elsewhere = await opens({ tls });
      const answer = await mailerTo(elsewhere.url.replace('127.0.0.1', '0.0.0.0')).send(LETTER);
      expect({ tls, ...(answer as object) }).toMatchObject({ tls, retry: 'no_safe_line' });
      expect(elsewhere.letters).toEqual([]);
    }
  });

  it('takes no options from the address', async () => {
    const address = `smtp://0.0.0.0:${server.port}/?requireTLS=false&ignoreTLS=true&tls.rejectUnauthorized=false`;
    expect(await mailerTo(address).send(LETTER)).toMatchObject({ retry: 'no_safe_line' });
  });

  it('is not made to what is no address, and the sentence about it holds no password', () => {
    for (const address of ['smtp://user:p4ss#word@mail.example.org', 'smtp://user:100%@mail.example.org'])
      expect(() => mailerTo(address)).toThrow(/^SMTP_URL could not be read\. (?!.*p4ss)/);
  });
});

describe('a no', () => {
  it.each<[Stage, number, string, object]>([
    ['address', 550, 'no such user', { refused: 'address_refused', answer: 550 }],
    ['letter', 554, 'not this', { refused: 'letter_refused', answer: 554 }],
    ['address', 450, 'later', { retry: 'asked_to_wait', answer: 450 }],
    ['letter', 451, 'later', { retry: 'asked_to_wait', answer: 451 }],
    ['sender', 451, 'later', { retry: 'asked_to_wait', answer: 451 }],
    ['sender', 553, 'not you', { retry: 'sender_refused', answer: 553 }],
    ['address', 550, '5.7.1 relaying denied', { retry: 'not_let_through', answer: 550 }],
    ['address', 421, 'going away', { retry: 'asked_to_wait', answer: 421 }],
  ])('to the %s with %i %s', async (stage, code, words, expected) => {
    const mailer = mailerTo(server.url);
    server.saysNo(stage, code, words);
    expect(await mailer.send(LETTER)).toEqual(expected);
    server.isWellAgain();
    expect(await mailer.send(LETTER)).toBe('sent');
    expect(server.letters).toHaveLength(1);
  });

  it('is what a server is that is not there, and the next letter goes when it is back', async () => {
    const mailer = mailerTo(server.url);
    await server.close();
    expect(await mailer.send(LETTER)).toEqual({ retry: 'unreachable' });
    await server.opens();
    expect(await mailer.send(LETTER)).toBe('sent');
  });

  it('is what a line is that breaks in the middle; the letter is not sent again behind our back', async () => {
    const mailer = mailerTo(server.url);
    server.fallsSilent();
    const answer = mailer.send(LETTER);
    await server.next();
    await server.close();
    expect(await answer).toHaveProperty('retry');
    server.isWellAgain();
    await server.opens();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.letters).toHaveLength(1);
  });

  it('is what silence is, after some time', async () => {
    const mailer = mailerTo(server.url, 300);
    server.fallsSilent();
    expect(await mailer.send(LETTER)).toEqual({ retry: 'no_answer' });
    server.isWellAgain();
    expect(await mailer.send(LETTER)).toBe('sent');
  });

  it('is what closing means for a letter under way', async () => {
    const mailer = mailerTo(server.url);
    server.fallsSilent();
    const answer = mailer.send(LETTER);
    await server.next();
    mailer.close();
    expect(await answer).toEqual({ retry: 'unreachable' });
  });
});
