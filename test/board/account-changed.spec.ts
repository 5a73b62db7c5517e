import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { AccountView, CommandAnswer, MeView, TotpSecret } from '#libs/domain';
import { until } from '../support/api-process.js';
import { arrives, codeOf, invited, PASSWORD } from '../support/arrivals.js';
import {
  ended,
  endedLive,
  forgetsTries,
  joins,
  mailedSecret,
  namedSite,
  takesAnApp,
  takesAPasskey,
} from '../support/at-the-door.js';
import { Authenticator } from '../support/authenticator.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import type { Answer, Visitor } from '../support/visitor.js';

const site = await namedSite();
const mail = await MailServer.open();
const SETTINGS = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' };
const board = useBoard({ ...SETTINGS, ...site });
afterAll(() => mail.close());
afterEach(async () => {
  await board.movesClock('0');
  await forgetsTries(board);
});

const newKey = (): Authenticator => new Authenticator({ id: 'localhost', origin: site.PUBLIC_URL });
const accountOf = async (visitor: Visitor): Promise<AccountView> =>
  (await visitor.gets<AccountView>('/api/account')).body;
const confirms = (visitor: Visitor, given: object): Promise<Answer> => visitor.posts('/api/account/confirm', given);

/** Everything that changes how one gets in: over HTTP, and as a command of the socket. */
const CHANGES: [method: string, path: string, body: object | undefined, command: string, input: object][] = [
  [
    'POST',
    '/api/account/password',
    { password: `${PASSWORD}!`, endOthers: true },
    'password.set',
    { password: `${PASSWORD}!`, endOthers: true },
  ],
  [
    'POST',
    '/api/account/address',
    { address: 'another@example.org' },
    'address.change',
    { address: 'another@example.org' },
  ],
  ['POST', '/api/account/totp', {}, 'totp.begin', {}],
  ['POST', '/api/account/totp/confirm', { code: '000000' }, 'totp.confirm', { code: '000000' }],
  ['DELETE', '/api/account/totp', undefined, 'totp.remove', {}],
  ['POST', '/api/account/recovery-codes', {}, 'recovery-codes.make', {}],
  ['POST', '/api/account/passkeys', { label: 'Mine', response: {} }, 'passkey.add', { label: 'Mine', response: {} }],
  ['DELETE', `/api/account/passkeys/${'A'.repeat(43)}`, undefined, 'passkey.remove', { passkeyId: 'A'.repeat(43) }],
];

/** Subjects of the letters that an address was sent, once there is one with this subject. */
const told = async (address: string, subject: string): Promise<void> =>
  until(
    () => mail.letters.some((letter) => letter.envelope.to.includes(address) && letter.subject === subject),
    `"${subject}" to reach ${address}`,
    10_000,
  );

