import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { AccountView, SignInAnswer } from '#libs/domain';
import { arrives, codeOf, invited, PASSWORD } from '../support/arrivals.js';
import {
  accepts,
  ended,
  enrols,
  type Enrolled,
  forgetsTries,
  namedSite,
  signsInByPasskey,
  takesAnApp,
  takesAPasskey,
} from '../support/at-the-door.js';
import { Authenticator } from '../support/authenticator.js';
import { useBoard } from '../support/board.js';
import { rawUpgrade } from '../support/raw.js';
import type { Answer, Visitor } from '../support/visitor.js';

const site = await namedSite();
const board = useBoard(site);
const [SESSION, ENTRY] = ['__Host-baraza', '__Host-baraza-entry'];
const newKey = (): Authenticator => new Authenticator({ id: 'localhost', origin: site.PUBLIC_URL });

afterEach(async () => {
  await board.movesClock('0');
  await forgetsTries(board);
});

/** Somebody with an app as their second factor. */
async function careful(address: string): Promise<Enrolled & { own: Visitor }> {
  const own = await arrives(board, address);
  return { own, ...(await takesAnApp(own)) };
}

/** A browser in which the password was given, and no more. */
async function halfway(address: string): Promise<Visitor> {
  const visitor = board.visitor();
  await forgetsTries(board);
  expect((await visitor.signsIn(address, PASSWORD)).body).toMatchObject({ next: 'second_factor' });
  return visitor;
}

const gives = (visitor: Visitor, code: string): Promise<Answer<SignInAnswer>> =>
  visitor.posts<SignInAnswer>('/api/sign-in/second-factor', { code });
/** The code that the app will show next: one that no story has used yet, and that counts already. */
const nextCode = ({ totp }: Enrolled): string => codeOf(totp, Date.now() + 30_000);

/** Steps that come later, or stand on another way in. */
const LATER: [string, object][] = [
  ['/api/sign-in/enrol/totp', {}],
  ['/api/sign-in/enrol/totp/confirm', { code: '000000' }],
  ['/api/sign-in/enrol/passkey-options', {}],
  ['/api/sign-in/enrol/passkey', { label: 'Mine', response: {} }],
  ['/api/sign-in/passkey', { response: {} }],
];

