import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { AccountView, TotpSecret } from '#libs/domain';
import { v7 } from 'uuid';
import type { ServerProcess } from '../support/api-process.js';
import { arrives, codeOf, PASSWORD } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { atTheDoors, connectionsAfter, NOBODY } from '../support/connections.js';
import type { LiveClient } from '../support/live-client.js';
import { personId } from '../support/table.js';
import type { Answer, Visitor } from '../support/visitor.js';

const board = useBoard();
let two: ServerProcess;
beforeAll(async () => (two = await board.anotherApi()));

const PHONE = 'Mozilla/5.0 (Linux; Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const COOKIE = '__Host-baraza';

/** Somebody with an account who is signed in three times: at a desk, on a phone, and on the phone at the other server. */
async function everywhere(address: string): Promise<Record<'desk' | 'phone' | 'tablet', Visitor>> {
  const desk = await arrives(board, address);
  const [phone, tablet] = [board.visitor(board.api, PHONE), board.visitor(two)];
  for (const visitor of [phone, tablet]) expect((await visitor.signsIn(address, PASSWORD)).body.next).toBe('done');
  return { desk, phone, tablet };
}

const liveOf = async (visitors: Record<string, Visitor>): Promise<Record<string, LiveClient>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(visitors).map(async ([name, visitor]) => [name, await visitor.live()] as const)),
  );

/** A browser at another server that was handed a copy of somebody's cookies. */
function carriedTo(server: ServerProcess, { cookies }: Visitor): Visitor {
  const visitor = board.visitor(server);
  for (const [name, value] of cookies) visitor.cookies.set(name, value);
  return visitor;
}

const does =
  (what: () => Promise<Answer>, status = 200): (() => Promise<void>) =>
  async () => {
    const answer = await what();
    if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  };

const codes = (answer: { error?: { code: string } }): string | undefined => answer.error?.code;

describe('the list of my sessions', () => {
  it('N04 ends the one that is chosen there, by its device, and the line that hangs on it at another server', async () => {
    const visitors = await everywhere('one-of-mine@example.org');
    const lives = await liveOf(visitors);
    const { sessions } = (await visitors.desk.gets<AccountView>('/api/account')).body;
    expect(sessions.map(({ current, way }) => ({ current, way }))).toEqual([
      { current: true, way: 'invitation' },
      { current: false, way: 'password' },
      { current: false, way: 'password' },
    ]);
    const phone = sessions.find(({ device }) => device.includes('Android'))!;
    const path = `/api/account/sessions/${phone.id}`;
    const list = await connectionsAfter(
      lives,
      1,
      does(() => visitors.desk.asks('DELETE', path)),
    );
    expect(list).toEqual({ desk: 'open', phone: 'closed', tablet: 'open' });
    for (const server of [board.api, two])
      expect(await atTheDoors(server, visitors.phone.cookieHeader)).toEqual(NOBODY);
    expect(codes((await visitors.desk.asks('DELETE', path)).body)).toBe('illegal_move');

    const others = await connectionsAfter(
      { desk: lives['desk']!, tablet: lives['tablet']! },
      1,
      does(() => visitors.tablet.asks('DELETE', '/api/account/sessions')),
    );
    expect(others).toEqual({ desk: 'closed', tablet: 'open' });
    expect(await atTheDoors(two, visitors.desk.cookieHeader)).toEqual(NOBODY);
    expect((await visitors.tablet.gets<AccountView>('/api/account')).body.sessions).toHaveLength(1);
  });

  it('N04 holds nobody else’s: the id of another’s session ends nothing, by HTTP or by socket', async () => {
    const [mine, theirs] = [await arrives(board, 'mine@example.org'), await arrives(board, 'theirs@example.org')];
    const lives = await liveOf({ mine, theirs });
    const [their] = (await theirs.gets<AccountView>('/api/account')).body.sessions;
    const list = await connectionsAfter(lives, 0, async () => {
      const byHttp = (await mine.asks('DELETE', `/api/account/sessions/${their!.id}`)).body;
      const bySocket = await lives['mine']!.command(v7(), 'session.end', { sessionId: their!.id });
      expect([codes(byHttp), codes(bySocket as object)]).toEqual(['illegal_move', 'illegal_move']);
    });
    expect(list).toEqual({ mine: 'open', theirs: 'open' });
  });
});

