import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { MeView, SignInAnswer, TaskForceView } from '#libs/domain';
import { until } from '../support/api-process.js';
import { arrives, codeOf, invited, PASSWORD } from '../support/arrivals.js';
import { accepts, ended, forgetsTries, joins, mailedSecret, takesAnApp } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { MailServer } from '../support/mail-server.js';
import { agencyId } from '../support/table.js';
import type { Visitor } from '../support/visitor.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' });
afterAll(() => mail.close());
afterEach(async () => {
  await board.movesClock('0');
  await forgetsTries(board);
});

const NEW = `${PASSWORD}, and its shadow`;
const invitationOf = async (address: string): Promise<string> =>
  (
    await board.looks<{ id: string }>('select id from baraza.invitation where address = $1 order by made_at desc', [
      address,
    ])
  )[0]!.id;
const peopleOf = (address: string): Promise<{ id: string; standing: string; agency_id: string }[]> =>
  board.looks(
    `select p.id, s.standing, s.agency_id from baraza.account a join baraza.person p on p.account_id = a.id
       join baraza.standing s on s.person_id = p.id where a.address = $1 order by s.standing`,
    [address],
  );
const recovers = (visitor: Visitor, secret: string, password = NEW) =>
  visitor.posts<SignInAnswer>('/api/recovery/password', { secret, password });
/** Asks for a link to set a password, and takes it out of the letter. */
async function asksRecovery(address: string, count = 1): Promise<string> {
  await board.visitor().posts('/api/recovery', { address });
  return mailedSecret(mail, address, 'recover', count);
}

describe('N35 an invitation', () => {
  it('is good once, though it is used by many at the same moment', async () => {
    const secret = await invited(board, 'once@example.org');
    const answers = await Promise.all(Array.from({ length: 8 }, () => accepts(board.visitor(), secret)));
    expect(answers.map(ended).sort()).toEqual(['done', ...Array.from({ length: 7 }, () => 'link_over')]);
    expect(ended(await accepts(board.visitor(), secret))).toBe('link_over');
    expect(ended(await board.visitor().posts('/api/invitation/open', { secret }))).toBe('link_over');
    expect(await peopleOf('once@example.org')).toHaveLength(1);
  });

  it('gives what it was made for, whatever else is sent with it', async () => {
    const secret = await invited(board, 'more@example.org');
    const raised: Record<string, unknown> = {
      standings: ['administrator'],
      standing: 'administrator',
      agencyId: agencyId('municipality'),
      taskForceId: randomUUID(),
      address: 'other@example.org',
      accountId: randomUUID(),
      personId: randomUUID(),
      invitationId: randomUUID(),
      isNew: true,
      hash: randomBytes(32).toString('hex'),
      subject: 'somebody',
      passwordHash: 'x',
      disabledAt: null,
    };
    for (const [key, value] of Object.entries(raised)) {
      const { status, body } = await accepts(board.visitor(), secret, { [key]: value });
      expect([key, status, Object.keys(body.error?.fields ?? {})]).toEqual([key, 400, [key]]);
    }
    expect(ended(await accepts(board.visitor(), secret))).toBe('done');
    expect(await peopleOf('more@example.org')).toMatchObject([{ standing: 'worker', agency_id: agencyId('health') }]);
  });

  it('is for one address: nobody else’s account takes the seat, and it waits on', async () => {
    const right = await arrives(board, 'right@example.org');
    const wrong = await arrives(board, 'wrong@example.org');
    const secret = await invited(board, 'right@example.org', { agency: 'shelter', standings: ['lead'] });
    expect(ended(await joins(wrong, secret))).toBe('forbidden');
    expect(ended(await accepts(board.visitor(), secret))).toBe('illegal_move');
    expect(ended(await joins(board.visitor(), secret))).toBe('not_signed_in');
    const ben = await board.sits('ben');
    expect(ended(await ben.http('POST', '/api/invitation/join', { secret }))).toBe('forbidden');
    const joined = await joins(right, secret);
    expect(joined.body).toMatchObject({ me: { agencyId: agencyId('shelter'), standings: ['lead'] } });
    expect(ended(await joins(right, secret))).toBe('link_over');
  });

  it('for an address that another invitation has just brought in makes no second account of it', async () => {
    const secrets = [
      await invited(board, 'two@example.org'),
      await invited(board, 'two@example.org', { agency: 'legal' }),
    ];
    const answers = await Promise.all(secrets.map((secret) => accepts(board.visitor(), secret)));
    const codes = answers.map(ended);
    expect(codes).toContain('done');
    expect(codes.filter((code) => code !== 'done')).toEqual([expect.stringMatching(/^(illegal_move|link_over)$/)]);
    expect(await board.looks(`select from baraza.account where address = 'two@example.org'`)).toHaveLength(1);
  });

  it('ends after fourteen days, when it is taken back, and when it is made anew', async () => {
    const late = await invited(board, 'late@example.org');
    await board.movesClock('14 days 1 minute');
    expect(ended(await accepts(board.visitor(), late))).toBe('link_over');
    await board.movesClock('0');
    const admin = await board.sits('admin');
    const first = await invited(board, 'anew@example.org');
    const id = await invitationOf('anew@example.org');
    expect((await admin.http('POST', `/api/invitations/${id}/renew`)).status).toBe(200);
    expect(ended(await accepts(board.visitor(), first))).toBe('link_over');
    const { body } = await admin.http<{ link: string }>('POST', `/api/invitations/${id}/link`);
    const second = new URL(body.link).hash.slice(1);
    expect(ended(await board.visitor().posts('/api/invitation/open', { secret: second }))).toBe('done');
    await admin.http('DELETE', `/api/invitations/${id}`);
    expect(ended(await accepts(board.visitor(), second))).toBe('link_over');
    expect(await peopleOf('anew@example.org')).toEqual([]);
  });

  it('does not bring back who was shut out of the table, though they sit at another', async () => {
    const out = await arrives(board, 'out@example.org');
    const elsewhere = await invited(board, 'out@example.org', { agency: 'elsewhere', by: 'warden' });
    expect(ended(await joins(out, elsewhere))).toBe('done');
    const [person] = await peopleOf('out@example.org').then((rows) =>
      rows.filter((row) => row.agency_id === agencyId('health')),
    );
    const again = await invited(board, 'out@example.org', { agency: 'legal' });
    const admin = await board.sits('admin');
    expect((await admin.http('POST', `/api/people/${person!.id}/disable`)).status).toBe(200);
    expect(ended(await joins(out, again))).toBe('link_over');
    expect(await out.isWho()).toMatchObject({ agencyId: agencyId('elsewhere') });
    expect((await peopleOf('out@example.org')).map(({ agency_id }) => agency_id)).not.toContain(agencyId('legal'));
  });
});

