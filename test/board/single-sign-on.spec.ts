import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountView, MeView } from '#libs/domain';
import {
  BACK,
  clientOf,
  connects,
  connectsProvider,
  known,
  setsOut,
  signsOn,
  throughProvider,
} from '../support/agency-sign-in.js';
import { arrives, codeOf, invited, PASSWORD } from '../support/arrivals.js';
import { ended, enrols, forgetsTries, joins, namedSite, takesAnApp } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { type ProviderPerson, startIdentityProvider } from '../support/identity-provider.js';
import { agencyId } from '../support/table.js';
import type { Answer, Visitor } from '../support/visitor.js';

const site = await namedSite();
const provider = await startIdentityProvider(clientOf(site.PUBLIC_URL));
const board = useBoard({ ...site, SINGLE_SIGN_ON: provider.issuer });
afterAll(() => provider.stop());
afterEach(async () => {
  provider.signsIn(null);
  await board.movesClock('0');
  await forgetsTries(board);
});

const sentTo = ({ status, headers }: Answer): unknown => [status, headers.get('location')];
const accountOf = async (visitor: Visitor): Promise<AccountView> =>
  (await visitor.gets<AccountView>('/api/account')).body;

/** A fresh browser in which somebody signs in through an agency's provider; where it was sent to in the end. */
async function comes(
  person: ProviderPerson,
  agency: Parameters<typeof signsOn>[2] = 'health',
): Promise<[Visitor, string]> {
  provider.signsIn(person);
  const visitor = board.visitor();
  const { headers } = await signsOn(visitor, provider, agency);
  return [visitor, headers.get('location')!];
}
/** The same, of somebody whom the agency invited. */
async function arrivesByProvider(address: string, agency: Parameters<typeof signsOn>[2] = 'health') {
  await connectsProvider(board, agency, provider.issuer);
  await invited(board, address, { agency });
  const person = known(address);
  const [visitor, to] = await comes(person, agency);
  expect([to, visitor.isSignedIn]).toEqual(['/today', true]);
  return { person, visitor };
}
async function isTurnedAway(person: ProviderPerson, agency: Parameters<typeof signsOn>[2] = 'health'): Promise<void> {
  const [visitor, to] = await comes(person, agency);
  expect([to, visitor.isSignedIn, await visitor.isWho()]).toEqual(['/door?problem=no_seat', false, null]);
}

describe('N41 somebody whom their agency invited and whose provider knows them', () => {
  it('arrives without a password, has none that could be guessed, and comes back as the same', async () => {
    const { person, visitor } = await arrivesByProvider('noor@example.org');
    const me = await visitor.isWho();
    expect(me).toMatchObject({ name: 'Noor', agencyId: agencyId('health'), standings: ['worker'] });
    expect(await accountOf(visitor)).toMatchObject({
      hasPassword: false,
      passkeys: [],
      sessions: [{ way: 'single_sign_on' }],
    });
    for (const password of ['', 'null', PASSWORD, person.sub])
      expect(ended(await board.visitor().signsIn('noor@example.org', password))).toBe('wrong_credentials');
    const [again] = await comes({ ...person, email: 'moved@example.org' });
    expect(await again.isWho()).toEqual(me);
  });

  it('is asked for a second factor all the same, and must make one known where it is required', async () => {
    const own = await arrives(board, 'careful@example.org');
    await connectsProvider(board, 'health', provider.issuer);
    const person = known('careful@example.org');
    await connects(own, provider, person);
    const { totp } = await takesAnApp(own);
    const [visitor, to] = await comes(person);
    expect([to, await visitor.isWho()]).toEqual([`/door?step=second_factor&to=${encodeURIComponent('/today')}`, null]);
    const code = codeOf(totp, Date.now() + 30_000);
    expect(ended(await visitor.posts('/api/sign-in/second-factor', { code }))).toBe('done');
    expect(await visitor.isWho()).toMatchObject({ agencyId: agencyId('health') });
  });
});

describe('N06 somebody who was shut out', () => {
  it('does not come back by their agency’s sign-in, though a new invitation waits, until they are let in', async () => {
    const { person, visitor } = await arrivesByProvider('gone@example.org');
    const { personId } = (await visitor.isWho())!;
    await invited(board, 'gone@example.org', { standings: ['deputy'] });
    const admin = await board.sits('admin');
    expect(ended(await admin.http('POST', `/api/people/${personId}/disable`))).toBe('done');
    expect(await visitor.isWho()).toBeNull();
    await isTurnedAway(person);
    await isTurnedAway(known('gone@example.org'));
    expect(ended(await admin.http('POST', `/api/people/${personId}/enable`))).toBe('done');
    expect((await comes(person))[0].isSignedIn).toBe(true);
  });

  it('or who no longer sits for the agency does not come in by it either', async () => {
    const { person, visitor } = await arrivesByProvider('left@example.org');
    const { personId } = (await visitor.isWho())!;
    const admin = await board.sits('admin');
    const path = `/api/people/${personId}/standings`;
    await admin.http('PUT', path, { agencyId: agencyId('shelter'), standings: ['worker'] });
    await admin.http('PUT', path, { agencyId: agencyId('health'), standings: [] });
    await isTurnedAway(person);
    await connectsProvider(board, 'shelter', provider.issuer);
    await isTurnedAway(person, 'shelter');
  });
});