describe('N45 the second factor', () => {
  it('is not got around by a later step, nor by any route that needs a session', async () => {
    const { own } = await careful('steps@example.org');
    const visitor = await halfway('steps@example.org');
    for (const [path, body] of LATER)
      expect([path, ended(await visitor.posts(path, body))]).toEqual([path, 'sign_in_again']);
    for (const path of ['/api/cases', '/api/task-force', '/api/account', '/api/invitations'])
      expect([path, ended(await visitor.gets(path))]).toEqual([path, 'not_signed_in']);
    for (const path of [
      '/api/account/totp',
      '/api/account/confirm',
      '/api/account/seat',
      '/api/account/passkey-options',
    ])
      expect([path, ended(await visitor.posts(path, { password: PASSWORD }))]).toEqual([path, 'not_signed_in']);
    expect(await visitor.isWho()).toBeNull();
    expect((await own.gets<AccountView>('/api/account')).body).toMatchObject({ totp: true, passkeys: [] });
  });

  it('is not got around by the socket, nor by giving the entry out as a session', async () => {
    await careful('entry@example.org');
    const visitor = await halfway('entry@example.org');
    const entry = visitor.cookies.get(ENTRY)!;
    const { port, origin } = board.api;
    for (const cookie of [`${ENTRY}=${entry}`, `${SESSION}=${entry}`, `${ENTRY}=${entry}; ${SESSION}=${entry}`])
      expect(await rawUpgrade(port, { origin: site.PUBLIC_URL, cookie })).toMatch(/not_signed_in/);
    expect(await rawUpgrade(port, { origin: site.ORIGINS, cookie: visitor.cookieHeader })).toMatch(/not_signed_in/);
    const forged = board.visitor();
    forged.cookies.set(SESSION, entry);
    expect(ended(await forged.gets('/api/cases'))).toBe('not_signed_in');
    expect(await forged.isWho()).toBeNull();
    expect(origin).toBe(site.ORIGINS);
  });

  it('of one is not given by another: neither their code, nor their key, nor their entry', async () => {
    const victim = await careful('victim@example.org');
    const thief = await careful('thief@example.org');
    const key = newKey();
    expect(ended(await takesAPasskey(thief.own, key))).toBe('done');
    for (const code of [nextCode(thief), thief.recoveryCodes[0]!])
      expect(ended(await gives(await halfway('victim@example.org'), code))).toBe('wrong_credentials');

    const visitor = await halfway('victim@example.org');
    const asked = await visitor.posts<{ challenge: string }>('/api/sign-in/second-factor/passkey-options');
    const response = key.use({ challenge: asked.body.challenge });
    expect(ended(await visitor.posts('/api/sign-in/second-factor/passkey', { response }))).toBe('wrong_credentials');
    expect(ended(await visitor.posts('/api/sign-in/passkey', { response }))).toBe('sign_in_again');

    // The victim's own code, given in the thief's entry, lets nobody in; nor does it in the victim's entry, from then on.
    const other = board.visitor();
    await other.signsIn('thief@example.org', PASSWORD);
    expect(ended(await gives(other, nextCode(victim)))).toBe('wrong_credentials');
    expect([await visitor.isWho(), await other.isWho()]).toEqual([null, null]);
    expect((await gives(await halfway('victim@example.org'), nextCode(victim))).body).toMatchObject({ next: 'done' });
  });

  it('is a code that opens once, even to two who give it at the same moment', async () => {
    const one = await careful('twice@example.org');
    for (const code of [nextCode(one), one.recoveryCodes[3]!]) {
      const browsers = await Promise.all([1, 2, 3, 4].map(() => halfway('twice@example.org')));
      const answers = await Promise.all(browsers.map((browser) => gives(browser, code)));
      expect(answers.map(ended).sort()).toEqual([
        'done',
        'wrong_credentials',
        'wrong_credentials',
        'wrong_credentials',
      ]);
      expect(ended(await gives(await halfway('twice@example.org'), code))).toBe('wrong_credentials');
    }
    const older = codeOf(one.totp, Date.now() - 30_000);
    expect(ended(await gives(await halfway('twice@example.org'), older))).toBe('wrong_credentials');
    await board.movesClock('-1 hour');
    expect(ended(await gives(await halfway('twice@example.org'), nextCode(one)))).toBe('wrong_credentials');
  });

  it('is guessed at five times in one entry and twenty times in all, and a new entry changes nothing', async () => {
    const one = await careful('guessed@example.org');
    const visitor = await halfway('guessed@example.org');
    const known = one.own.copy();
    for (let n = 0; n < 5; n++) expect(ended(await gives(visitor, '000000'))).toBe('wrong_credentials');
    expect(ended(await gives(visitor, nextCode(one)))).toBe('sign_in_again');
    const codes: string[] = [];
    for (let n = 0; n < 20; n++) {
      if (n % 5 === 0) await known.signsIn('guessed@example.org', PASSWORD);
      codes.push(ended(await gives(known, String(n).padStart(6, '1'))));
    }
    expect(codes).toEqual([
      ...Array.from({ length: 15 }, () => 'wrong_credentials'),
      ...Array.from({ length: 5 }, () => 'too_fast'),
    ]);
    await forgetsTries(board);
    expect((await gives(await halfway('guessed@example.org'), nextCode(one))).body).toMatchObject({ next: 'done' });
  });

  it('must be given within ten minutes, and the entry opens one session only', async () => {
    const one = await careful('slow@example.org');
    const late = await halfway('slow@example.org');
    await board.movesClock('10 minutes 1 second');
    expect(ended(await gives(late, codeOf(one.totp, Date.now() + 600_000)))).toBe('sign_in_again');
    await board.movesClock('0');
    const visitor = await halfway('slow@example.org');
    const copy = visitor.copy();
    expect((await gives(visitor, nextCode(one))).body).toMatchObject({ next: 'done' });
    expect(ended(await gives(copy, one.recoveryCodes[0]!))).toBe('sign_in_again');
    expect(await copy.isWho()).toBeNull();
  });

  it('that must be made known is made known by whoever gave the password, before anything opens', async () => {
    const secret = await invited(board, 'chief@example.org', { agency: 'municipality', standings: ['administrator'] });
    const chief = board.visitor();
    expect((await accepts(chief, secret)).body).toEqual({ next: 'enrol' });
    expect(ended(await chief.gets('/api/task-force'))).toBe('not_signed_in');
    expect(ended(await gives(chief, '000000'))).toBe('sign_in_again');
    expect(ended(await chief.posts('/api/sign-in/enrol/totp/confirm', { code: '000000' }))).toBe('invalid_input');
    const waiting = board.visitor();
    expect((await waiting.signsIn('chief@example.org', PASSWORD)).body).toEqual({ next: 'enrol' });
    const enrolled = await enrols(chief);
    // What waited to make one known may not do so any more: there is one.
    expect(ended(await waiting.posts('/api/sign-in/enrol/totp'))).toBe('sign_in_again');
    expect(ended(await waiting.posts('/api/sign-in/enrol/passkey-options'))).toBe('sign_in_again');
    expect((await waiting.signsIn('chief@example.org', PASSWORD)).body).toMatchObject({ next: 'second_factor' });
    expect((await gives(waiting, nextCode(enrolled))).body).toMatchObject({ next: 'done' });
  });

  it('is refused to be given up where it is required, by HTTP and by the socket', async () => {
    const secret = await invited(board, 'keeps@example.org', { agency: 'municipality', standings: ['administrator'] });
    const keeper = board.visitor();
    await accepts(keeper, secret);
    await enrols(keeper);
    expect(ended(await keeper.asks('DELETE', '/api/account/totp'))).toBe('illegal_move');
    const live = await keeper.live();
    expect(await live.command('0199aaaa-0def-7000-8000-000000000001', 'totp.remove', {})).toMatchObject({
      error: { code: 'illegal_move' },
    });
    expect((await keeper.gets<AccountView>('/api/account')).body).toMatchObject({ totp: true });
  });
});

