import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { AccountView, InvitationRow, MeView, SeatRow, Standing, TaskForceView } from '#libs/domain';
import { until } from '../support/api-process.js';
import { type Act, becomes, calls, invite, signsOnAt, tablesOf, toPerson } from '../support/acts.js';
import { arrives, invited } from '../support/arrivals.js';
import { ended, enrols, accepts, forgetsTries, joins } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId, OTHER_TABLE, personId, TABLE } from '../support/table.js';
import type { Visitor } from '../support/visitor.js';

const board = useBoard();
afterEach(async () => {
  await board.movesClock('0');
  await forgetsTries(board);
});

const THERE = { person: personId('stranger'), agency: agencyId('elsewhere') };
/** Ids that nobody has, in the same places. */
const nowhere = (): typeof THERE & { invitation: string } => ({
  person: randomUUID(),
  agency: randomUUID(),
  invitation: randomUUID(),
});

/** What an administrator of one table could try on another: every id foreign, and foreign ids among their own. */
const tries = ({ person, agency, invitation }: ReturnType<typeof nowhere>): Act[] => [
  becomes(person, agency, ['worker']),
  becomes(person, agencyId('health'), ['worker']),
  becomes(personId('bea'), agency, ['worker']),
  toPerson('disable', person),
  toPerson('enable', person),
  toPerson('end-sessions', person),
  invite(agency, ['worker'], '0199dddd-0def-7000-8000-000000000001'),
  {
    method: 'POST',
    path: `/api/invitations/${invitation}/renew`,
    command: 'invitation.renew',
    input: { invitationId: invitation },
  },
  {
    method: 'DELETE',
    path: `/api/invitations/${invitation}`,
    command: 'invitation.withdraw',
    input: { invitationId: invitation },
  },
  calls(agency),
  signsOnAt(agency),
  {
    method: 'DELETE',
    path: `/api/agencies/${agency}/single-sign-on`,
    command: 'single-sign-on.remove',
    input: { agencyId: agency },
  },
];
const reads = ({ agency, invitation }: ReturnType<typeof nowhere>): [string, string][] => [
  ['GET', `/api/agencies/${agency}/single-sign-on`],
  ['POST', `/api/invitations/${invitation}/link`],
];

/** Every byte that somebody is told about ids, at both doors. */
async function toldAbout(person: Person, ids: ReturnType<typeof nowhere>): Promise<string[]> {
  const told: string[] = [];
  await person.live.connected();
  for (const { method, path, body, command, input } of tries(ids)) {
    const { status, text } = await person.http(method, path, body);
    told.push(`${command} ${status} ${text}`, JSON.stringify(await person.live.command(v7(), command, input)));
  }
  for (const [method, path] of reads(ids)) told.push((await person.http(method, path)).text);
  return told;
}

/** The invitation that waits at the other table. */
async function invitationThere(): Promise<string> {
  const warden = await board.sits('warden');
  const act = invite(THERE.agency, ['worker']);
  expect(ended(await warden.http(act.method, act.path, act.body))).toBe('done');
  return (act.input as { invitationId: string }).invitationId;
}

