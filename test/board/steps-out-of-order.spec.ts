import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { becomes, invite, tablesOf, toPerson } from '../support/acts.js';
import { arrives, invited, PASSWORD } from '../support/arrivals.js';
import { accepts, ended, endedLive, forgetsTries, joins, takesAnApp } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard();
afterEach(async () => {
  await board.movesClock('0');
  await forgetsTries(board);
});

/** What only the system sets, under the names that a table or a command gives it. */
const SYSTEMS = [
  'id', 'taskForceId', 'task_force_id', 'createdAt', 'madeAt', 'seq', 'revision', 'actor', 'by', 'hash', 'round',
  'acceptedAt', 'expiresAt', 'invitedBy', 'accountId', 'isNew', 'disabledAt', 'status', 'role', 'roles', 'sessionId', 'way',
  'confirmedUntil', '__proto__x',
]; // prettier-ignore

describe('N30 what only the system sets', () => {
  it('is refused in the body of every act at the table and of every step at the door', async () => {
    const admin = await board.sits('admin');
    const own = await arrives(board, 'own@example.org');
    const secret = await invited(board, 'more@example.org');
    const seat = { personId: randomUUID(), agencyId: randomUUID() };
    const facts = { name: 'New', shortName: 'New', letters: 'NE', sector: 'health' };
    const before = await tablesOf(board);
    const asAdministrator: [string, string, object][] = [
      ['POST', '/api/invitations', invite(agencyId('health'), ['worker']).body!],
      ['PUT', `/api/people/${personId('bea')}/standings`, { agencyId: agencyId('shelter'), standings: ['lead'] }],
      ['PATCH', '/api/task-force', { name: 'Other' }],
      ['POST', '/api/agencies', { agencyId: v7(), ...facts }],
      ['PATCH', `/api/agencies/${agencyId('health')}`, facts],
    ];
    const asAnybody: [string, string, object][] = [
      ['POST', '/api/account/name', { name: 'Other' }],
      ['POST', '/api/account/password', { password: PASSWORD, endOthers: false }],
      ['POST', '/api/account/address', { address: 'other@example.org' }],
      ['POST', '/api/account/totp', {}],
      ['POST', '/api/account/seat', seat],
      ['POST', '/api/account/confirm', { password: PASSWORD }],
      ['POST', '/api/sign-in', { address: 'own@example.org', password: PASSWORD }],
      ['POST', '/api/sign-in/second-factor', { code: '000000' }],
      ['POST', '/api/recovery', { address: 'own@example.org' }],
      ['POST', '/api/recovery/password', { secret, password: PASSWORD }],
      ['POST', '/api/invitation/open', { secret }],
      ['POST', '/api/invitation/accept', { secret, name: 'Noor', password: PASSWORD }],
      ['POST', '/api/invitation/join', { secret }],
    ];
    for (const key of SYSTEMS) {
      const refused = { code: 'invalid_input', fields: { [key]: expect.any(Array) } };
      for (const [method, path, body] of asAdministrator)
        expect([path, (await admin.http(method, path, { ...body, [key]: v7() })).body.error]).toEqual([
          path,
          expect.objectContaining(refused),
        ]);
      for (const [method, path, body] of asAnybody)
        expect([path, (await own.asks(method, path, { ...body, [key]: v7() })).body.error]).toEqual([
          path,
          expect.objectContaining(refused),
        ]);
    }
    expect(await tablesOf(board)).toEqual(before);
    expect(await own.isWho()).toMatchObject({ name: 'Noor' });
  });

  it('is refused over the socket too', async () => {
    const admin = await board.sits('admin');
    await admin.live.connected();
    const before = await tablesOf(board);
    for (const { command, input } of [
      invite(agencyId('health'), ['worker']),
      becomes(personId('bea'), agencyId('shelter'), ['lead']),
      toPerson('disable', personId('bea')),
    ])
      for (const key of SYSTEMS)
        expect(await admin.live.command(v7(), command, { ...input, [key]: v7() })).toMatchObject({
          error: { code: 'invalid_input', fields: { [key]: expect.any(Array) } },
        });
    // What the door does in the system's name has no name here at all.
    for (const name of [
      'invitation.accept',
      'account.recover',
      'address.confirm',
      'factor.enrol',
      'installation.begin',
      'single-sign-on.connect',
      'task-force.found',
    ])
      expect([name, endedLive(await admin.live.command(v7(), name, {}))]).toEqual([name, 'invalid_input']);
    expect(await tablesOf(board)).toEqual(before);
  });
});