describe('N45 a passkey', () => {
  it('answers one question once, and only the browser that was asked', async () => {
    const own = await arrives(board, 'key@example.org');
    const key = newKey();
    await takesAPasskey(own, key);
    const [mine, other] = [board.visitor(), board.visitor()];
    const asked = async (visitor: Visitor): Promise<string> =>
      (await visitor.posts<{ challenge: string }>('/api/sign-in/passkey-options')).body.challenge;
    const response = key.use({ challenge: await asked(mine) });
    await asked(other);
    expect(ended(await other.posts('/api/sign-in/passkey', { response }))).toBe('wrong_credentials');
    const again = mine.copy();
    expect((await mine.posts('/api/sign-in/passkey', { response })).body).toMatchObject({ next: 'done' });
    expect(ended(await again.posts('/api/sign-in/passkey', { response }))).not.toBe('done');
    expect(await again.isWho()).toBeNull();
    expect((await signsInByPasskey(board.visitor(), newKey())).body.error?.code).toBe('wrong_credentials');
  });
});

describe('N45 a passkey that is known', () => {
  it('is not made known again, by its account or by another, and goes on to open its own', async () => {
    const [own, thief] = [await arrives(board, 'holds@example.org'), await arrives(board, 'wants@example.org')];
    const key = newKey();
    expect(ended(await takesAPasskey(own, key))).toBe('done');
    for (const visitor of [own, thief]) expect(ended(await takesAPasskey(visitor, key))).toBe('illegal_move');
    // Another key that says it is this one.
    const forged = newKey();
    key.id.copy(forged.id);
    expect(ended(await takesAPasskey(thief, forged))).toBe('illegal_move');
    const secret = await invited(board, 'comes@example.org');
    const comes = board.visitor();
    const asked = await comes.posts<{ challenge: string }>('/api/invitation/passkey-options', { secret, name: 'Noor' });
    const passkey = forged.make({ challenge: asked.body.challenge });
    expect(ended(await comes.posts('/api/invitation/accept', { secret, name: 'Noor', passkey }))).toBe('illegal_move');
    expect(ended(await comes.posts('/api/invitation/open', { secret }))).toBe('done');
    const back = board.visitor();
    expect((await signsInByPasskey(back, key)).body).toMatchObject({ next: 'done' });
    expect((await back.gets<AccountView>('/api/account')).body.address).toBe('holds@example.org');
  });
});

describe('N07 a session', () => {
  it('has a new secret each time, and what a browser brought along before is worth nothing after', async () => {
    const one = await careful('fresh@example.org');
    const planted = randomBytes(32).toString('base64url');
    const visitor = board.visitor();
    for (const name of [SESSION, ENTRY]) visitor.cookies.set(name!, planted);
    await visitor.signsIn('fresh@example.org', PASSWORD);
    const entry = visitor.cookies.get(ENTRY);
    expect(entry).not.toBe(planted);
    await gives(visitor, nextCode(one));
    const session = visitor.cookies.get(SESSION);
    expect([planted, entry]).not.toContain(session);
    const old = board.visitor();
    old.cookies.set(SESSION, planted);
    expect(await old.isWho()).toBeNull();
    const before = visitor.copy();
    await visitor.signsIn('fresh@example.org', PASSWORD);
    await gives(visitor, one.recoveryCodes[0]!);
    expect(visitor.cookies.get(SESSION)).not.toBe(session);
    expect(await before.isWho()).toBeNull();
  });
});
