import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { v4, v7 } from 'uuid';
import { caseStream, type FollowAnswer, type Part, partStream, type StreamName } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { killedAt } from '../support/killed-at.js';
import { beginsPart, pathOf, saysIn } from '../support/parts.js';
import type { HttpAnswer, Person } from '../support/person.js';
import { agencyId, type AgencyName, type CastName, personId, TABLE } from '../support/table.js';
import { asSuperuser } from '../support/test-server.js';

const board = useBoard();

/** Who reads a part and should not, or should and does not; and who has a seat in a part of a case that they are not in. */
const WRONG = `
  with should as (
    select distinct c.stream_id, s.person_id from baraza.case_seat c join baraza.standing s on s.agency_id = c.agency_id
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where c.stream_id like 'part/%' and baraza.reads_parts(s.standing)
  ), does as (
    select m.stream_id, m.person_id from baraza.membership m where m.stream_id like 'part/%' and m.until_seq is null
  )
  (select 'missed' as what, stream_id, person_id as who from should except select 'missed', * from does)
  union all (select 'kept', * from does except select 'kept', * from should)
  union all select 'in a part and not in its case', c.stream_id, c.agency_id from baraza.case_seat c where c.stream_id like 'part/%'
    and not exists (select from baraza.case_seat k where k.stream_id = 'case/' || c.episode_id::text and k.agency_id = c.agency_id)`;

afterEach(async () => {
  expect(await board.looks(WRONG)).toEqual([]);
  expect(await journalFaults(board)).toEqual([]);
});

type Send = (id: string) => Promise<HttpAnswer<Record<string, unknown>>>;

const sending =
  (person: Person, method: string, path: string, body?: unknown): Send =>
  (id) =>
    person.http(method, path, body, { 'idempotency-key': id });

const opening = (person: Person, caseId: string, part: Part, ...agencies: AgencyName[]): [string, Send] => {
  const partId = v4();
  const body = { partId, part, agencyIds: agencies.map(agencyId), words: 'Said once.' };
  return [partId, sending(person, 'POST', `/api/cases/${caseId}/parts`, body)];
};

const codeOf = ({ status, body }: HttpAnswer<unknown>): string | number => body.error?.code ?? status;

const headOf = async (person: Person, path: string): Promise<number> =>
  (await person.http<FollowAnswer>('GET', path)).body.head;

const becomes = (admin: Person, name: CastName, agency: AgencyName, standings: string[]): Promise<unknown> =>
  admin.http('PUT', `/api/people/${personId(name)}/standings`, { agencyId: agencyId(agency), standings });

describe.each(['in transaction', 'after commit, before reply', 'after commit, before hint'])(
  'a server is killed: %s',
  (point) => {
    it('while a part begins, a message is written anew and taken back, and an agency leaves with all its parts', async () => {
      const ana = await board.sits('ana');
      // Each in a case of its own: what waits for one another's locks is not killed together.
      const cases = await Promise.all(Array.from({ length: 4 }, () => board.caseOf(ana, 'shelter', 'legal')));
      const begun = cases.slice(1).map((caseId) => beginsPart(ana, caseId, 'hiv', 'Before.', 'shelter'));
      const [edited, withdrawn, left] = (await Promise.all(begun)).map(partStream) as [
        StreamName,
        StreamName,
        StreamName,
      ];
      const [partId, opens] = opening(ana, cases[0]!, 'health', 'legal');
      const sends: Send[] = [
        opens,
        sending(ana, 'PATCH', `${pathOf(edited)}/messages/2`, { words: 'Written anew.' }),
        sending(ana, 'DELETE', `${pathOf(withdrawn)}/messages/2`),
        sending(ana, 'DELETE', `/api/cases/${cases[3]}/agencies/${agencyId('shelter')}`),
      ];
      const ids = sends.map(() => v7());
      const heard = await killedAt(board, point, [ana], ...sends.map((send, n) => () => send(ids[n]!)));
      expect(heard).toEqual(sends.map(() => 'lost'));
      expect(await board.looks(WRONG)).toEqual([]);
      const isThere = (await ana.http('GET', `/api/parts/${partId}`)).status;
      expect(isThere).toBe(point === 'in transaction' ? 404 : 200);
      for (const [n, send] of sends.entries()) {
        const answers = [await send(ids[n]!), await send(ids[n]!)];
        expect(answers[0]!.body.error).toBeUndefined();
        expect(answers[1]!.text).toBe(answers[0]!.text);
      }
      const words = async (stream: StreamName): Promise<unknown[]> =>
        (await ana.http<FollowAnswer>('GET', pathOf(stream))).body.events.slice(1).map((event) => event.words);
      expect(await words(partStream(partId))).toEqual(['Said once.']);
      expect(await words(edited)).toEqual(['Before.', 'Written anew.']);
      expect(await words(withdrawn)).toEqual([null, undefined]);
      expect(await words(left)).toEqual(['Before.', undefined]);
      expect((await (await board.sits('ben')).http('GET', pathOf(left))).status).toBe(404);
    }, 120_000);
  },
);