describe('N38 a step', () => {
  it('of an invitation is not repeated, turned round or made after its end', async () => {
    const admin = await board.sits('admin');
    const [accepted, taken] = [v7(), v7()];
    for (const id of [accepted, taken]) {
      const act = invite(agencyId('health'), ['worker'], id);
      await admin.http(act.method, act.path, act.body);
    }
    const { body } = await admin.http<{ link: string }>('POST', `/api/invitations/${accepted}/link`);
    expect(ended(await accepts(board.visitor(), new URL(body.link).hash.slice(1)))).toBe('done');
    expect(ended(await admin.http('DELETE', `/api/invitations/${taken}`))).toBe('done');
    for (const id of [accepted, taken]) {
      for (const [method, rest] of [
        ['POST', '/renew'],
        ['POST', '/link'],
        ['DELETE', ''],
      ])
        expect(ended(await admin.http(method!, `/api/invitations/${id}${rest}`))).toBe('not_found');
      await admin.live.connected();
      for (const name of ['invitation.renew', 'invitation.withdraw'])
        expect(endedLive(await admin.live.command(v7(), name, { invitationId: id }))).toBe('not_found');
    }
  });

  it('of shutting out is not made twice, nor undone where nothing was done', async () => {
    const admin = await board.sits('admin');
    await admin.live.connected();
    const moves: [Parameters<typeof toPerson>[0], string][] = [
      ['enable', 'illegal_move'],
      ['disable', 'done'],
      ['disable', 'illegal_move'],
      ['enable', 'done'],
      ['enable', 'illegal_move'],
    ];
    for (const [act, code] of moves) {
      const { method, path, command, input } = toPerson(act, personId('dino'));
      expect([act, ended(await admin.http(method, path))]).toEqual([act, code]);
      if (code !== 'done') expect(endedLive(await admin.live.command(v7(), command, input))).toBe(code);
    }
    admin.takesNote();
  });

  it('of making a factor known needs the one before, and is not made twice', async () => {
    const own = await arrives(board, 'steps@example.org');
    const live = await own.live();
    expect(ended(await own.posts('/api/account/totp/confirm', { code: '000000' }))).toBe('illegal_move');
    expect(endedLive(await live.command(v7(), 'totp.confirm', { code: '000000' }))).toBe('illegal_move');
    expect(ended(await own.asks('DELETE', '/api/account/totp'))).toBe('illegal_move');
    expect(endedLive(await live.command(v7(), 'totp.remove', {}))).toBe('illegal_move');
    expect(ended(await own.posts('/api/account/passkeys', { label: 'Mine', response: {} }))).toBe('invalid_input');
    await takesAnApp(own);
    expect(ended(await own.posts('/api/account/totp/confirm', { code: '000000' }))).toBe('illegal_move');
    expect(ended(await own.asks('DELETE', '/api/account/totp'))).toBe('done');
    expect(ended(await own.asks('DELETE', '/api/account/totp'))).toBe('illegal_move');
    const letters = await board.looks(
      `select from baraza.letter where kind = 'factor_removed' and address = 'steps@example.org'`,
    );
    expect(letters).toHaveLength(1);
  });

  it('is once only under one id, and an id is not used again for something else', async () => {
    const admin = await board.sits('admin');
    const id = { 'idempotency-key': v7() };
    const act = invite(agencyId('health'), ['worker']);
    const first = await admin.http(act.method, act.path, act.body, id);
    expect((await admin.http(act.method, act.path, act.body, id)).body).toEqual(first.body);
    const other = becomes(personId('bea'), agencyId('shelter'), ['lead']);
    expect(ended(await admin.http(other.method, other.path, other.body, id))).toBe('command_id_reused');
    const again = invite(agencyId('health'), ['worker']);
    const same = { ...again.body!, address: (act.body as { address: string }).address };
    expect(ended(await admin.http('POST', '/api/invitations', same))).toBe('illegal_move');
  });

  it('of joining is refused where nobody is signed in, and where one sits already it adds what was given', async () => {
    const own = await arrives(board, 'sits@example.org');
    const secret = await invited(board, 'sits@example.org', { standings: ['deputy'] });
    expect(ended(await joins(board.visitor(), secret))).toBe('not_signed_in');
    expect((await joins(own, secret)).body).toMatchObject({ me: { standings: ['deputy', 'worker'] } });
    expect(ended(await joins(own, secret))).toBe('link_over');
    expect(await journalFaults(board)).toEqual([]);
  });
});