describe('an agency’s provider', () => {
  it('lets nobody in who was not invited, or of whom it does not say that it verified the address', async () => {
    await connectsProvider(board, 'health', provider.issuer);
    await isTurnedAway(known('nobody@example.org'));
    await invited(board, 'waits@example.org');
    for (const email_verified of [false, undefined, 'true' as unknown as boolean])
      await isTurnedAway({
        sub: randomUUID(),
        email: 'waits@example.org',
        name: 'Noor',
        ...(email_verified === undefined ? {} : { email_verified }),
      });
    await invited(board, 'chief@example.org', { standings: ['worker', 'administrator'] });
    await isTurnedAway(known('chief@example.org'));
  });

  it('opens no seat of another agency: not by an invitation, not by an address, and not by a name that it gives', async () => {
    const { person } = await arrivesByProvider('here@example.org');
    await connectsProvider(board, 'shelter', provider.issuer);
    await connectsProvider(board, 'elsewhere', provider.issuer, 'warden');
    for (const other of ['shelter', 'elsewhere'] as const) await isTurnedAway(person, other);
    await invited(board, 'there@example.org', { agency: 'shelter' });
    await isTurnedAway(known('there@example.org'));
    await arrives(board, 'has-account@example.org', { agency: 'shelter' });
    await invited(board, 'has-account@example.org');
    await isTurnedAway(known('has-account@example.org'));
    await isTurnedAway(known('HAS-ACCOUNT@example.org'), 'shelter');
  });

  it('opens the seat of its own agency alone, wherever the person sat last, and nothing leads on from there', async () => {
    await connectsProvider(board, 'health', provider.issuer);
    const own = await arrives(board, 'shared@example.org');
    const person = known('shared@example.org');
    await connects(own, provider, person);
    const { personId } = (await own.isWho())!;
    const admin = await board.sits('admin');
    await admin.http('PUT', `/api/people/${personId}/standings`, {
      agencyId: agencyId('shelter'),
      standings: ['lead'],
    });
    await joins(own, await invited(board, 'shared@example.org', { agency: 'elsewhere', by: 'warden' }));
    await own.posts<MeView>('/api/account/seat', { personId, agencyId: agencyId('shelter') });

    const [there] = await comes(person);
    expect(await there.isWho()).toMatchObject({ personId, agencyId: agencyId('health') });
    for (const seat of (await accountOf(there)).seats)
      expect(ended(await there.posts('/api/account/seat', { personId: seat.personId, agencyId: seat.agencyId }))).toBe(
        'forbidden',
      );
    const secret = await invited(board, 'shared@example.org', { agency: 'legal' });
    expect(ended(await joins(there, secret))).toBe('forbidden');
    expect(ended(await there.posts('/api/invitation/open', { secret }))).toBe('done');
    expect(await there.isWho()).toMatchObject({ agencyId: agencyId('health') });
  });

  it('takes no account over: what it says proves nothing about the account, which may sit elsewhere too', async () => {
    const { visitor } = await arrivesByProvider('whose@example.org');
    expect((await accountOf(visitor)).confirmedUntil).toBeNull();
    for (const [path, body] of [
      ['/api/account/password', { password: PASSWORD, endOthers: true }],
      ['/api/account/address', { address: 'theirs@example.org' }],
      ['/api/account/totp', {}],
      ['/api/account/passkey-options', {}],
    ] as const)
      expect([path, ended(await visitor.posts(path, body))]).toEqual([path, 'not_confirmed']);
    expect(ended(await visitor.posts('/api/account/confirm', { password: '' }))).toBe('wrong_credentials');
  });
});

describe('an account of one’s own', () => {
  it('is connected to the agency’s provider by a fresh session only, of the very person, and once', async () => {
    await connectsProvider(board, 'health', provider.issuer);
    const [one, two] = [await arrives(board, 'one@example.org'), await arrives(board, 'two@example.org')];
    const person = known('anything@example.org');
    provider.signsIn(person);
    const asks = (visitor: Visitor) => visitor.posts<{ url: string }>('/api/account/single-sign-on');
    await board.movesClock('11 minutes');
    expect(ended(await asks(one))).toBe('not_confirmed');
    await board.movesClock('0');

    // Another signs in on the same browser before the provider sends it back.
    const { url } = (await asks(one)).body;
    const shared = one.copy();
    for (const [name, value] of two.cookies) if (name === '__Host-baraza') shared.cookies.set(name, value);
    expect(sentTo(await shared.gets(await throughProvider(provider, url)))).toEqual([
      303,
      '/door?problem=single_sign_on',
    ]);
    expect(await accountOf(two)).toMatchObject({ singleSignOn: { connected: false } });

    const back = await throughProvider(provider, (await asks(one)).body.url);
    expect(sentTo(await one.gets(back))).toEqual([303, '/account']);
    expect(await accountOf(one)).toMatchObject({ singleSignOn: { connected: true } });
    const [visitor] = await comes(person);
    expect(await visitor.isWho()).toEqual(await one.isWho());
    const second = await throughProvider(provider, (await asks(two)).body.url);
    const refused = await two.gets(second);
    expect(refused.status === 303 ? sentTo(refused) : ended(refused)).not.toEqual([303, '/account']);
    expect(await accountOf(two)).toMatchObject({ singleSignOn: { connected: false } });
  });
});

