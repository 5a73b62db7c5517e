import { describe, expect, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId, type AgencyName, type CastName, personId } from '../support/table.js';

const board = useBoard();

/** Who reads a case and should not, and who should and does not, by what everybody is now. */
const WRONG = `
  with works as (
    select distinct s.person_id, s.agency_id from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null where baraza.works_on_cases(s.standing)
  ), should as (
    select distinct 'case/' || c.episode_id as stream_id, w.person_id from baraza.case_seat c join works w on w.agency_id = c.agency_id
  ), does as (
    select m.stream_id, m.person_id from baraza.membership m where m.stream_id like 'case/%' and m.until_seq is null
  )
  select 'missed' as what, s.* from should s where not exists (select from does d where (d.stream_id, d.person_id) = (s.stream_id, s.person_id))
  union all
  select 'kept', d.* from does d where not exists (select from should s where (s.stream_id, s.person_id) = (d.stream_id, d.person_id))`;

const becomes = (admin: Person, name: CastName, agency: AgencyName, standings: string[]): Promise<unknown> =>
  admin.http('PUT', `/api/people/${personId(name)}/standings`, { agencyId: agencyId(agency), standings });

const several = <T>(count: number, make: (place: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)));

describe('somebody begins or ceases to work for an agency', () => {
  it('while cases are opened, and while agencies are brought in and released: they read exactly what is theirs', async () => {
    const [ana, admin] = [await board.sits('ana'), await board.sits('admin')];
    const shelter = agencyId('shelter');
    const cases = await several(24, () => board.caseOf(ana));
    for (const standings of [[], ['worker'], [], ['worker']]) {
      await Promise.all([
        becomes(admin, 'alexis', 'health', standings),
        becomes(admin, 'bea', 'shelter', standings),
        several(8, () => board.caseOf(ana)),
        ...cases.map((caseId, place) => (place % 2 ? ana.admits(caseId, shelter) : ana.releases(caseId, shelter))),
      ]);
      expect(await board.looks(WRONG)).toEqual([]);
      await Promise.all([
        becomes(admin, 'bea', 'shelter', standings.length ? [] : ['volunteer']),
        ...cases.map((caseId, place) => (place % 2 ? ana.releases(caseId, shelter) : ana.admits(caseId, shelter))),
      ]);
      expect(await board.looks(WRONG)).toEqual([]);
    }
    expect(await board.looks('select * from baraza.verify_chains()')).toEqual([]);
  }, 180_000);

  it('for a second agency of the same case: they speak for either, and leaving one keeps the other', async () => {
    const [ana, admin] = [await board.sits('ana'), await board.sits('admin')];
    const caseId = await board.caseOf(ana, 'shelter', 'justice');
    await becomes(admin, 'ben', 'justice', ['worker']);
    // The demonstration's door opens the first of somebody's seats; the other one is taken by hand.
    const ben = await board.sits('ben');
    for (const agency of ['shelter', 'justice'] as const) {
      await board.looks('update baraza.session set agency_id = $2 where person_id = $1 and ended_at is null', [
        ben.id,
        agencyId(agency),
      ]);
      const said = await ben.http('POST', `/api/cases/${caseId}/messages`, { words: `For ${agency}.` });
      expect([agency, said.status]).toEqual([agency, 201]);
    }
    await ana.follows(caseId);
    await ana.releases(caseId, agencyId('shelter'));
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
    await becomes(admin, 'ben', 'justice', []);
    await ana.sees('colleague.left');
    ana.takesNote();
    expect(await board.looks(WRONG)).toEqual([]);
  });
});