describe('N46 what changes how one gets in', () => {
  it('needs a proof not older than ten minutes, over HTTP and over the socket', async () => {
    const own = await arrives(board, 'fresh@example.org');
    await takesAnApp(own);
    const live = await own.live();
    const before = await accountOf(own);
    expect(Date.parse(before.confirmedUntil!)).toBeGreaterThan(Date.now());
    await board.movesClock('10 minutes 1 second');
    for (const [method, path, body, command, input] of CHANGES) {
      expect([path, ended(await own.asks(method, path, body))]).toEqual([path, 'not_confirmed']);
      expect([command, endedLive(await live.command(v7(), command, input))]).toEqual([command, 'not_confirmed']);
    }
    expect(ended(await own.posts('/api/account/passkey-options'))).toBe('not_confirmed');
    expect(ended(await own.posts('/api/account/single-sign-on'))).toBe('not_confirmed');
    const { sessions: _before, confirmedUntil: _until, ...was } = before;
    const { sessions: _after, confirmedUntil, ...is } = await accountOf(own);
    expect([is, confirmedUntil]).toEqual([was, null]);
  });

  it('is carried out after a proof, under the same id; and shows what is secret only as long as that counts', async () => {
    const own = await arrives(board, 'again@example.org');
    await board.movesClock('11 minutes');
    const asks = (headers: Record<string, string>): Promise<Answer<CommandAnswer<{ recoveryCodes: string[] }>>> =>
      own.asks('POST', '/api/account/recovery-codes', {}, headers);
    const id = { 'idempotency-key': v7() };
    expect(ended(await asks(id))).toBe('not_confirmed');
    expect(ended(await confirms(own, { password: 'a bench that nobody sits on' }))).toBe('wrong_credentials');
    expect(ended(await asks(id))).toBe('not_confirmed');
    expect(ended(await confirms(own, { password: PASSWORD }))).toBe('done');
    const first = await asks(id);
    expect(first.body.result.recoveryCodes).toHaveLength(10);
    expect((await asks(id)).body).toEqual(first.body);
    await board.movesClock('22 minutes');
    expect(ended(await asks(id))).toBe('not_confirmed');
  });

  it('is not proved by a password alone where there is a second factor, nor by what is somebody else’s', async () => {
    const own = await arrives(board, 'strong@example.org');
    const other = await arrives(board, 'other@example.org');
    const [app, others] = [await takesAnApp(own), await takesAnApp(other)];
    const key = newKey();
    await takesAPasskey(other, key);
    await board.movesClock('11 minutes');
    const at = Date.now() + 11 * 60_000;
    const { challenge } = (await own.posts<{ challenge: string }>('/api/account/confirm/passkey-options')).body;
    for (const given of [
      { password: PASSWORD },
      { code: codeOf(others.totp, at) },
      { code: others.recoveryCodes[0] },
      { code: codeOf(app.totp) },
      { passkey: key.use({ challenge }) },
      {},
    ])
      expect(ended(await confirms(own, given))).toBe('wrong_credentials');
    expect((await accountOf(own)).confirmedUntil).toBeNull();
    expect(ended(await confirms(own, { code: codeOf(app.totp, at) }))).toBe('done');
    expect(ended(await confirms(own, { code: codeOf(app.totp, at) }))).toBe('wrong_credentials');
  });

  it('is not proved by changing seats, which makes no session longer either', async () => {
    const own = await arrives(board, 'seats@example.org');
    await joins(own, await invited(board, 'seats@example.org', { agency: 'legal' }));
    const endsOf = async (): Promise<unknown[]> =>
      board.looks(
        `select s.expires_at from baraza.session s join baraza.account a on a.id = s.account_id
          where a.address = 'seats@example.org' and s.ended_at is null`,
      );
    const ends = await endsOf();
    await board.movesClock('11 minutes');
    for (const seat of (await accountOf(own)).seats) {
      const { personId, agencyId } = seat;
      expect(ended(await own.posts<MeView>('/api/account/seat', { personId, agencyId }))).toBe('done');
      expect(ended(await own.posts('/api/account/address', { address: 'thief@example.org' }))).toBe('not_confirmed');
    }
    expect(ended(await joins(own, await invited(board, 'seats@example.org', { agency: 'shelter' })))).toBe('done');
    expect(ended(await own.posts('/api/account/totp'))).toBe('not_confirmed');
    expect(await endsOf()).toEqual(ends);
  });
});

describe('N46 the address of an account', () => {
  it('is another one only after the link at the new one was opened, and the old one is told', async () => {
    const own = await arrives(board, 'old@example.org');
    await own.posts('/api/account/address', { address: 'typo@example.org' });
    const first = await mailedSecret(mail, 'typo@example.org', 'address');
    await own.posts('/api/account/address', { address: 'new@example.org' });
    const second = await mailedSecret(mail, 'new@example.org', 'address');
    expect((await accountOf(own)).address).toBe('old@example.org');
    const anybody = board.visitor();
    expect(ended(await anybody.posts('/api/address/confirm', { secret: first }))).toBe('link_over');
    expect((await anybody.posts('/api/address/confirm', { secret: second })).body).toEqual({
      address: 'new@example.org',
    });
    expect(await anybody.isWho()).toBeNull();
    await told('old@example.org', 'Your address was changed');
    expect(ended(await anybody.posts('/api/address/confirm', { secret: second }))).toBe('link_over');
    expect(ended(await anybody.signsIn('old@example.org', PASSWORD))).toBe('wrong_credentials');
    expect(ended(await anybody.signsIn('new@example.org', PASSWORD))).toBe('done');
  });

  it('is nobody else’s, though they were first by a moment', async () => {
    const two = [await arrives(board, 'first@example.org'), await arrives(board, 'second@example.org')];
    const secrets: string[] = [];
    for (const [place, one] of two.entries()) {
      await one.posts('/api/account/address', { address: 'wanted@example.org' });
      secrets.push(await mailedSecret(mail, 'wanted@example.org', 'address', place + 1));
    }
    const answers = await Promise.all(
      secrets.map((secret) => board.visitor().posts('/api/address/confirm', { secret })),
    );
    expect(answers.map(ended).sort()).toEqual(['done', 'link_over']);
    expect(
      (await Promise.all(two.map(accountOf))).filter(({ address }) => address === 'wanted@example.org'),
    ).toHaveLength(1);
  });

  it('ends with a link that is too old', async () => {
    const own = await arrives(board, 'day@example.org');
    await own.posts('/api/account/address', { address: 'tomorrow@example.org' });
    const secret = await mailedSecret(mail, 'tomorrow@example.org', 'address');
    await board.movesClock('1 day 1 second');
    expect(ended(await board.visitor().posts('/api/address/confirm', { secret }))).toBe('link_over');
  });
});