describe('N44 a link to set a new password', () => {
  it('is good once, for thirty minutes, and ends the one before', async () => {
    await arrives(board, 'lost@example.org');
    const first = await asksRecovery('lost@example.org');
    const second = await asksRecovery('lost@example.org', 2);
    const visitor = board.visitor();
    expect(ended(await visitor.posts('/api/recovery/open', { secret: first }))).toBe('link_over');
    expect(ended(await recovers(visitor, first))).toBe('link_over');
    for (let n = 0; n < 3; n++)
      expect((await visitor.posts('/api/recovery/open', { secret: second })).body).toEqual({
        address: 'lost@example.org',
      });
    expect(ended(await recovers(visitor, second, 'too short'))).toBe('invalid_input');
    const answers = await Promise.all(Array.from({ length: 5 }, () => recovers(board.visitor(), second)));
    expect(answers.map(ended).sort()).toEqual(['done', ...Array.from({ length: 4 }, () => 'link_over')]);
    expect(ended(await board.visitor().signsIn('lost@example.org', PASSWORD))).toBe('wrong_credentials');
    expect(ended(await board.visitor().signsIn('lost@example.org', NEW))).toBe('done');
    const third = await asksRecovery('lost@example.org', 3);
    await board.movesClock('29 minutes');
    expect(ended(await visitor.posts('/api/recovery/open', { secret: third }))).toBe('done');
    await board.movesClock('30 minutes 1 second');
    expect(ended(await recovers(visitor, third))).toBe('link_over');
  });

  it('opens nothing but that, and no other link sets a password', async () => {
    const some = await arrives(board, 'some@example.org');
    await some.posts('/api/account/address', { address: 'some-new@example.org' });
    const secrets = {
      recovery: await asksRecovery('some@example.org'),
      address: await mailedSecret(mail, 'some-new@example.org', 'address'),
      invitation: await invited(board, 'guest@example.org'),
    };
    const visitor = board.visitor();
    for (const [kind, secret] of Object.entries(secrets)) {
      const others: [string, Record<string, unknown>][] = [
        ['recovery', { path: '/api/recovery/open' }],
        ['recovery', { path: '/api/recovery/password', password: NEW }],
        ['address', { path: '/api/address/confirm' }],
        ['invitation', { path: '/api/invitation/open' }],
        ['invitation', { path: '/api/invitation/accept', name: 'Noor', password: NEW }],
        ['invitation', { path: '/api/invitation/passkey-options', name: 'Noor' }],
        ['first_use', { path: '/api/first-use/open' }],
      ];
      for (const [, { path, ...more }] of others.filter(([other]) => other !== kind))
        expect([kind, path, ended(await visitor.posts(path as string, { secret, ...more }))]).toEqual([
          kind,
          path,
          'link_over',
        ]);
      expect((await visitor.gets(`/api/recovery/open?secret=${secret}`)).status).toBe(404);
    }
    expect(ended(await visitor.posts('/api/recovery/open', { secret: secrets.recovery }))).toBe('done');
  });

  it('ends every session and cuts their sockets, and still asks for the second factor', async () => {
    const careful = await arrives(board, 'careful@example.org');
    await board.looks(`update baraza.account set proved_at = baraza.now() where address = 'careful@example.org'`);
    const { totp } = await takesAnApp(careful);
    const { socket } = await careful.live();
    const visitor = board.visitor();
    expect((await recovers(visitor, await asksRecovery('careful@example.org'))).body).toEqual({
      next: 'second_factor',
      factors: ['totp', 'recovery_code'],
    });
    expect(visitor.isSignedIn).toBe(false);
    await until(() => !socket.connected, 'the socket of the session to be cut', 2000);
    expect(await careful.isWho()).toBeNull();
    expect(await visitor.isWho()).toBeNull();
    const code = codeOf(totp, Date.now() + 30_000);
    expect((await visitor.posts('/api/sign-in/second-factor', { code })).body).toMatchObject({ next: 'done' });
  });

  it('gives an address back to its owner, where whoever was shown the link of its invitation took it first', async () => {
    const thief = await arrives(board, 'mailbox@example.org');
    await takesAnApp(thief);
    const owner = board.visitor();
    expect(ended(await recovers(owner, await asksRecovery('mailbox@example.org')))).toBe('done');
    expect((await owner.gets('/api/account')).body).toMatchObject({ totp: false, recoveryCodesLeft: 0, passkeys: [] });
    expect(await thief.isWho()).toBeNull();
  });

  it('takes back what somebody else has begun: an address that was asked for before counts no more', async () => {
    const thief = await arrives(board, 'owner@example.org');
    await thief.posts('/api/account/address', { address: 'thief@example.org' });
    const address = await mailedSecret(mail, 'thief@example.org', 'address');
    expect(ended(await recovers(board.visitor(), await asksRecovery('owner@example.org')))).toBe('done');
    expect(ended(await board.visitor().posts('/api/address/confirm', { secret: address }))).toBe('link_over');
    expect(ended(await board.visitor().signsIn('owner@example.org', NEW))).toBe('done');
  });

  it('stands in no address that is passed on', async () => {
    for (const page of ['/recover', '/invitation', '/address', '/first-use']) {
      const { headers } = await board.visitor().gets(page);
      expect([page, headers.get('referrer-policy')]).toEqual([page, 'no-referrer']);
    }
    for (const { text } of mail.letters)
      for (const [link] of text.matchAll(/https?:\S+/g)) {
        const { search, hash } = new URL(link);
        expect([search, hash]).toEqual(['', expect.stringMatching(/^#[\w-]{43}$/)]);
      }
  });
});

describe('N06 somebody who was shut out', () => {
  it('comes back by no password, no known browser, no link and no step that was begun before', async () => {
    const gone = await arrives(board, 'gone@example.org');
    const { totp, recoveryCodes } = await takesAnApp(gone);
    const { personId } = (await gone.isWho())!;
    const recovery = await asksRecovery('gone@example.org');
    const between = board.visitor();
    await between.signsIn('gone@example.org', PASSWORD);
    const again = await invited(board, 'gone@example.org', { agency: 'legal' });
    const admin = await board.sits('admin');
    await admin.http('POST', `/api/people/${personId}/disable`);

    expect(await gone.isWho()).toBeNull();
    expect(ended(await gone.signsIn('gone@example.org', PASSWORD))).toBe('wrong_credentials');
    const code = codeOf(totp, Date.now() + 30_000);
    for (const given of [code, recoveryCodes[0]])
      expect(ended(await between.posts('/api/sign-in/second-factor', { code: given }))).not.toBe('done');
    expect(await between.isWho()).toBeNull();
    expect(ended(await recovers(board.visitor(), recovery))).toBe('link_over');
    expect(ended(await accepts(board.visitor(), again))).toBe('link_over');
    const before = mail.letters.length;
    await board.visitor().posts('/api/recovery', { address: 'gone@example.org' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(mail.letters.slice(before).filter(({ envelope }) => envelope.to.includes('gone@example.org'))).toEqual([]);
    await admin.http('POST', `/api/people/${personId}/enable`, undefined, { 'idempotency-key': v7() });
    expect((await board.visitor().signsIn('gone@example.org', PASSWORD)).body).toMatchObject({ next: 'second_factor' });
  });
});

describe('after all this', () => {
  it('nobody sits at the table who was not invited, and the journal is sound', async () => {
    const admin = await board.sits('admin');
    const { body } = await admin.http<TaskForceView>('GET', '/api/task-force');
    const administrators = body.agencies
      .flatMap(({ people }) => people)
      .filter(({ standings }) => standings.includes('administrator'));
    expect(administrators.map(({ name }) => name)).toEqual(['admin']);
    expect((await admin.http<MeView>('GET', '/api/me')).body.me).toMatchObject({ name: 'admin' });
    expect(await journalFaults(board)).toEqual([]);
  });
});
