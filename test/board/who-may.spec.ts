import { describe, expect, it } from '@jest/globals';
import { AGENCY_STANDINGS, type CommandAnswer, type Standing, STANDINGS } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard();

const LEADS: readonly Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker'];
const WORKS: readonly Standing[] = [...LEADS, 'volunteer'];

/** Gives somebody of an agency this one standing and no other, as its keeper would. */
const holds = (name: 'ana' | 'ben', agency: 'health' | 'shelter', standing: Standing): Promise<unknown[]> =>
  board.looks(
    `with gone as (delete from baraza.standing where person_id = $1 returning task_force_id)
     insert into baraza.standing (task_force_id, agency_id, person_id, standing) select distinct task_force_id, $2::uuid, $1::uuid, $3 from gone
     on conflict do nothing`,
    [personId(name), agencyId(agency), standing],
  );

const code = async (answer: Promise<unknown>): Promise<string> =>
  ((await answer) as { error?: { code: string } }).error?.code ?? 'done';

describe('each role', () => {
  it.each(STANDINGS)(
    '%s: opens, admits, releases and closes as the table of rights says, and no more',
    async (standing) => {
      const [alexis, ana, ben] = [await board.sits('alexis'), await board.sits('ana'), await board.sits('ben')];
      const led = async (): Promise<string> => board.caseOf(alexis, 'shelter');
      const leads = LEADS.includes(standing) ? 'done' : 'forbidden';
      const [one, two] = [await led(), await led()];
      try {
        await holds('ana', 'health', standing);
        await holds('ben', 'shelter', standing);
        // In the leading agency.
        expect(await code(ana.admits(one, agencyId('legal')))).toBe(leads);
        expect(await code(ana.releases(one, agencyId('health')))).toBe('forbidden');
        expect(
          await code(ana.http('POST', `/api/cases/${one}/messages`, { words: 'A word.' }).then(({ body }) => body)),
        ).toBe('done');
        expect(await code(ana.releases(one, agencyId('shelter')))).toBe(leads);
        expect(await code(ana.closes(one))).toBe(leads);
        // In another agency of the case.
        expect(await code(ben.admits(two, agencyId('legal')))).toBe('forbidden');
        expect(await code(ben.closes(two))).toBe('forbidden');
        expect(await code(ben.releases(two, agencyId('health')))).toBe('forbidden');
        expect(await code(ben.releases(two, agencyId('shelter')))).toBe(leads);
        // With a case of their own.
        expect(await code(ana.http('POST', '/api/cases', { handle: 'New' }).then(({ body }) => body))).toBe(
          WORKS.includes(standing) ? 'done' : 'forbidden',
        );
      } finally {
        await holds('ana', 'health', 'liaison');
        await holds('ben', 'shelter', 'worker');
      }
    },
  );

  it('reads cases only where it works on them: nobody who only sits at the table is let in with an agency', async () => {
    const ana = await board.sits('ana');
    for (const standing of STANDINGS) {
      const caseId = await board.caseOf(ana);
      await holds('ben', 'shelter', standing);
      try {
        await ana.admits(caseId, agencyId('shelter'));
        const ben = await board.sits('ben');
        const reads = (AGENCY_STANDINGS as readonly Standing[]).includes(standing) && standing !== 'privacy_lead';
        expect([standing, (await ben.http('GET', `/api/cases/${caseId}`)).status]).toEqual([
          standing,
          reads ? 200 : 404,
        ]);
      } finally {
        await holds('ben', 'shelter', 'worker');
      }
    }
    expect(await journalFaults(board)).toEqual([]);
  });
});

describe('an agency', () => {
  it('that is there is not admitted again, and one that is not there is not released', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    expect(await code(ana.admits(caseId, agencyId('shelter')))).toBe('illegal_move');
    expect(await code(ana.admits(caseId, agencyId('health')))).toBe('illegal_move');
    expect(await code(ana.releases(caseId, agencyId('legal')))).toBe('illegal_move');
    expect(await code(ben.releases(caseId, agencyId('legal')))).toBe('forbidden');
  });

  it('without anybody who works on cases takes a seat that nobody reads from', async () => {
    const [ana, chair]: [Person, Person] = [await board.sits('ana'), await board.sits('chair')];
    const caseId = await board.caseOf(ana);
    await ana.follows(caseId);
    expect((await ana.admits(caseId, agencyId('municipality'))) as CommandAnswer).toMatchObject({ seq: 2 });
    await ana.reaches(caseId, 2);
    expect(ana.live.streams.get(`case/${caseId}`)!.view!.seats[1]).toEqual({
      agencyId: agencyId('municipality'),
      people: [],
    });
    expect((await chair.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
  });
});