describe('N28 the administrator of one table', () => {
  it('changes nothing of another by its ids, alone or among their own, and learns nothing from the answers', async () => {
    const admin = await board.sits('admin');
    const warden = await board.sits('warden');
    const sso = signsOnAt(THERE.agency);
    expect(ended(await warden.http(sso.method, sso.path, sso.body))).toBe('done');
    const invitation = await invitationThere();
    const before = await tablesOf(board);
    const there = await toldAbout(admin, { ...THERE, invitation });
    expect(there).toEqual(await toldAbout(admin, nowhere()));
    expect(there.filter((told) => !told.includes('not_found'))).toEqual([]);
    expect(await tablesOf(board)).toEqual(before);
  });

  it('is not heard with a table named in a body, a header, an address or a path beside the ids', async () => {
    const admin = await board.sits('admin');
    const before = await tablesOf(board);
    for (const key of ['id', 'taskForceId', 'task_force_id', 'agencyId']) {
      const { status, body } = await admin.http('PATCH', '/api/task-force', { name: 'Taken', [key]: OTHER_TABLE.id });
      expect([key, status, Object.keys(body.error?.fields ?? {})]).toEqual([key, 400, [key]]);
    }
    const headers = { 'x-task-force': OTHER_TABLE.id, 'x-agency': THERE.agency, 'x-person': THERE.person };
    const { body } = await admin.http<TaskForceView>('GET', `/api/task-force?id=${OTHER_TABLE.id}`, undefined, headers);
    expect(body.id).toBe(TABLE.id);
    // What stands in the path wins over what stands beside it.
    const path = `/api/people/${personId('bea')}/standings`;
    const mixed = { agencyId: agencyId('shelter'), standings: ['volunteer'], personId: THERE.person };
    expect(ended(await admin.http('PUT', path, mixed))).toBe('done');
    expect(
      ended(await admin.http('PATCH', `/api/agencies/${THERE.agency}`, { ...calls(agencyId('health')).input })),
    ).toBe('not_found');
    expect(await tablesOf(board)).toEqual(before);
  });

  it('hears nothing of another’s stream, list or people', async () => {
    const [admin, warden] = [await board.sits('admin'), await board.sits('warden')];
    await admin.live.connected();
    const invitation = await invitationThere();
    for (const stream of [`task-force/${OTHER_TABLE.id}`, `person/${THERE.person}`, `person/${warden.id}`] as const)
      for (const message of ['follow', 'range'])
        expect(await admin.live.ask(message, { stream })).toMatchObject({ error: { code: 'not_found' } });
    const rows = (await admin.http<InvitationRow[]>('GET', '/api/invitations')).body;
    expect(rows.map(({ id }) => id)).not.toContain(invitation);
    const table = (await admin.http('GET', '/api/task-force')).text;
    for (const name of ['elsewhere', 'stranger', 'warden', OTHER_TABLE.id]) expect(table).not.toContain(name);
  });

  it('ends nobody’s session at another table by ending everybody’s at their own', async () => {
    const [admin, warden] = [await board.sits('admin'), await board.sits('warden')];
    await warden.live.connected();
    expect(ended(await admin.http('POST', '/api/sessions/end'))).toBe('done');
    await until(
      async () => (await admin.http('GET', '/api/task-force')).status === 401,
      'the own session to end',
      2000,
    );
    expect((await warden.http('GET', '/api/task-force')).status).toBe(200);
    expect(warden.live.socket.connected).toBe(true);
  });
});

/** Somebody who sits at both tables with one account. */
async function atBoth(address: string, here: Standing[], there: Standing[]): Promise<Visitor> {
  const visitor = board.visitor();
  const accepted = await accepts(visitor, await invited(board, address, { agency: 'municipality', standings: here }));
  if (accepted.body.next === 'enrol') await enrols(visitor);
  const secret = await invited(board, address, { agency: 'elsewhere', standings: there, by: 'warden' });
  expect((await joins(visitor, secret)).body).toMatchObject({ me: { taskForceId: OTHER_TABLE.id, standings: there } });
  return visitor;
}
const seatsOf = async (visitor: Visitor): Promise<SeatRow[]> =>
  (await visitor.gets<AccountView>('/api/account')).body.seats;
const sitsAt = async (visitor: Visitor, table: string): Promise<MeView['me']> => {
  const seat = (await seatsOf(visitor)).find(({ taskForceId }) => taskForceId === table)!;
  return (await visitor.posts<MeView>('/api/account/seat', { personId: seat.personId, agencyId: seat.agencyId })).body
    .me;
};

