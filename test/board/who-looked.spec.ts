import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { caseStream, type LookRow, lookOf, type SearchAnswer } from '#libs/domain';
import { looksAfterData } from '../support/acts.js';
import { useBoard } from '../support/board.js';
import { beginsPart, saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { accessOf, writes } from '../support/person-file.js';
import { agencyId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

const searches = async (person: Person, sought: object): Promise<SearchAnswer> => {
  const { status, body } = await person.http<SearchAnswer>('POST', '/api/search', sought);
  expect(status).toBe(200);
  return body;
};
/** What the log has of looking, the first line first. */
const lines = (): Promise<{ person_id: string; basis: string; shown: number; sought: Buffer; episode_id: string }[]> =>
  board.looks(
    'select person_id, basis, shown, sought, episode_id from baraza.access_log where sought is not null order by seq',
  );
const looksOf = async (person: Person, query = ''): Promise<LookRow[]> =>
  (await person.http<LookRow[]>('GET', `/api/access/looks${query}`)).body;
const chainHolds = async (): Promise<void> =>
  expect(await board.looks('select * from baraza.verify_access()')).toEqual([]);

describe('that somebody looked', () => {
  it('for words is kept: who, for whom, in which case, how much they found, and no word of what it was', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await saysIn(ana, caseStream(caseId), 'The grey umbrella is with us.');
    const before = (await lines()).length;
    expect((await searches(ana, { terms: ['umbrella'], caseId })).found).toHaveLength(1);
    await searches(ana, { terms: ['umbrella', 'nowhere'] });
    const [here, everywhere] = (await lines()).slice(before);
    expect(here).toMatchObject({ person_id: ana.id, basis: 'search', shown: 1, episode_id: caseId });
    expect(everywhere).toMatchObject({ person_id: ana.id, basis: 'search', shown: 0, episode_id: null });
    const [row] = await board.looks<{ log: string }>('select string_agg(a::text, $1) as log from baraza.access_log a', [
      ' ',
    ]);
    expect(row!.log).not.toMatch(/umbrella|nowhere/);
    // Whoever has the table alone guesses nothing: neither the words nor their form hash to what stands there.
    for (const guess of ['umbrella', lookOf({ terms: ['umbrella'], caseId })]) {
      expect(here!.sought).not.toEqual(createHmac('sha256', '').update(guess).digest());
      expect(
        await board.looks('select from baraza.access_log where sought = sha256($1)', [Buffer.from(guess)]),
      ).toEqual([]);
    }
    await chainHolds();
  });

  it('stands once while the same is looked for again, typed on, spelled otherwise, or turned to the next page; and anew after a while', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    for (const n of [1, 2, 3]) await saysIn(ana, caseStream(caseId), `Lantern ${n}`);
    const before = (await lines()).length;
    const { next } = await searches(ana, { terms: ['lantern'], caseId, limit: 1 });
    await searches(ana, { terms: ['LANTERN'], begun: true, caseId, limit: 1, after: next });
    await searches(ana, { terms: ['Lantern'], caseId });
    expect(await lines()).toHaveLength(before + 1);
    await searches(ana, { terms: ['lantern', '3'], caseId });
    await searches(await board.sits('alexis'), { terms: ['lantern'], caseId });
    expect(await lines()).toHaveLength(before + 3);
    await board.movesClock('11 minutes');
    await searches(ana, { terms: ['lantern'], caseId });
    expect(await lines()).toHaveLength(before + 4);
  });

  it('says nothing of a case that the asker does not read, nor of a part, and does not change what is found', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const caseId = await board.caseOf(ana);
    await beginsPart(ana, caseId, 'health', 'A quiet harbour.');
    const before = (await lines()).length;
    expect((await searches(carla, { terms: ['harbour'], caseId })).found).toEqual([]);
    expect((await searches(ana, { terms: ['harbour'], caseId })).found).toHaveLength(1);
    const [theirs, hers] = (await lines()).slice(before);
    expect(theirs).toMatchObject({ person_id: carla.id, shown: 0, episode_id: null });
    expect(hers).toMatchObject({ person_id: ana.id, shown: 1, episode_id: caseId });
  });

  it('into the log is kept too, once for each opening of its page, however often that asks', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId);
    const alexis = await looksAfterData(board, 'alexis');
    await ana.http('POST', `/api/cases/${caseId}/file/read`, {});
    const before = (await lines()).length;
    for (const _ of [1, 2, 3]) expect(await accessOf(alexis, `?caseId=${caseId}`)).toHaveLength(1);
    expect((await lines()).slice(before)).toMatchObject([
      { person_id: alexis.id, basis: 'log', shown: 1, episode_id: caseId },
    ]);
    await accessOf(alexis);
    await accessOf(alexis, '?before=2');
    expect(await lines()).toHaveLength(before + 2);
    await board.movesClock('11 minutes');
    await accessOf(alexis);
    expect(await lines()).toHaveLength(before + 3);
  });

  it('is not hidden behind a page on which nothing stands', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId);
    const alexis = await looksAfterData(board, 'alexis');
    await ana.http('POST', `/api/cases/${caseId}/file/read`, {});
    await board.movesClock('40 minutes');
    const before = (await lines()).length;
    expect(await accessOf(alexis, '?before=1')).toEqual([]);
    expect((await accessOf(alexis)).length).toBeGreaterThan(0);
    await accessOf(alexis, '?before=1');
    const looks = (await lines()).slice(before);
    expect(looks.map(({ shown }) => shown > 0)).toEqual([false, true]);
  });

  it('into what was told of a case is kept, by whoever it was', async () => {
    const [ana, stranger] = [await board.sits('ana'), await board.sits('stranger')];
    const caseId = await board.caseOf(ana);
    const before = (await lines()).length;
    for (const who of [ana, ana, stranger]) await who.http('GET', `/api/cases/${caseId}/disclosures`);
    // Whoever never had to do with it asks for nothing that is there.
    expect((await lines()).slice(before)).toMatchObject([
      { person_id: ana.id, basis: 'log', shown: 0, episode_id: caseId },
    ]);
  });

  it('is seen by who looks after data of that agency, and by nobody else', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await searches(ana, { terms: ['kettle'], caseId });
    await searches(ben, { terms: ['kettle'], caseId });
    expect((await ana.http('GET', '/api/access/looks')).status).toBe(403);
    const alexis = await looksAfterData(board, 'alexis');
    const seen = await looksOf(alexis, `?caseId=${caseId}`);
    expect(seen).toMatchObject([
      { personId: ana.id, agencyId: agencyId('health'), caseId, purpose: 'COC', basis: 'search', count: 0 },
    ]);
    expect(Object.keys(seen[0]!).sort()).toEqual(
      ['agencyId', 'at', 'basis', 'caseId', 'count', 'personId', 'purpose', 'seq'].sort(),
    );
    expect((await looksOf(alexis, `?caseId=${caseId}`)).map(({ basis }) => basis)).toEqual(['log', 'search']);
    // Among who opened files they do not stand.
    expect(await accessOf(alexis, `?caseId=${caseId}`)).toEqual([]);
    await chainHolds();
  });
});