describe('how somebody signs in changes', () => {
  it('N04 with a new password the other sessions stay unless their end is chosen; then they close everywhere', async () => {
    const visitors = await everywhere('new-password@example.org');
    const { desk } = visitors;
    const lives = await liveOf(visitors);
    const set = (password: string, endOthers: boolean): (() => Promise<void>) =>
      does(() => desk.posts('/api/account/password', { password, endOthers }), 201);
    expect(await connectionsAfter(lives, 0, set('a second bench in the shade', false))).toEqual({
      desk: 'open',
      phone: 'open',
      tablet: 'open',
    });
    expect((await desk.gets<AccountView>('/api/account')).body.sessions).toHaveLength(3);
    expect(await connectionsAfter(lives, 2, set('a third bench in the shade', true))).toEqual({
      desk: 'open',
      phone: 'closed',
      tablet: 'closed',
    });
    for (const visitor of [visitors.phone, visitors.tablet])
      for (const server of [board.api, two]) expect(await atTheDoors(server, visitor.cookieHeader)).toEqual(NOBODY);
    const address = 'new-password@example.org';
    for (const old of [PASSWORD, 'a second bench in the shade'])
      expect(codes((await board.visitor().signsIn(address, old)).body)).toBe('wrong_credentials');
    expect((await board.visitor(two).signsIn(address, 'a third bench in the shade')).body.next).toBe('done');
  });

  it('N04 with a new second factor the other sessions are there to be ended, and close everywhere', async () => {
    const visitors = await everywhere('new-factor@example.org');
    const lives = await liveOf(visitors);
    const { desk } = visitors;
    const { result: totp } = (await desk.posts<{ result: TotpSecret }>('/api/account/totp')).body;
    const confirm = does(() => desk.posts('/api/account/totp/confirm', { code: codeOf(totp) }), 201);
    expect(await connectionsAfter(lives, 0, confirm)).toEqual({ desk: 'open', phone: 'open', tablet: 'open' });
    expect((await desk.gets<AccountView>('/api/account')).body).toMatchObject({
      totp: true,
      sessions: [{ current: true }, { current: false }, { current: false }],
    });
    const end = async (): Promise<void> => {
      expect(await lives['desk']!.command(v7(), 'session.end-others', {})).toMatchObject({ result: {} });
    };
    expect(await connectionsAfter(lives, 2, end)).toEqual({ desk: 'open', phone: 'closed', tablet: 'closed' });
    expect(await atTheDoors(board.api, visitors.tablet.cookieHeader)).toEqual(NOBODY);
  });
});

describe('somebody signs in', () => {
  it('N07 what their browser held before opens nothing after, wherever it came from', async () => {
    const address = 'before@example.org';
    await arrives(board, address);
    const planted = randomBytes(32).toString('base64url');
    const victim = board.visitor();
    victim.cookies.set(COOKIE, planted);
    victim.cookies.set('__Host-baraza-entry', planted);
    await victim.signsIn(address, PASSWORD);
    const first = victim.copy();
    expect(first.cookies.get(COOKIE)).not.toBe(planted);
    expect(await atTheDoors(board.api, `${COOKIE}=${planted}`)).toEqual(NOBODY);

    const line = await carriedTo(two, first).live();
    const again = does(() => victim.signsIn(address, PASSWORD));
    expect(await connectionsAfter({ 'the line of before': line }, 1, again)).toEqual({
      'the line of before': 'closed',
    });
    expect(victim.cookies.get(COOKIE)).not.toBe(first.cookies.get(COOKIE));
    for (const server of [board.api, two]) expect(await atTheDoors(server, first.cookieHeader)).toEqual(NOBODY);
    expect(await victim.isWho()).toMatchObject({ name: 'Noor' });
  });

  it('N07 nor at a demonstration’s door', async () => {
    const visitor = board.visitor();
    const choose = (who: 'ana' | 'ben'): Promise<Answer> =>
      visitor.posts('/api/demonstration/sign-in', { personId: personId(who) });
    await choose('ana');
    const before = visitor.copy();
    const line = await visitor.live();
    const list = await connectionsAfter(
      { 'as ana': line },
      1,
      does(() => choose('ben')),
    );
    expect(list).toEqual({ 'as ana': 'closed' });
    expect(await atTheDoors(two, before.cookieHeader)).toEqual(NOBODY);
    expect(await visitor.isWho()).toMatchObject({ name: 'ben' });
  });

  it('N07 and no two sessions share a secret or an id, nor is what carries the steps on the way a session', async () => {
    const address = 'many@example.org';
    const first = await arrives(board, address);
    const visitors = [first, ...Array.from({ length: 5 }, () => board.visitor())];
    await Promise.all(visitors.slice(1).map((visitor) => visitor.signsIn(address, PASSWORD)));
    const secrets = visitors.map(({ cookies }) => cookies.get(COOKIE));
    expect(new Set(secrets).size).toBe(6);
    const { sessions } = (await first.gets<AccountView>('/api/account')).body;
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(6);
    for (const { id } of sessions) expect(secrets.join()).not.toContain(id);

    const { result: totp } = (await first.posts<{ result: TotpSecret }>('/api/account/totp')).body;
    await first.posts('/api/account/totp/confirm', { code: codeOf(totp) });
    const halfway = board.visitor();
    expect((await halfway.signsIn(address, PASSWORD)).body.next).toBe('second_factor');
    const entry = halfway.cookies.get('__Host-baraza-entry')!;
    for (const cookie of [halfway.cookieHeader, `${COOKIE}=${entry}`])
      expect(await atTheDoors(board.api, cookie)).toEqual(NOBODY);
  });
});
