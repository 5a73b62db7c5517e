import { afterEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { looksAfterData } from '../support/acts.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { accessOf, entriesOf, opens, writes } from '../support/person-file.js';
import { gives, moves } from '../support/shares.js';
import { agencyId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

/** The line of the log that a person's own page will show, with who opened it. */
const ownSlice = (caseId: string): Promise<{ person_id: string; basis: string; shown: number }[]> =>
  board.looks('select person_id, basis, shown from baraza.access_of_case($1)', [caseId]);

describe('the log of who opened files', () => {
  it('has whoever opened one, for whom, what for, and what they were shown on which basis; also where that was nothing', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await writes(ana, caseId, { label: 'HIV', kind: 'test' });
    await writes(ana, caseId);
    await writes(ben, caseId);
    const shareId = await gives(ana, caseId, 'shelter');
    await entriesOf(ben, caseId, 'TREAT');
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    await entriesOf(ana, caseId);
    const alexis = await looksAfterData(board, 'alexis');
    const rows = await accessOf(alexis, `?caseId=${caseId}`);
    expect(rows).toMatchObject([
      { personId: ana.id, agencyId: agencyId('health'), purpose: 'COC', basis: 'own', labels: ['HIV', 'N'], count: 2 },
      {
        personId: ben.id,
        agencyId: agencyId('shelter'),
        caseId,
        purpose: 'TREAT',
        basis: 'share',
        controllerAgencyId: agencyId('health'),
        shareId,
        legalBasis: 'consent',
        labels: ['HIV', 'N'],
        count: 2,
      },
    ]);
    // The person's own slice has all of it: also what an agency was shown of its own.
    expect((await ownSlice(caseId)).map(({ person_id, basis, shown }) => [person_id, basis, shown])).toEqual([
      [ana.id, 'own', 2],
      [ben.id, 'share', 2],
      [ben.id, 'own', 1],
    ]);
  });

  it('keeps that somebody asked whose access is over, and nothing of whoever never had to do with it', async () => {
    const [ana, carla, stranger] = [await board.sits('ana'), await board.sits('carla'), await board.sits('stranger')];
    const caseId = await board.caseOf(ana);
    expect((await opens(carla, caseId)).status).toBe(404);
    expect((await opens(stranger, caseId)).status).toBe(404);
    expect(await ownSlice(caseId)).toEqual([]);
    const shareId = await gives(ana, caseId, 'legal');
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    expect((await opens(carla, caseId, 'TREAT')).status).toBe(404);
    expect(await ownSlice(caseId)).toEqual([{ person_id: carla.id, basis: 'none', shown: 0 }]);
    await entriesOf(ana, caseId);
    expect((await ownSlice(caseId))[0]).toEqual({ person_id: ana.id, basis: 'none', shown: 0 });
  });

  it('is read by who looks after data of an agency: of its people, and of what it wrote; by nobody else', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    await writes(ana, caseId);
    await writes(carla, caseId);
    await gives(ana, caseId, 'shelter');
    await gives(ana, caseId, 'legal');
    for (const person of [ana, ben, carla]) await entriesOf(person, caseId, 'TREAT');
    for (const name of ['ben', 'bea', 'chair', 'admin', 'dino'] as const)
      expect((await (await board.sits(name)).http('GET', '/api/access')).status).toBe(403);
    const [alexis, bens] = [await looksAfterData(board, 'alexis'), await looksAfterData(board, 'ben')];
    const shown = async (who: Person, more = ''): Promise<[string, string][]> =>
      (await accessOf(who, `?caseId=${caseId}${more}`)).map(({ personId: by, basis }) => [by, basis]);
    expect((await shown(alexis)).sort()).toEqual(
      [
        [ana.id, 'own'],
        [ben.id, 'share'],
        [carla.id, 'share'],
      ].sort(),
    );
    expect(await shown(bens)).toEqual([[ben.id, 'share']]);
    expect(await shown(alexis, `&personId=${ben.id}`)).toEqual([[ben.id, 'share']]);
    const at = (ms: number): string => encodeURIComponent(new Date(Date.now() + ms).toISOString());
    expect(await shown(alexis, `&from=${at(60_000)}`)).toEqual([]);
    expect(await shown(alexis, `&to=${at(-60_000)}`)).toEqual([]);
    expect(await shown(alexis, `&from=${at(-60_000)}&to=${at(60_000)}`)).toHaveLength(3);
    expect(await shown(alexis, `&agencyId=${agencyId('legal')}`)).toEqual([[carla.id, 'share']]);
    expect(await shown(alexis, '&purpose=TREAT')).toHaveLength(3);
    expect(await shown(alexis, '&purpose=COC')).toEqual([]);
    const [latest, ...earlier] = await accessOf(alexis, `?caseId=${caseId}`);
    expect(await accessOf(alexis, `?caseId=${caseId}&before=${latest!.seq}`)).toEqual(earlier);
    expect(await accessOf(alexis, `?caseId=${v4()}`)).toEqual([]);
    const wrong = ['?caseId=x', '?from=yesterday', '?word=x', '?caseId=', '?before=0', '?before=last', '?purpose=BTG'];
    for (const query of wrong) expect((await alexis.http('GET', `/api/access${query}`)).status).toBe(400);
  });

  it('can not be changed without that being seen', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    for (const _ of [1, 2, 3]) await entriesOf(ana, caseId);
    const alexis = await looksAfterData(board, 'alexis');
    const holds = async (): Promise<boolean> =>
      (await alexis.http<{ holds: boolean }>('GET', '/api/access/chain')).body.holds;
    expect((await ana.http('GET', '/api/access/chain')).status).toBe(403);
    expect(await holds()).toBe(true);
    const faults = (): Promise<{ fault: string }[]> => board.looks('select fault from baraza.verify_access()');
    expect(await faults()).toEqual([]);
    await expect(board.looks('delete from baraza.access_log')).rejects.toThrow();
    const tampered = async (change: string): Promise<string[]> => {
      const [row] = await board.looks<{ faults: string[] }>('select array[]::text[] as faults');
      await board.looks('alter table baraza.access_log disable trigger access_stands');
      try {
        await board.looks(change);
        row!.faults = (await faults()).map(({ fault }) => fault);
        expect(await holds()).toBe(row!.faults.length === 0);
      } finally {
        await board.looks('alter table baraza.access_log enable trigger access_stands');
      }
      return row!.faults;
    };
    const last = '(select max(x.seq) from baraza.access_log x)';
    expect(await tampered(`update baraza.access_log set shown = shown where seq = ${last}`)).toEqual([]);
    expect(await tampered(`update baraza.access_log set purpose = 'TREAT' where seq = ${last} - 1`)).toEqual([
      'this line was changed',
    ]);
    expect(await tampered(`update baraza.access_log set purpose = 'COC' where seq = ${last} - 1`)).toEqual([]);
    expect(await tampered(`delete from baraza.access_log where seq = ${last}`)).toEqual(['the end was changed']);
  });
});