describe('N39 whoever chairs and administers one table and is a member of another', () => {
  it('has in each what they are there, at both doors', async () => {
    const both = await atBoth('both@example.org', ['chair', 'administrator'], ['member']);
    const live = await both.live();
    const before = await tablesOf(board);
    for (const { method, path, body, command, input } of [
      becomes(THERE.person, THERE.agency, ['worker', 'lead']),
      toPerson('disable', THERE.person),
      toPerson('end-sessions', THERE.person),
      invite(THERE.agency, ['worker']),
      calls(THERE.agency),
      {
        method: 'PATCH',
        path: '/api/task-force',
        body: { name: 'Taken' },
        command: 'task-force.change',
        input: { name: 'Taken' },
      },
      { method: 'POST', path: '/api/sessions/end', command: 'task-force.end-sessions', input: {} } as Act,
    ]) {
      expect([command, ended(await both.asks(method, path, body))]).toEqual([command, 'forbidden']);
      expect(await live.command(v7(), command, input)).toMatchObject({ error: { code: 'forbidden' } });
    }
    // Nor do the rights of the other table reach through: from here it is not there.
    for (const { method, path, body, command, input } of [
      toPerson('disable', personId('ana')),
      becomes(personId('ana'), agencyId('health'), []),
    ]) {
      expect(ended(await both.asks(method, path, body))).toBe('not_found');
      expect(await live.command(v7(), command, input)).toMatchObject({ error: { code: 'not_found' } });
    }
    expect(await live.follow(`task-force/${TABLE.id}`)).toMatchObject({ error: { code: 'not_found' } });
    expect(await tablesOf(board)).toEqual(before);
  });

  it('takes nothing along from seat to seat: the session before ends, with its sockets', async () => {
    const both = await atBoth('moves@example.org', ['member'], ['member']);
    const before = both.copy();
    const { socket } = await before.live();
    expect(await sitsAt(both, TABLE.id)).toMatchObject({ taskForceId: TABLE.id, standings: ['member'] });
    await until(() => !socket.connected, 'the socket of the seat before to be cut', 2000);
    expect(await before.isWho()).toBeNull();
    const live = await both.live();
    expect(await live.follow(`task-force/${OTHER_TABLE.id}`)).toMatchObject({ error: { code: 'not_found' } });
    expect(ended(await both.gets('/api/task-force'))).toBe('done');
  });

  it('is shut out of one table and still sits at the other; and may not sit down there again', async () => {
    const both = await atBoth('half@example.org', ['member'], ['member']);
    const [here] = (await seatsOf(both)).filter(({ taskForceId }) => taskForceId === TABLE.id);
    const admin = await board.sits('admin');
    expect(ended(await admin.http('POST', `/api/people/${here!.personId}/disable`))).toBe('done');
    expect(await both.isWho()).toMatchObject({ taskForceId: OTHER_TABLE.id });
    const { personId: person, agencyId: agency } = here!;
    expect(ended(await both.posts('/api/account/seat', { personId: person, agencyId: agency }))).toBe('not_found');
    expect(await both.isWho()).toMatchObject({ taskForceId: OTHER_TABLE.id });
    expect((await seatsOf(both)).map(({ taskForceId }) => taskForceId)).toEqual([OTHER_TABLE.id]);
  });

  it('sits in nobody else’s seat, and in no seat put together from two', async () => {
    const both = await atBoth('seats@example.org', ['member'], ['member']);
    const other = await arrives(board, 'somebody@example.org', { agency: 'elsewhere', by: 'warden' });
    const [stranger] = await seatsOf(other);
    const [one, two] = await seatsOf(both);
    for (const [person, agency] of [
      [stranger!.personId, stranger!.agencyId],
      [one!.personId, two!.agencyId],
      [two!.personId, one!.agencyId],
      [personId('warden'), THERE.agency],
      [randomUUID(), randomUUID()],
    ])
      expect(ended(await both.posts('/api/account/seat', { personId: person, agencyId: agency }))).toBe('not_found');
    expect(await other.isWho()).not.toBeNull();
    expect(await both.isWho()).toMatchObject({ taskForceId: OTHER_TABLE.id });
    expect((await both.gets<AccountView>('/api/account')).body.sessions).toHaveLength(1);
  });
});
