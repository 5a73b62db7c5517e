import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v4, v7 } from 'uuid';
import type { CommandAnswer, GlassResult } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { anEmergency, finds, glassesOf, referenceOf, triesToBreak } from '../support/glass.js';
import type { Person } from '../support/person.js';
import { agencyId, type AgencyName, type CastName, personId } from '../support/table.js';

const board = useBoard();
const makes = async (who: CastName, agency: AgencyName, standings: Parameters<typeof becomes>[2]): Promise<void> => {
  const act = becomes(personId(who), agencyId(agency), standings);
  expect(ended(await (await board.sits('admin')).http(act.method, act.path, act.body))).toBe('done');
};

/** Nobody but Dino, of justice, looks after data in an agency of these cases; and Ana, in the one that opens their files. */
beforeAll(async () => {
  await makes('dino', 'justice', ['liaison', 'privacy_lead']);
  await makes('ana', 'health', ['liaison', 'worker', 'privacy_lead']);
});

const OPENED = { opened: true, tooMany: false };
/** What somebody is told who names a case under ids that they choose; nothing of it is thrown. */
async function names(who: Person, reference: string, glassId: string, id: string = v7()): Promise<string> {
  const input = anEmergency(reference, { glassId });
  const { text } = await who.http<CommandAnswer<GlassResult>>('POST', '/api/glass', input, { 'idempotency-key': id });
  return text;
}

describe('a file that is opened in an emergency', () => {
  it('is looked at by nobody of justice, whatever case they were let into: why is of care', async () => {
    const [alexis, ana, ben, dino] = await Promise.all([
      board.sits('alexis'),
      board.sits('ana'),
      board.sits('ben'),
      board.sits('dino'),
    ]);
    const caseId = await board.caseOf(ben, 'justice');
    await dino.follows(caseId);
    const input = anEmergency(await referenceOf(ben, caseId), { reason: 'overdose', words: 'Blue lips, no answer.' });
    expect((await triesToBreak(alexis, input)).body.result).toEqual(OPENED);
    const glassId = input['glassId'] as string;
    expect(await dino.sees('glass.opened')).toMatchObject({ data: { glassId } });
    expect(await glassesOf(dino)).toEqual([]);
    expect(await glassesOf(dino, caseId)).toMatchObject([{ id: glassId, reason: null, words: null, reviews: false }]);
    expect(await finds(dino, glassId)).toBe('not_found');
    // It waits for the agency that opened it, since no other one is there that may know why.
    expect((await glassesOf(ana)).find(({ id }) => id === glassId)).toMatchObject({ reviews: true });
  });

  it('does not tell by failing that there is such a case: under ids that are taken nothing is looked for', async () => {
    const [alexis, ben] = await Promise.all([board.sits('alexis'), board.sits('ben')]);
    const [own, other] = [await board.caseOf(ben), await board.caseOf(ben)];
    const [one, another] = [await referenceOf(ben, own), await referenceOf(ben, other)];
    const glassId = v4();
    expect(await names(alexis, one, glassId)).toContain('"opened":true');
    // The id of a message of somebody, which is that of its words; and of something that somebody is reminded of.
    const said = v7();
    const posted = { words: 'Hello.' };
    expect((await ben.http('POST', `/api/cases/${own}/messages`, posted, { 'idempotency-key': said })).status).toBe(
      201,
    );
    const [reminded] = await board.looks<{ id: string }>(
      `insert into baraza.reminder (subject_id, kind, task_force_id, stream_id, revision, runs, agency_id, priority, due_date, due_zone, ladder)
         select gen_random_uuid(), r.kind, r.task_force_id, r.stream_id, 1, false, r.agency_id, r.priority, r.due_date, r.due_zone, r.ladder
           from baraza.reminder r where r.subject_id = $1 returning subject_id as id`,
      [glassId],
    );
    for (const ids of [[glassId], [reminded!.id], [v4(), said]] as const) {
      const there = await names(alexis, another, ids[0], ids[1]);
      expect(there).toContain('illegal_move');
      expect(await names(alexis, 'S-0000000000', ids[0], ids[1])).toBe(there);
    }
    await board.looks('delete from baraza.reminder where subject_id = $1', [reminded!.id]);
    expect(await board.looks('select from baraza.glass where episode_id = $1', [other])).toEqual([]);
  });

  it('is not looked at by an agency that becomes justice at that moment, nor opened by one', async () => {
    const [alexis, ben] = await Promise.all([board.sits('alexis'), board.sits('ben')]);
    await makes('carla', 'legal', ['lead', 'privacy_lead']);
    const caseId = await board.caseOf(ben, 'legal');
    const reference = await referenceOf(ben, caseId);
    /** Opens it while an agency is being changed, which is done before it could be opened. */
    const meanwhile = async (agency: AgencyName): Promise<string> => {
      const holder = new pg.Client({ connectionString: board.database.superUrl });
      await holder.connect();
      await holder.query('begin');
      await holder.query(`update baraza.agency set sector = 'justice' where id = $1`, [agencyId(agency)]);
      const trying = names(alexis, reference, v4());
      await new Promise((then) => setTimeout(then, 700));
      if (agency === 'legal')
        await holder.query(`delete from baraza.case_seat where stream_id = 'case/' || $1 and agency_id = $2`, [
          caseId,
          agencyId(agency),
        ]);
      await holder.query('commit');
      await holder.end();
      return trying;
    };
    expect(await meanwhile('legal')).toContain('"opened":true');
    const seats = () =>
      board.looks<{ of: string }>(
        `select c.agency_id as of from baraza.case_seat c join baraza.glass g on g.stream_id = c.stream_id where g.episode_id = $1 order by 1`,
        [caseId],
      );
    expect(await seats()).toEqual([{ of: agencyId('health') }, { of: agencyId('shelter') }]);
    expect(await meanwhile('health')).toContain('forbidden');
    expect(await seats()).toHaveLength(2);
    await board.looks(
      `update baraza.agency set sector = case id when $1 then 'health' else 'civil_society' end where id = any ($2)`,
      [agencyId('health'), [agencyId('health'), agencyId('legal')]],
    );
  });
});