describe('N46 whoever the account belongs to', () => {
  it('is told of every factor that comes or goes, of new codes and of a new password', async () => {
    const own = await arrives(board, 'watch@example.org');
    const count = (subject: string): number =>
      mail.letters.filter((letter) => letter.envelope.to.includes('watch@example.org') && letter.subject === subject)
        .length;
    const key = newKey();
    await takesAPasskey(own, key);
    await until(() => count('A way to sign in was added') === 1, 'to be told of the passkey', 10_000);
    await takesAnApp(own);
    await until(() => count('A way to sign in was added') === 2, 'to be told of the app', 10_000);
    await own.posts('/api/account/recovery-codes');
    await until(() => count('A way to sign in was added') === 3, 'to be told of the codes', 10_000);
    expect(ended(await own.asks('DELETE', '/api/account/totp'))).toBe('done');
    expect(ended(await own.asks('DELETE', `/api/account/passkeys/${key.id.toString('base64url')}`))).toBe('done');
    await until(() => count('A way to sign in was removed') === 2, 'to be told of both that are gone', 10_000);
    await own.posts('/api/account/password', { password: `${PASSWORD}!`, endOthers: false });
    await told('watch@example.org', 'Your password was changed');
  });

  it('shows nobody else a secret, though they send the same id', async () => {
    const [own, other] = [await arrives(board, 'mine@example.org'), await arrives(board, 'yours@example.org')];
    const id = { 'idempotency-key': v7() };
    const secretOf = async (visitor: Visitor): Promise<string> =>
      (await visitor.asks<CommandAnswer<TotpSecret>>('POST', '/api/account/totp', {}, id)).body.result.secret;
    expect(await secretOf(own)).not.toBe(await secretOf(other));
  });
});

describe('N04 a new password', () => {
  it('ends other sessions where that is chosen, their sockets too, and what was begun in them', async () => {
    const own = await arrives(board, 'shared@example.org');
    const [phone, thief] = [board.visitor(), board.visitor()];
    for (const one of [phone, thief]) await one.signsIn('shared@example.org', PASSWORD);
    await thief.posts('/api/account/address', { address: 'stolen@example.org' });
    const stolen = await mailedSecret(mail, 'stolen@example.org', 'address');
    const lines = [await phone.live(), await thief.live()];
    expect(ended(await own.posts('/api/account/password', { password: `${PASSWORD}!`, endOthers: false }))).toBe(
      'done',
    );
    expect((await accountOf(own)).sessions).toHaveLength(3);
    expect(ended(await own.posts('/api/account/password', { password: `${PASSWORD}!!`, endOthers: true }))).toBe(
      'done',
    );
    await until(() => lines.every(({ socket }) => !socket.connected), 'the other sockets to be cut', 2000);
    expect([await phone.isWho(), await thief.isWho()]).toEqual([null, null]);
    expect(ended(await board.visitor().posts('/api/address/confirm', { secret: stolen }))).toBe('link_over');
    expect(ended(await thief.signsIn('shared@example.org', PASSWORD))).toBe('wrong_credentials');
    expect((await accountOf(own)).sessions).toHaveLength(1);
  });
});
