import { describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import type { CaseView, CommandAnswer, FollowAnswer, TallyRow } from '#libs/domain';
import { useBoard } from '../support/board.js';
import type { HttpAnswer, Person } from '../support/person.js';
import { daysAgo, entriesOf, writes } from '../support/person-file.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

const returns = (
  person: Person,
  fromCaseId: string,
  caseId = v4(),
): Promise<HttpAnswer<CommandAnswer<{ caseId: string }>>> =>
  person.http('POST', `/api/cases/${fromCaseId}/return`, { caseId });
const seen = async (person: Person, caseId: string): Promise<CaseView> =>
  (await person.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body.view as CaseView;
const asks = (person: Person, caseId: string, more: object = {}): Promise<HttpAnswer<CommandAnswer>> =>
  person.http('POST', `/api/cases/${caseId}/needs`, {
    needId: v4(),
    service: 'shelter',
    priority: 'urgent',
    words: 'A place for me and the dog.',
    ...more,
  });

describe('somebody who comes back', () => {
  it('has a new case that says after which one it is; the one that ended stays as it was', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const entry = await writes(ana, caseId, { kind: 'retained', on: daysAgo(10) });
    expect((await returns(ana, caseId)).body.error?.code).toBe('illegal_move');
    await ana.closes(caseId, 'lost_contact');
    const [before, log] = [await seen(ana, caseId), await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`)];
    const { caseId: again } = (await returns(ana, caseId)).body.result;
    expect(await seen(ana, again)).toMatchObject({
      id: again,
      subjectId: before.subjectId,
      reference: before.reference,
      handle: before.handle,
      status: 'open',
      returnsFrom: caseId,
      leadAgencyId: agencyId('health'),
      seats: [{ agencyId: agencyId('health'), people: before.seats[0]!.people }],
    });
    expect(await seen(ana, caseId)).toEqual(before);
    expect((await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body.events).toEqual(log.body.events);
    // What was written then stays there, and is not what is written now.
    expect(await entriesOf(ana, again)).toEqual([]);
    expect(await entriesOf(ana, caseId)).toMatchObject([{ id: entry, kind: 'retained' }]);
    expect((await ben.http('GET', `/api/cases/${again}`)).status).toBe(404);
    expect(await ana.says(again, 'Good to see you.')).toMatchObject({ seq: 2 });
    await ana.follows(again);
  });

  it('has one stretch of work at a time, begun by the agency that led and by nobody else', async () => {
    const [ana, ben, bea, stranger] = [
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('bea'),
      await board.sits('stranger'),
    ];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.closes(caseId);
    for (const [who, code] of [
      [ben, 'forbidden'],
      [bea, 'forbidden'],
      [stranger, 'not_found'],
    ] as const)
      expect((await returns(who, caseId)).body.error?.code).toBe(code);
    expect((await returns(ana, v4())).body.error?.code).toBe('not_found');
    const both = await Promise.all([returns(ana, caseId), returns(await board.sits('alexis'), caseId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = both.find(({ status }) => status === 201)!.body.result.caseId;
    await ana.closes(again);
    expect((await returns(ana, again, caseId)).body.error?.code).toBe('illegal_move');
    expect((await returns(ana, again)).status).toBe(201);
  });
});

describe('what a person asks for', () => {
  it('stands on the case in their words, and how it stands with it, for everybody who reads it', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    const needId = v4();
    expect((await asks(ana, caseId, { needId })).status).toBe(201);
    const move = async (who: Person, to: string, id = needId): Promise<string | undefined> =>
      (await who.http<CommandAnswer>('POST', `/api/cases/${caseId}/needs/${id}/move`, { to })).body.error?.code;
    expect(await move(ben, 'being_met')).toBe(undefined);
    expect(await move(ben, 'being_met')).toBe('illegal_move');
    await ben.sees('need.said');
    expect((await seen(ana, caseId)).needs).toEqual([
      {
        id: needId,
        service: 'shelter',
        priority: 'urgent',
        state: 'being_met',
        saidSeq: 3,
        words: 'A place for me and the dog.',
      },
    ]);
    for (const to of ['met', 'open', 'no_longer_wanted']) expect(await move(ana, to)).toBe(undefined);
    for (const _ of [1, 2, 3]) await ben.sees('need.moved');
    expect(await move(ana, 'gone')).toBe('invalid_input');
    expect(await move(ana, 'met', v4())).toBe('not_found');
    expect((await asks(ana, caseId, { needId })).body.error?.code).toBe('illegal_move');
  });

  it('is taken from whoever works on the case alone, and not in a case that ended', async () => {
    const [ana, carla, stranger] = [await board.sits('ana'), await board.sits('carla'), await board.sits('stranger')];
    const caseId = await board.caseOf(ana);
    expect((await asks(carla, caseId)).body.error?.code).toBe('not_found');
    const needId = v4();
    await asks(ana, caseId, { needId });
    const theirs = await board.caseOf(stranger);
    expect((await asks(stranger, theirs, { needId })).body.error?.code).toBe('illegal_move');
    expect(
      (await stranger.http<CommandAnswer>('POST', `/api/cases/${theirs}/needs/${needId}/move`, { to: 'met' })).body
        .error?.code,
    ).toBe('not_found');
    for (const [field, value] of [
      ['service', 'opera'],
      ['priority', 'high'],
      ['words', ''],
      ['words', 'a\nb'],
      ['needId', 5],
    ] as const)
      expect(Object.keys((await asks(ana, caseId, { [field]: value })).body.error?.fields ?? {})).toEqual([field]);
    await ana.closes(caseId);
    expect((await asks(ana, caseId)).body.error?.code).toBe('illegal_move');
  });
});

describe('what is counted of people without a file', () => {
  const counts = (person: Person, more: object = {}): Promise<HttpAnswer<CommandAnswer>> =>
    person.http('POST', '/api/tallies', { kind: 'kit', count: 3, on: daysAgo(1), ...more });
  const sums = async (person: Person): Promise<TallyRow[]> =>
    (await person.http<TallyRow[]>('GET', '/api/tallies')).body;

  it('is how many, by day, for the own agency', async () => {
    const [ana, bea, ben, carla] = [
      await board.sits('ana'),
      await board.sits('bea'),
      await board.sits('ben'),
      await board.sits('carla'),
    ];
    for (const [who, more] of [
      [bea, {}],
      [ben, { count: 2 }],
      [ben, { kind: 'contact', count: 7 }],
      [ben, { on: daysAgo(2) }],
      [ana, { count: 500 }],
    ] as const)
      expect((await counts(who, more)).status).toBe(201);
    expect(await sums(ben)).toEqual([
      { on: daysAgo(1), kind: 'contact', count: 7 },
      { on: daysAgo(1), kind: 'kit', count: 5 },
      { on: daysAgo(2), kind: 'kit', count: 3 },
    ]);
    expect(await sums(ana)).toEqual([{ on: daysAgo(1), kind: 'kit', count: 500 }]);
    expect(await sums(carla)).toEqual([]);
    expect((await counts(await board.sits('chair'))).body.error?.code).toBe('forbidden');
    for (const [field, value] of [
      ['count', 0],
      ['count', 501],
      ['count', 1.5],
      ['count', '3'],
      ['kind', 'person'],
      ['on', daysAgo(-3)],
      ['name', 'x'],
    ] as const)
      expect(Object.keys((await counts(ana, { [field]: value })).body.error?.fields ?? {})).toEqual([field]);
  });
});
