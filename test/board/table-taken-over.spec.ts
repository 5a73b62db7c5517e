import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { NoAnswerError } from '#libs/client';
import type { CommandAnswer, InvitationRow, RefusalAnswer, StreamName, TaskForceView } from '#libs/domain';
import { type Act, atBothDoors, becomes, calls, invite, signsOnAt, tablesOf, toPerson } from '../support/acts.js';
import { arrives } from '../support/arrivals.js';
import { ended, endedLive, forgetsTries } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { agencyId, type CastName, personId } from '../support/table.js';

const board = useBoard();
afterEach(() => forgetsTries(board));

const TABLE_ACTS: Act[] = [
  {
    method: 'PATCH',
    path: '/api/task-force',
    body: { name: 'Taken' },
    command: 'task-force.change',
    input: { name: 'Taken' },
  },
  { method: 'POST', path: '/api/sessions/end', command: 'task-force.end-sessions', input: {} },
  toPerson('disable', personId('ana')),
  toPerson('enable', personId('ana')),
  toPerson('end-sessions', personId('ana')),
];

const refusedAtBoth = async (person: Person, act: Act, code = 'forbidden'): Promise<void> =>
  expect([person.key, act.command, act.input, await atBothDoors(person, act)]).toEqual([
    person.key,
    act.command,
    act.input,
    [code, code],
  ]);

const administratorsAt = async (person: Person): Promise<string[]> => {
  const { body } = await person.http<TaskForceView>('GET', '/api/task-force');
  const people = body.agencies.flatMap((agency) => agency.people);
  return people
    .filter(({ standings, disabled }) => !disabled && standings.includes('administrator'))
    .map(({ name }) => name);
};

