import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { AccountView } from '#libs/domain';
import type { ServerProcess } from '../support/api-process.js';
import { arrives, invited, PASSWORD } from '../support/arrivals.js';
import { accepts, ended, forgetsTries, namedSite, signsInByPasskey, takesAPasskey } from '../support/at-the-door.js';
import { Authenticator } from '../support/authenticator.js';
import { useBoard } from '../support/board.js';
import type { Answer, Visitor } from '../support/visitor.js';

const site = await namedSite();
const board = useBoard(site);
const WRONG = 'a bench that nobody sits on';
const TRIES = 15;

afterEach(async () => {
  await board.movesClock('0');
  await forgetsTries(board);
});

/** What of an answer somebody could compare: all but the date, and what is said of time. */
const shown = ({ status, headers, text }: Answer): unknown => [
  status,
  text,
  [...headers].filter(([name]) => name !== 'date' && name !== 'set-cookie').sort(),
];

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** How long two things take, tried in turn so that the machine is as busy for the one as for the other. */
async function medians(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < TRIES; n++) {
    for (const [place, work] of [one, other].entries()) {
      const at = performance.now();
      await work();
      times[place]!.push(performance.now() - at);
    }
  }
  return [median(times[0]), median(times[1])];
}

async function takesAboutAsLong(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<void> {
  const [a, b] = await medians(one, other);
  expect(Math.abs(a - b)).toBeLessThan(0.35 * Math.max(a, b) + 4);
}

/** Guesses an account's password so many times from browsers of no account; the codes of the answers. */
async function guesses(visitor: () => Visitor, count: number, address: (place: number) => string): Promise<string[]> {
  const codes: string[] = [];
  for (let place = 0; place < count; place++) codes.push(ended(await visitor().signsIn(address(place), WRONG)));
  return codes;
}

/** Guesses so many secrets of links, saying each time where it comes from; the codes of the answers. */
async function guessesLinks(
  visitor: Visitor,
  count: number,
  headers: (place: number) => Record<string, string>,
): Promise<string[]> {
  const codes: string[] = [];
  for (let place = 0; place < count; place++) {
    const secret = randomBytes(32).toString('base64url');
    codes.push(ended(await visitor.asks('POST', '/api/invitation/open', { secret }, headers(place))));
  }
  return codes;
}

const wrong = (count: number): string[] => Array.from({ length: count }, () => 'wrong_credentials');

describe('N42 an address that somebody has and one that nobody has', () => {
  it('are answered alike and in the same time at sign-in, with a password and without one', async () => {
    await arrives(board, 'known@example.org');
    const guess = (address: string): Promise<Answer> => board.visitor().signsIn(address, WRONG) as Promise<Answer>;
    expect(shown(await guess('known@example.org'))).toEqual(shown(await guess('nobody@example.org')));
    expect(shown(await guess('no address at all'))).toEqual(shown(await guess('nobody@example.org')));
    const cookies = [await guess('known@example.org'), await guess('nobody@example.org')];
    expect(cookies.map(({ headers }) => headers.getSetCookie())).toEqual([[], []]);
    await forgetsTries(board);
    const free = async (address: string): Promise<void> => {
      await board.looks('update baraza.attempt set count = 0');
      expect(ended(await guess(address))).toBe('wrong_credentials');
    };
    await takesAboutAsLong(
      () => free('known@example.org'),
      () => free('nobody@example.org'),
    );
  });

  it('are refused alike once there were too many tries', async () => {
    await arrives(board, 'tired@example.org');
    const last = async (address: string): Promise<Answer> => {
      expect(
        await guesses(
          () => board.visitor(),
          10,
          () => address,
        ),
      ).toEqual(wrong(10));
      return board.visitor().signsIn(address, PASSWORD) as Promise<Answer>;
    };
    const [known, unknown] = [await last('tired@example.org'), await last('nobody@example.org')];
    expect([known.status, shown(known)]).toEqual([429, shown(unknown)]);
  });

  it('are answered alike and in the same time when a link to set a password is asked for', async () => {
    await arrives(board, 'forgetful@example.org');
    const ask = async (address: string): Promise<Answer> => {
      await board.looks('update baraza.attempt set count = 0');
      return board.visitor().posts('/api/recovery', { address });
    };
    expect(shown(await ask('forgetful@example.org'))).toEqual(shown(await ask('nobody@example.org')));
    await takesAboutAsLong(
      () => ask('forgetful@example.org'),
      () => ask('nobody@example.org'),
    );
  });

  it('are answered alike when they are invited, and stand alike in the list', async () => {
    await arrives(board, 'elsewhere@example.org', { agency: 'elsewhere', by: 'warden' });
    const admin = await board.sits('admin');
    const secrets = [];
    for (const address of ['elsewhere@example.org', 'nobody@example.org'])
      secrets.push(await invited(board, address, { name: 'The same' }));
    const { body } = await admin.http<Record<string, unknown>[]>('GET', '/api/invitations');
    const rows = body.map(({ id: _id, address: _address, invitedAt: _at, expiresAt: _until, ...row }) => row);
    expect(rows[0]).toEqual(rows[1]);
    expect(secrets).toHaveLength(2);
  });

  it('are answered alike when somebody asks to be reached there', async () => {
    await arrives(board, 'taken@example.org');
    const asking = await arrives(board, 'asking@example.org');
    const ask = (address: string): Promise<Answer> => asking.posts('/api/account/address', { address });
    const [taken, free] = [await ask('taken@example.org'), await ask('free@example.org')];
    expect([taken.status, ended(taken), Object.keys(taken.body)]).toEqual([201, 'done', Object.keys(free.body)]);
  });
});

describe('N43 whoever guesses', () => {
  it('is stopped after ten, however the address is written', async () => {
    await arrives(board, 'lena.vale@example.org');
    const spellings = [
      'lena.vale@example.org',
      'LENA.VALE@EXAMPLE.ORG',
      '  Lena.Vale@Example.org ',
      'ｌｅｎａ.ｖａｌｅ@example.org',
      'lena․vale@example.org',
      'lena.vale@EXAMPLE.ｏｒｇ',
      '\u00a0lena.vale@example.org\u3000',
      '𝓵𝓮𝓷𝓪.vale@example.org',
      'lena．vale@example.org',
      'lena.vale＠example.org',
    ];
    expect(
      await guesses(
        () => board.visitor(),
        10,
        (place) => spellings[place]!,
      ),
    ).toEqual(wrong(10));
    for (const spelling of spellings)
      expect([spelling, ended(await board.visitor().signsIn(spelling, PASSWORD))]).toEqual([spelling, 'too_fast']);
  });

  it('opens nothing by leaving out dots, or with what mail servers add', async () => {
    await arrives(board, 'mo.re@example.org');
    for (const other of ['more@example.org', 'mo.re+x@example.org', 'mo.re@example.org.', '"mo.re"@example.org'])
      expect([other, ended(await board.visitor().signsIn(other, PASSWORD))]).toEqual([other, 'wrong_credentials']);
  });

  it('is stopped after ten though all come at once', async () => {
    await arrives(board, 'crowd@example.org');
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => board.visitor().signsIn('crowd@example.org', WRONG)),
    );
    const codes = answers.map(ended);
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_fast')).toHaveLength(30);
  });

  it('is one source, whatever a request says of where it comes from', async () => {
    await board.looks('delete from baraza.attempt');
    const said = (place: number): Record<string, string> => ({
      'x-forwarded-for': `203.0.113.${place}`,
      forwarded: `for=203.0.113.${place}`,
      'x-real-ip': `203.0.113.${place}`,
      'cf-connecting-ip': `203.0.113.${place}`,
    });
    const codes = await guessesLinks(board.visitor(), 125, said);
    expect(codes.filter((code) => code === 'link_over')).toHaveLength(120);
    expect(codes.slice(120)).toEqual(Array.from({ length: 5 }, () => 'too_fast'));
    const { headers } = await board.visitor().signsIn('many@example.org', WRONG);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('N43 whoever guesses behind a proxy that is named', () => {
  let behind: ServerProcess;
  beforeAll(async () => (behind = await board.anotherApi({ ...(await namedSite()), TRUST_PROXY: '127.0.0.1' })));

  it.each([
    ['an address of version 4', (place: number) => `198.51.100.${place}, 203.0.113.9`],
    ['a network of version 6', (place: number) => `2001:db8:1:2::${place.toString(16)}`],
    ['a network of version 6 with zeros', (place: number) => `2001:db8::${(place + 1).toString(16)}`],
    ['the same written out', (place: number) => `2001:db8::${(place + 1).toString(16)}:0:0:1`],
  ])('is one source: %s', async (_, from) => {
    const codes = await guessesLinks(board.visitor(behind), 123, (place) => ({ 'x-forwarded-for': from(place) }));
    expect(codes.slice(120)).toEqual(Array.from({ length: 3 }, () => 'too_fast'));
  });
});

describe('N43 somebody whose account is guessed at', () => {
  it('gets in meanwhile from a browser that is known, and with a passkey; and after a while from everywhere', async () => {
    const own = await arrives(board, 'own@example.org');
    const key = new Authenticator({ id: 'localhost', origin: site.PUBLIC_URL });
    await own.posts('/api/sign-out');
    expect(
      await guesses(
        () => board.visitor(),
        10,
        () => 'own@example.org',
      ),
    ).toEqual(wrong(10));
    expect(ended(await board.visitor().signsIn('own@example.org', PASSWORD))).toBe('too_fast');
    expect(ended(await own.signsIn('own@example.org', PASSWORD))).toBe('done');
    expect(ended(await takesAPasskey(own, key))).toBe('done');
    expect((await signsInByPasskey(board.visitor(), key)).body).toMatchObject({ next: 'done' });
    await board.movesClock('16 minutes');
    expect((await board.visitor().signsIn('own@example.org', PASSWORD)).body).toMatchObject({ next: 'second_factor' });
  });

  it('is not shut out by a browser that somebody else brings along', async () => {
    await arrives(board, 'mine@example.org');
    const other = await arrives(board, 'other@example.org');
    const bringing = (): Visitor => other.copy();
    expect(await guesses(bringing, 10, () => 'mine@example.org')).toEqual(wrong(10));
    expect(ended(await bringing().signsIn('mine@example.org', PASSWORD))).toBe('too_fast');
    const invents = board.visitor();
    invents.cookies.set('__Host-baraza-device', randomBytes(32).toString('base64url'));
    expect(ended(await invents.signsIn('mine@example.org', PASSWORD))).toBe('too_fast');
  });

  it('gets no more than three letters an hour, and whoever asks does not learn it', async () => {
    await arrives(board, 'post@example.org');
    const asked = [];
    for (const address of Array.from({ length: 6 }, (_, n) => (n % 2 ? 'POST@example.org ' : 'post@example.org')))
      asked.push(shown(await board.visitor().posts('/api/recovery', { address })));
    expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1);
    const letters = async (): Promise<number> =>
      (await board.looks(`select from baraza.letter where kind = 'recovery' and address = 'post@example.org'`)).length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await letters()).toBe(3);
  });
});

describe('N36 secrets of links', () => {
  it('are guessed at in vain, with one answer for all, until the source is stopped', async () => {
    const visitor = board.visitor();
    const paths = ['invitation', 'recovery', 'first-use'].map((kind) => `/api/${kind}/open`);
    const answers = new Map<string, number>();
    for (let n = 0; n < 130; n++) {
      const { text } = await visitor.posts(paths[n % 3]!, { secret: randomBytes(32).toString('base64url') });
      answers.set(text, (answers.get(text) ?? 0) + 1);
    }
    expect([...answers.values()]).toEqual([120, 10]);
    expect([...answers.keys()].map((text) => (JSON.parse(text) as { error: { code: string } }).error.code)).toEqual([
      'link_over',
      'too_fast',
    ]);
    await forgetsTries(board);
    expect(ended(await accepts(visitor, await invited(board, 'luck@example.org')))).toBe('done');
  });
});

describe('N41 an account that came by an invitation with a passkey', () => {
  it('has no password that could be guessed', async () => {
    const secret = await invited(board, 'key@example.org');
    const key = new Authenticator({ id: 'localhost', origin: site.PUBLIC_URL });
    const visitor = board.visitor();
    const asked = await visitor.posts<{ challenge: string }>('/api/invitation/passkey-options', {
      secret,
      name: 'Noor',
    });
    const passkey = key.make({ challenge: asked.body.challenge });
    const accepted = await visitor.posts('/api/invitation/accept', { secret, name: 'Noor', passkey });
    expect(accepted.body).toMatchObject({ next: 'done' });
    expect((await visitor.gets<AccountView>('/api/account')).body).toMatchObject({ hasPassword: false });
    for (const password of ['', ' ', 'null', 'undefined', PASSWORD, secret])
      expect(ended(await board.visitor().signsIn('key@example.org', password))).toBe('wrong_credentials');
  });
});
