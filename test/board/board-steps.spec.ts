import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionCard, type BoardColumn, type BoardPresence, caseStream } from '#libs/domain';
import { Agreement } from '../support/actions.js';
import { becomes } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { asks, holdersFor, placeOf, stagesFor } from '../support/on-the-board.js';
import type { Person } from '../support/person.js';
import { writes } from '../support/person-file.js';
import { goesTo, refers } from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

const holderOf = async (person: Person, referralId: string): Promise<string | undefined> =>
  (await holdersFor(person)).find(({ cards }) => cards.some(({ id }) => id === referralId))?.key;
const cardOf = async (person: Person, referralId: string, filters = '') =>
  (await holdersFor(person, filters)).flatMap(({ cards }) => cards).find(({ id }) => id === referralId);
const actionsFor = async (person: Person, filters = ''): Promise<BoardColumn<ActionCard>[]> =>
  (await asks(person, `view=actions${filters}`)).body.columns as BoardColumn<ActionCard>[];

describe('referrals on the board', () => {
  it('stand with whoever holds the step, and move with it, for the two agencies and whoever coordinates', async () => {
    const [ana, carla, ben, chair] = [
      await board.sits('ana'),
      await board.sits('carla'),
      await board.sits('ben'),
      await board.sits('chair'),
    ];
    const caseId = await board.caseOf(ana, 'shelter');
    const { referralId } = await refers(ana, caseId, 'legal', { service: 'papers' });
    for (const person of [ana, carla, chair]) expect(await holderOf(person, referralId)).toBe(agencyId('legal'));
    expect(await cardOf(chair, referralId)).toMatchObject({
      caseId,
      handle: 'Nikos',
      service: 'papers',
      state: 'offered',
      senderAgencyId: agencyId('health'),
      receiverAgencyId: agencyId('legal'),
      overdue: false,
    });
    await goesTo(carla, referralId, 'info_needed', { words: 'Which papers?', asksFor: ['N'] });
    for (const person of [ana, carla, chair]) expect(await holderOf(person, referralId)).toBe(agencyId('health'));
    await goesTo(ana, referralId, 'acknowledged', { words: 'All of them.' });
    await goesTo(carla, referralId, 'decline_proposed', { reason: { family: 'service', code: 'at-capacity' } });
    for (const person of [ana, carla, chair]) expect(await holderOf(person, referralId)).toBe('coordination');
    // Ben reads the case, and is not between the two.
    expect(await holderOf(ben, referralId)).toBeUndefined();
    await goesTo(ana, referralId, 'withdrawn', { nextStep: { kind: 'person_choice' } });
    expect(await holderOf(ana, referralId)).toBeUndefined();
  });

  it('are late by the clock of now, without anything that runs', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'legal', { priority: 'urgent' });
    await goesTo(carla, referralId, 'accepted');
    expect(await cardOf(carla, referralId)).toMatchObject({ overdue: false, priority: 'urgent' });
    expect(await cardOf(carla, referralId, '&overdue=true')).toBeUndefined();
    await board.movesClock('25 hours');
    expect(await cardOf(carla, referralId, '&overdue=true')).toMatchObject({ overdue: true });
    expect(await placeOf(carla, caseId, '&overdue=true')).toMatchObject({ step: { id: referralId, overdue: true } });
    await board.movesClock('0');
    expect(await placeOf(carla, caseId, '&overdue=true')).toBeUndefined();
  });
});

describe('actions on the board', () => {
  it('stand with the agency whose they are, for those who read where they were agreed', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter');
    const action = new Agreement({ caseId });
    await action.isAgreedBy(ana, { words: 'Call the clinic', agencyId: agencyId('shelter') });
    for (const person of [ana, ben])
      expect((await actionsFor(person)).find(({ key }) => key === agencyId('shelter'))?.cards).toEqual([
        expect.objectContaining({
          id: action.id,
          caseId,
          handle: 'Nikos',
          title: 'Call the clinic',
          status: 'assigned',
          overdue: false,
        }),
      ]);
    expect(await actionsFor(carla)).toEqual([]);
    expect(await placeOf(ben, caseId)).toMatchObject({
      step: { kind: 'action', id: action.id, title: 'Call the clinic', agencyId: agencyId('shelter') },
    });
    expect(await placeOf(ben, caseId, '&ours=true')).toBeDefined();
    expect(await placeOf(ana, caseId, '&ours=true')).toBeUndefined();
  });
});