describe('N14 N27 what only an administrator decides', () => {
  it.each(['alexis', 'ana', 'carla', 'chair', 'bea'] as CastName[])(
    'is refused to %s at both doors, whatever the page shows',
    async (name) => {
      const person = await board.sits(name);
      const before = await tablesOf(board);
      for (const act of TABLE_ACTS) await refusedAtBoth(person, act);
      const added = { agencyId: v7(), name: 'New', shortName: 'New', letters: 'NE', sector: 'health' };
      await refusedAtBoth(person, {
        method: 'POST',
        path: '/api/agencies',
        body: added,
        command: 'agency.add',
        input: added,
      });
      for (const standing of ['administrator', 'chair', 'member'] as const) {
        await refusedAtBoth(person, becomes(person.id, person.agencyId, [standing]));
        await refusedAtBoth(person, invite(person.agencyId, ['worker', standing]));
      }
      expect(await tablesOf(board)).toEqual(before);
    },
  );

  it('about one’s own account is for oneself: nobody ends another’s session by its id', async () => {
    const [own, other] = [await arrives(board, 'own@example.org'), await arrives(board, 'other@example.org')];
    const { sessions } = (await other.gets<{ sessions: { id: string }[] }>('/api/account')).body as {
      sessions: { id: string }[];
    };
    const live = await own.live();
    const answers = [];
    for (const id of [sessions[0]!.id, randomUUID()]) {
      answers.push((await own.asks('DELETE', `/api/account/sessions/${id}`)).text);
      answers.push(JSON.stringify(await live.command(v7(), 'session.end', { sessionId: id })));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('illegal_move');
    expect(await other.isWho()).not.toBeNull();
  });
});

describe('a lead', () => {
  const own = agencyId('legal');
  const foreign = agencyId('health');

  it('gives roles of the agency to people of the agency, and nothing else to anybody', async () => {
    const carla = await board.sits('carla');
    const made = invite(own, ['worker', 'deputy']);
    expect(ended(await carla.http(made.method, made.path, made.body))).toBe('done');
    expect(
      endedLive(
        (await carla.live.command(v7(), 'person.invite', invite(own, ['lead']).input)) as CommandAnswer | RefusalAnswer,
      ),
    ).toBe('done');
    const before = await tablesOf(board);
    for (const act of [
      ...(
        ['administrator', 'chair', 'vice_chair', 'secretary', 'coordinator', 'member', 'observer', 'evaluator'] as const
      ).map((standing) => invite(own, ['worker', standing])),
      invite(foreign, ['worker']),
      becomes(personId('ana'), foreign, ['worker']),
      becomes(personId('chair'), agencyId('municipality'), []),
      becomes(personId('carla'), own, ['lead', 'administrator']),
      calls(foreign),
      signsOnAt(foreign),
      {
        method: 'DELETE',
        path: `/api/agencies/${foreign}/single-sign-on`,
        command: 'single-sign-on.remove',
        input: { agencyId: foreign },
      },
    ])
      await refusedAtBoth(carla, act);
    expect(await tablesOf(board)).toEqual(before);
    carla.takesNote();
  });

  it('neither sees nor touches an invitation that is not theirs to give', async () => {
    const [admin, carla] = [await board.sits('admin'), await board.sits('carla')];
    const ids = [v7(), v7()] as const;
    for (const act of [invite(foreign, ['worker'], ids[0]), invite(own, ['chair'], ids[1])])
      expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
    const before = await tablesOf(board);
    for (const id of ids) {
      const path = `/api/invitations/${id}`;
      await refusedAtBoth(
        carla,
        { method: 'POST', path: `${path}/renew`, command: 'invitation.renew', input: { invitationId: id } },
        'not_found',
      );
      await refusedAtBoth(
        carla,
        { method: 'DELETE', path, command: 'invitation.withdraw', input: { invitationId: id } },
        'not_found',
      );
      expect(ended(await carla.http('POST', `${path}/link`))).toBe('not_found');
    }
    const { body } = await carla.http<InvitationRow[]>('GET', '/api/invitations');
    expect(body.every((row) => row.agencyId === own)).toBe(true);
    expect(ended(await carla.http('GET', `/api/agencies/${foreign}/single-sign-on`))).toBe('not_found');
    expect((await (await board.sits('bea')).http<InvitationRow[]>('GET', '/api/invitations')).body).toEqual([]);
    expect(await tablesOf(board)).toEqual(before);
    carla.takesNote();
  });
});

describe('the last administrator', () => {
  const municipality = agencyId('municipality');
  const [first, second] = [personId('admin'), personId('chair')];

  it('stays, by every way of going', async () => {
    const admin = await board.sits('admin');
    for (const act of [
      becomes(first, municipality, []),
      becomes(first, municipality, ['chair']),
      becomes(first, municipality, ['liaison', 'worker']),
      toPerson('disable', first),
    ])
      await refusedAtBoth(admin, act, 'illegal_move');
    expect(await administratorsAt(admin)).toEqual(['admin']);
  });

  it('is whoever is left: one who was shut out counts no more', async () => {
    const admin = await board.sits('admin');
    await admin.live.connected();
    expect(
      ended(
        await admin.http(
          'PUT',
          `/api/people/${second}/standings`,
          becomes(second, municipality, ['chair', 'administrator']).body,
        ),
      ),
    ).toBe('done');
    expect(ended(await admin.http('POST', `/api/people/${second}/disable`))).toBe('done');
    await refusedAtBoth(admin, becomes(first, municipality, []), 'illegal_move');
    expect(ended(await admin.http('POST', `/api/people/${second}/enable`))).toBe('done');
    admin.takesNote();
  });

  it.each([
    ['take the role from each other', (other: string) => becomes(other, municipality, ['member'])],
    ['shut each other out', (other: string) => toPerson('disable', other)],
    ['step down together', (_: string, self: string) => becomes(self, municipality, ['member'])],
  ])('is one of two who %s at the same moment', async (_, act) => {
    const restores = await board.sits('admin');
    const two = [await board.sits('admin'), await board.sits('chair')] as const;
    const acts = [act(second, first), act(first, second)];
    const answers = await Promise.all(
      two.map((person, place) => person.http(acts[place]!.method, acts[place]!.path, acts[place]!.body)),
    );
    try {
      const codes = answers.map(ended);
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      expect(codes.find((code) => code !== 'done')).toMatch(/^(illegal_move|forbidden|not_found|not_signed_in)$/);
      const left = await board.looks(
        `select from baraza.standing s join baraza.person p on p.id = s.person_id
          where s.task_force_id = $1 and s.standing = 'administrator' and p.disabled_at is null`,
        [await tableOf(restores)],
      );
      expect(left).toHaveLength(1);
    } finally {
      await board.looks('update baraza.person set disabled_at = null where id = any ($1)', [[first, second]]);
      await board.looks(
        `insert into baraza.standing (task_force_id, agency_id, person_id, standing)
         select a.task_force_id, a.id, x, 'administrator' from baraza.agency a, unnest($2::uuid[]) x where a.id = $1 on conflict do nothing`,
        [municipality, [first, second]],
      );
      // Whoever was shut out lost what they follow, their own stream too: without it no socket of theirs stays.
      await board.looks('select baraza.settle_person($1, x) from unnest($2::uuid[]) x', [
        await tableOf(restores),
        [first, second],
      ]);
    }
  });

  const tableOf = async (person: Person): Promise<string> => {
    const [row] = await board.looks<{ id: string }>('select task_force_id as id from baraza.person where id = $1', [
      person.id,
    ]);
    return row!.id;
  };
});

describe('N40 an administrator', () => {
  /** Rights that changed in the story before end sockets up to two seconds later, this new one too: who was cut asks again. */
  const asksToFollow = async (person: Person, stream: StreamName, tries = 20): Promise<unknown> => {
    await person.live.connected();
    return person.live.follow(stream).catch((error: unknown) => {
      if (!(error instanceof NoAnswerError) || tries === 0) throw error;
      return asksToFollow(person, stream, tries - 1);
    });
  };

  it('reads no case; and whoever takes a seat in order to read is seen by those who are in it', async () => {
    const [ana, admin] = [await board.sits('ana'), await board.sits('admin')];
    const caseId = await board.caseOf(ana);
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Among us.' });
    await ana.follows(caseId);
    expect((await admin.http('GET', '/api/cases')).body).toEqual([]);
    expect(ended(await admin.http('GET', `/api/cases/${caseId}`))).toBe('not_found');
    expect(await asksToFollow(admin, `case/${caseId}`)).toMatchObject({ error: { code: 'not_found' } });
    const act = becomes(admin.id, agencyId('health'), ['worker']);
    expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
    expect(await ana.sees('colleague.joined')).toMatchObject({
      by: { person: admin.id },
      data: { personId: admin.id, agencyId: agencyId('health') },
    });
    const gone = becomes(admin.id, agencyId('health'), []);
    expect(ended(await admin.http(gone.method, gone.path, gone.body))).toBe('done');
    await ana.sees('colleague.left');
    expect((await journalOf(board, caseId)).slice(-2).map(({ actor }) => actor)).toEqual([admin.id, admin.id]);
    expect(await journalFaults(board)).toEqual([]);
    ana.takesNote();
  });
});