describe('the way to a provider and back', () => {
  it('is one browser’s, once, and begun by itself', async () => {
    await arrivesByProvider('browser@example.org');
    const [mine, other] = [board.visitor(), board.visitor()];
    const back = await throughProvider(provider, await setsOut(mine, 'health'));
    const problem = [303, '/door?problem=single_sign_on'];
    expect(sentTo(await other.gets(back))).toEqual(problem);
    await setsOut(other, 'health');
    expect(sentTo(await other.gets(back))).toEqual(problem);
    const copy = mine.copy();
    expect(sentTo(await mine.gets(back))).toEqual([303, '/today']);
    expect(sentTo(await copy.gets(back))).toEqual(problem);
    expect(sentTo(await board.visitor().gets(`${BACK}?code=x&state=y`))).toEqual(problem);
    expect([await other.isWho(), await copy.isWho()]).toEqual([null, null]);
  });

  it('N50 ends at a page of ours, whatever was asked for', async () => {
    await arrivesByProvider('redirect@example.org');
    const foreign = [
      'https://evil.example.com', '//evil.example.com', '/\\evil.example.com', '\\\\evil.example.com', 'javascript:alert(1)',
      '/cases//evil.example.com/..', '/cases/../../evil', '/cases?to=//evil.example.com', '/cases#//evil', ' //evil.example.com',
      '/api/sign-out', '/cases\r\nset-cookie: x=y', '/casesevil', '/todayevil', '@evil.example.com', '/account&to=//evil.example.com',
    ]; // prettier-ignore
    for (const to of foreign) {
      const answer = await signsOn(board.visitor(), provider, 'health', encodeURIComponent(to));
      const at = answer.headers.get('location')!;
      expect([to, new URL(at, 'http://ours.example.org').origin]).toEqual([to, 'http://ours.example.org']);
      expect(at).toMatch(/^\/(today|cases|account)(\/[\w-]*)*$/);
    }
    expect(sentTo(await signsOn(board.visitor(), provider, 'health', '/account'))).toEqual([303, '/account']);
    expect(
      sentTo(await board.visitor().gets(`/api/sign-in/single-sign-on/${randomUUID()}?to=//evil.example.com`)),
    ).toEqual([303, '/door?problem=single_sign_on']);
  });

  it('leads to no provider that the installation does not name, and without any nobody is asked', async () => {
    let asked = 0;
    const unnamed = createServer((_, response) => {
      asked++;
      response.end('{}');
    });
    await new Promise<void>((resolve) => unnamed.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(unnamed.address() as AddressInfo).port}`;
    const admin = await board.sits('admin');
    const path = `/api/agencies/${agencyId('justice')}/single-sign-on`;
    await admin.http('PUT', path, { label: 'Theirs', issuer, clientId: 'x', clientSecret: 'y' });
    expect(await setsOut(board.visitor(), 'justice')).toBe('/door?problem=single_sign_on');
    const without = await board.anotherApi({ ...(await namedSite()), SINGLE_SIGN_ON: '' });
    await connectsProvider(board, 'health', provider.issuer);
    expect(await setsOut(board.visitor(without), 'health')).toBe('/door?problem=single_sign_on');
    expect(asked).toBe(0);
    unnamed.close();
  });

  it('is forgotten with the provider: whoever another one calls by the same name is nobody yet', async () => {
    const { person } = await arrivesByProvider('same@example.org');
    const admin = await board.sits('admin');
    const path = `/api/agencies/${agencyId('health')}/single-sign-on`;
    expect(ended(await admin.http('DELETE', path))).toBe('done');
    expect(await setsOut(board.visitor(), 'health')).toBe('/door?problem=single_sign_on');
    await connectsProvider(board, 'health', provider.issuer);
    await isTurnedAway(person);
  });
});

describe('a second factor that is required', () => {
  it('is made known before anything opens, also by whoever comes through a provider', async () => {
    await connectsProvider(board, 'shelter', provider.issuer);
    await invited(board, 'must@example.org', { agency: 'shelter' });
    await board.looks('update baraza.task_force set second_factor = true');
    try {
      const [visitor, to] = await comes(known('must@example.org'), 'shelter');
      expect([to, await visitor.isWho()]).toEqual([`/door?step=enrol&to=${encodeURIComponent('/today')}`, null]);
      await enrols(visitor);
      expect(await visitor.isWho()).toMatchObject({ agencyId: agencyId('shelter') });
    } finally {
      await board.looks('update baraza.task_force set second_factor = false');
    }
  });
});