describe('what is sought on the board', () => {
  it('is what presses, whose it is, where an agency is, and who holds a stage', async () => {
    const ana = await board.sits('ana');
    const [one, two] = [await board.caseOf(ana, 'shelter'), await board.caseOf(ana)];
    await writes(ana, one, { kind: 'kit' });
    await writes(ana, one, { kind: 'test' });
    await ana.http('POST', `/api/cases/${two}/needs`, {
      needId: crypto.randomUUID(),
      service: 'shelter',
      priority: 'urgent',
      words: 'A bed.',
    });
    const found = async (filters: string): Promise<string[]> =>
      (await stagesFor(ana, filters))
        .flatMap(({ cards }) => cards.map(({ caseId }) => caseId))
        .filter((id) => id === one || id === two);
    expect(await found('&urgent=true')).toEqual([two]);
    expect(await found(`&agency=${agencyId('shelter')}`)).toEqual([one]);
    expect(await found('&stage=harm_reduction')).toEqual([one]);
    expect(await found('&stage=linkage')).toEqual([]);
    expect(await found('&column=screening')).toEqual([one]);
    expect(await found('&ours=true')).toEqual([]);
  });

  it('is counted before what is pressed, and answered twenty at a time', async () => {
    const alexis = await board.sits('alexis');
    const before = (await asks(alexis, 'view=stages')).body;
    const had = before.columns.find(({ key }) => key === 'none')!.count;
    for (let number = had; number < 23; number++) await alexis.opensCase();
    const { counts, columns } = (await asks(alexis, 'view=stages&overdue=true')).body;
    expect(counts.all).toBe(before.counts.all + Math.max(0, 23 - had));
    expect(columns.map(({ count }) => count).every((count) => count === 0)).toBe(true);
    const page = async (number: number): Promise<string[]> =>
      (await stagesFor(alexis, `&column=none&page=${number}`)).flatMap(({ cards }) =>
        cards.map(({ caseId }) => caseId),
      );
    const pages = [await page(1), await page(2), await page(3)];
    expect(pages.map(({ length }) => length)).toEqual([20, Math.max(23, had) - 20, 0]);
    expect(new Set(pages.flat()).size).toBe(Math.max(23, had));
  });

  it('is refused where it makes no sense, field by field', async () => {
    const ana = await board.sits('ana');
    for (const [query, field] of [
      ['', 'view'],
      ['view=everything', 'view'],
      ['view=stages&view=holders', 'view'],
      ['view=stages&stage=linked', 'stage'],
      ['view=stages&agency=us', 'agency'],
      ['view=stages&overdue=1', 'overdue'],
      ['view=stages&page=0', 'page'],
      ['view=stages&page=99999', 'page'],
      ['view=holders&column=%27%20or%20true', 'column'],
      ['view=stages&order=name', 'order'],
    ] as const) {
      const { status, body } = await asks(ana, query);
      expect([query, status, Object.keys(body.error?.fields ?? {})]).toEqual([query, 400, [field]]);
    }
    for (const query of [
      'view=stages&column=nothing',
      `view=holders&column=${agencyId('elsewhere')}`,
      'view=actions&stage=contact',
    ])
      expect((await asks(ana, query)).body.columns.flatMap(({ cards }: { cards: unknown[] }) => cards)).toEqual([]);
  });
});

describe('who is told to look again', () => {
  it('are those who may be shown what was written, and nobody else', async () => {
    const [ana, alexis, ben, bea, carla] = [
      await board.sits('ana'),
      await board.sits('alexis'),
      await board.sits('ben'),
      await board.sits('bea'),
      await board.sits('carla'),
    ];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    await gives(ana, caseId, 'shelter', { purpose: 'COC', labels: ['N'] });
    const heard = (person: Person): number => person.live.changed.filter(({ list }) => list === 'board').length;
    for (const person of [alexis, ben, bea, carla]) await person.live.connected();
    const plain = await writes(ana, caseId);
    await until(() => heard(alexis) === 1 && heard(ben) === 1, 'the boards to be told', 20_000);
    await writes(ana, caseId, { kind: 'test', label: 'HIV' });
    await until(() => heard(alexis) === 2, 'the own board to be told', 20_000);
    // What they saw is gone from what they may see.
    await writes(ana, caseId, { label: 'HIV', replaces: plain });
    await until(() => heard(alexis) === 3 && heard(ben) === 2, 'the boards to be told of it', 20_000);
    expect([heard(bea), heard(carla)]).toEqual([0, 0]);
    expect(new Set(ben.live.changed.filter(({ list }) => list === 'board').flatMap(({ ids }) => ids))).toEqual(
      new Set([caseId]),
    );
  });
});

describe('who is in a case', () => {
  it('is said to those who read it, and to nobody else', async () => {
    const [ana, ben, carla, chair] = [
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('carla'),
      await board.sits('chair'),
    ];
    const caseId = await board.caseOf(ana, 'shelter');
    const here = async (person: Person): Promise<BoardPresence['here']> =>
      (await person.http<BoardPresence>('GET', '/api/board/here')).body.here;
    expect(await here(ana)).toEqual([]);
    await ben.live.follow(caseStream(caseId));
    for (const person of [ana, ben]) expect(await here(person)).toEqual([{ caseId, people: [ben.id] }]);
    for (const person of [carla, chair]) expect(await here(person)).toEqual([]);
    ben.leaves();
    await until(async () => (await here(ana)).length === 0, 'ben to be gone', 20_000);
  });
});