describe('at the same moment', () => {
  it('two of one agency begin a part of the same kind: one of them does; and of two agencies each its own', async () => {
    const [ana, alexis, carla] = [await board.sits('ana'), await board.sits('alexis'), await board.sits('carla')];
    for (let round = 0; round < 8; round++) {
      const caseId = await board.caseOf(ana, 'shelter', 'legal');
      const tries = [ana, alexis, ana, alexis].map((person) => opening(person, caseId, 'safety', 'shelter')[1](v7()));
      const other = opening(carla, caseId, 'safety', 'shelter')[1](v7());
      expect((await Promise.all(tries)).map(codeOf).sort()).toEqual([
        201,
        'illegal_move',
        'illegal_move',
        'illegal_move',
      ]);
      expect(codeOf(await other)).toBe(201);
      const begun = await board.looks('select from baraza.case_part where episode_id = $1', [caseId]);
      expect(begun).toHaveLength(2);
    }
  });

  it('one part is begun twice under one id: it begins once', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'legal');
    const [partId, opens] = opening(ana, caseId, 'place');
    const id = v7();
    const body = { partId, part: 'place', agencyIds: [], words: 'Mine?' };
    const others = sending(carla, 'POST', `/api/cases/${caseId}/parts`, body);
    const [first, again, stranger] = await Promise.all([opens(id), opens(id), others(v7())]);
    const codes = [codeOf(first), codeOf(stranger)];
    expect(codes.sort()).toEqual([201, 'illegal_move']);
    expect(again.text).toBe(first.text);
  });

  it('an agency leaves the case, and is brought into a part of it or named for one that begins', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const shelter = agencyId('shelter');
    for (let round = 0; round < 12; round++) {
      const caseId = await board.caseOf(ana, 'shelter', 'legal');
      const partId = await beginsPart(carla, caseId, 'justice', 'Among us.');
      const [, opens] = opening(carla, caseId, 'safety', 'shelter');
      const at = (ms: number, send: () => Promise<unknown>): Promise<unknown> => wait(ms).then(send);
      await Promise.all([
        at(round % 4, () => ana.releases(caseId, shelter)),
        at((round + 2) % 4, () => carla.http('POST', `/api/parts/${partId}/agencies`, { agencyId: shelter })),
        at(1, () => opens(v7())),
      ]);
      expect(await board.looks(WRONG)).toEqual([]);
      expect((await ana.http('GET', `/api/parts/${partId}`)).status).toBe(404);
    }
  }, 180_000);

  it('an agency is held by one who brings it in or lets it go, and the other waits', async () => {
    const hold = (client: Client): Promise<unknown> =>
      client.query(
        `begin; set local lock_timeout = '200ms'; select set_config('baraza.task_force', '${TABLE.id}', true);
         select baraza.hold_agency('${agencyId('shelter')}')`,
      );
    await asSuperuser(board.database.name, async (one) => {
      await hold(one);
      await asSuperuser(board.database.name, (other) => expect(hold(other)).rejects.toMatchObject({ code: '55P03' }));
      await one.query('rollback');
    });
  });

  it('messages come to a part and its case is closed: what was taken stands, and nothing after', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    for (let round = 0; round < 5; round++) {
      const caseId = await board.caseOf(ana, 'shelter');
      const stream = partStream(await beginsPart(ben, caseId, 'health', 'Quickly.', 'health'));
      const posts = Array.from({ length: 30 }, (_, n) =>
        wait(n).then(() => (n % 2 ? ana : ben).http('POST', `${pathOf(stream)}/messages`, { words: `Word ${n}` })),
      );
      await wait(5 + round * 5);
      const closed = await ana.closes(caseId);
      expect(closed).toMatchObject({ seq: 3 });
      const codes = (await Promise.all(posts)).map(codeOf);
      expect(codes.filter((code) => code !== 201 && code !== 'illegal_move')).toEqual([]);
      const head = await headOf(ana, pathOf(stream));
      expect(head).toBe(2 + codes.filter((code) => code === 201).length);
      const late = await ben.http('POST', `${pathOf(stream)}/messages`, { words: 'Late.' });
      expect(codeOf(late)).toBe('illegal_move');
      const [, again] = opening(ana, caseId, 'hiv');
      expect(codeOf(await again(v7()))).toBe('illegal_move');
      // Where it belongs among what happened in the case never goes back.
      const { events } = (await ana.http<FollowAnswer>('GET', pathOf(stream))).body;
      expect(events.map(({ anchor }) => anchor)).toEqual(events.map(({ anchor }) => anchor).sort());
    }
  }, 180_000);
});

describe('an agency is let into a part and out of it while its people type', () => {
  it('and what is said while it is out reaches none of them, nor that somebody typed', async () => {
    const other = await board.anotherApi();
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben', other)];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = partStream(await beginsPart(ana, caseId, 'mental_health', 'To begin with.', 'shelter'));
    const path = pathOf(stream);
    for (const person of [ana, ben]) {
      await person.live.connected();
      await person.live.follow(stream);
    }
    let going = true;
    const types = [ana, ben].map(async (person) => {
      for (let n = 0; going; n++) {
        await person.live.ask('presence', { stream, typing: n % 2 === 0 });
        await wait(8);
      }
    });
    for (let round = 0; round < 6; round++) {
      await ana.http('DELETE', `${path}/agencies/${agencyId('shelter')}`);
      await saysIn(ana, stream, `Without him ${round}.`);
      await until(() => ben.live.streams.get(stream)?.left !== false, 'ben to be out');
      await wait(120);
      const frames = ben.live.frames.length;
      await wait(80);
      expect(ben.live.frames.slice(frames).filter((frame) => frame.includes(stream))).toEqual([]);
      expect(await ben.live.ask('presence', { stream, typing: true })).toMatchObject({ error: { code: 'not_found' } });
      await until(() => !ana.live.present.has(ben.id), 'ben to be gone from it');
      await ana.http('POST', `${path}/agencies`, { agencyId: agencyId('shelter') });
      await ben.live.follow(stream);
      await saysIn(ana, stream, `With him ${round}.`);
      await ben.hears(`With him ${round}.`);
    }
    going = false;
    await Promise.all(types);
    expect(ben.live.frames.filter((frame) => frame.includes('Without him'))).toEqual([]);
    for (const person of [ana, ben]) person.takesNote();
  }, 180_000);

  it('and somebody who becomes a volunteer is out of it in mid-sentence, and stays in the case', async () => {
    const [ana, ben, admin] = [await board.sits('ana'), await board.sits('ben'), await board.sits('admin')];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = partStream(await beginsPart(ana, caseId, 'identity', 'To begin with.', 'shelter'));
    await ben.live.connected();
    for (const one of [stream, caseStream(caseId)]) await ben.live.follow(one);
    await becomes(admin, 'ben', 'shelter', ['volunteer']);
    const last = await headOf(ana, pathOf(stream));
    for (let n = 0; n < 10; n++) await saysIn(ana, stream, `Not for him ${n}.`);
    await saysIn(ana, caseStream(caseId), 'For him as well.');
    // Whoever is something else now is cut, and comes again.
    const comes = (): boolean => {
      ben.live.socket.connect();
      return ben.words(caseId).includes('For him as well.');
    };
    await until(comes, 'ben to hear what is for him');
    expect((await ben.http('GET', pathOf(stream))).status).toBe(404);
    expect(await ben.live.ask('follow', { stream, epoch: 1, after: last })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(ben.live.frames.filter((frame) => frame.includes('Not for him'))).toEqual([]);
    await becomes(admin, 'ben', 'shelter', ['worker']);
    // Back as before: with his agency, which read it all the while.
    expect((await ben.http<FollowAnswer>('GET', pathOf(stream))).body.floor).toBe(0);
    ben.takesNote();
  }, 180_000);

  it('and people begin and cease to work for it while parts begin and end: they read exactly what is theirs', async () => {
    const [ana, carla, admin] = [await board.sits('ana'), await board.sits('carla'), await board.sits('admin')];
    const cases = await Promise.all(Array.from({ length: 6 }, () => board.caseOf(ana, 'shelter', 'legal')));
    for (const standings of [['worker'], ['volunteer'], ['worker'], []]) {
      await Promise.all([
        becomes(admin, 'bea', 'shelter', standings),
        becomes(admin, 'dino', 'shelter', standings),
        ...cases.map((caseId, n) => opening(n % 2 ? ana : carla, caseId, n % 3 ? 'health' : 'hiv', 'shelter')[1](v7())),
        ...cases.slice(0, 2).map((caseId) => ana.releases(caseId, agencyId('shelter'))),
      ]);
      expect(await board.looks(WRONG)).toEqual([]);
      await Promise.all(cases.slice(0, 2).map((caseId) => ana.admits(caseId, agencyId('shelter'), false)));
    }
    await becomes(admin, 'bea', 'shelter', ['volunteer']);
  }, 180_000);
});
