import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { type CommandAnswer, type FollowAnswer, glassStream, type GlassResult, type GlassTry } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { anEmergency, breaks, finds, glassesOf, looksIn, referenceOf, triesToBreak } from '../support/glass.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { accessOf, opens, writes } from '../support/person-file.js';
import { agencyId, type AgencyName, type CastName, personId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

const people = async (...names: CastName[]): Promise<Person[]> => Promise.all(names.map((name) => board.sits(name)));
type Standings = Parameters<typeof becomes>[2];
const makes = async (who: CastName, agency: AgencyName, standings: Standings): Promise<void> => {
  const admin = await board.sits('admin');
  const act = becomes(personId(who), agencyId(agency), standings);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
};

/** Carla leads cases and looks after data in her agency; in the shelter nobody does. */
beforeAll(() => makes('carla', 'legal', ['lead', 'privacy_lead']));

/** What Carla's agency and the shelter wrote of somebody with whom health has nothing to do. */
async function aCase(): Promise<{ caseId: string; reference: string; carla: Person; ben: Person; told: string[] }> {
  const [carla, ben] = (await people('carla', 'ben')) as [Person, Person];
  const caseId = await board.caseOf(carla, 'shelter');
  const told = [
    await writes(carla, caseId, { kind: 'papers' }),
    await writes(carla, caseId, { kind: 'test', label: 'HIV', words: 'The result is known.' }),
    await writes(ben, caseId, { kind: 'note', label: 'X-SAFE' }),
  ];
  await writes(carla, caseId, { kind: 'note', label: 'X-JUST', words: 'A date at court.' });
  return { caseId, reference: await referenceOf(carla, caseId), carla, ben, told };
}

describe('a file that is opened in an emergency', () => {
  it('is read by whoever opened it, as far as health may be told, for two hours by the clock', async () => {
    const { caseId, reference, told } = await aCase();
    const [ana, alexis] = (await people('ana', 'alexis')) as [Person, Person];
    expect((await opens(alexis, caseId, 'TREAT')).status).toBe(404);
    const glassId = await breaks(alexis, reference.toLowerCase().replace('-', ' '));
    const { status, body } = await looksIn(alexis, glassId);
    expect(status).toBe(200);
    expect(body.entries.map(({ id }) => id).toSorted()).toEqual(told.toSorted());
    expect(body.entries.find(({ label }) => label === 'HIV')?.words).toBe('The result is known.');
    expect(body.glass).toMatchObject({ caseId, reference, handle: 'Nikos', own: true, reviews: false, review: null });
    expect(Date.parse(body.glass.until) - Date.parse(body.glass.openedAt)).toBe(2 * 3_600_000);
    // It is nobody else's, a colleague's neither; and nothing else of the case is open.
    expect((await looksIn(ana, glassId)).text).toBe((await looksIn(ana, v4())).text);
    expect((await alexis.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    expect((await opens(alexis, caseId, 'TREAT')).status).toBe(404);
    await board.movesClock('1 hour 59 minutes');
    expect((await looksIn(alexis, glassId)).status).toBe(200);
    await board.movesClock('2 hours 1 minute');
    expect((await looksIn(alexis, glassId)).text).toBe((await looksIn(alexis, v4())).text);
    expect(await glassesOf(alexis)).toMatchObject([{ id: glassId }]);
  });

  it('is told at once to everybody who reads the case, and why to those who may be told of care', async () => {
    const { caseId, reference, carla, ben } = await aCase();
    await carla.admits(caseId, agencyId('municipality'));
    const [alexis, bea] = (await people('alexis', 'bea')) as [Person, Person];
    for (const reader of [carla, ben, bea]) await reader.follows(caseId);
    const glassId = await breaks(alexis, reference, { reason: 'overdose' });
    for (const reader of [carla, ben, bea]) {
      const event = await reader.sees('glass.opened');
      expect(event).toMatchObject({ by: { person: alexis.id, agency: alexis.agencyId }, data: { glassId } });
      expect(JSON.stringify(event)).not.toMatch(/overdose|wake/);
    }
    const [why] = await glassesOf(ben, caseId);
    expect(why).toMatchObject({ reason: 'overdose', words: 'Found in the park, does not wake up.', reviews: false });
    expect(await glassesOf(bea, caseId)).toMatchObject([{ id: glassId, reason: null, words: null }]);
    const [stranger] = (await people('stranger')) as [Person];
    expect(await glassesOf(stranger, caseId)).toEqual([]);
    // Whoever is let in from then on is not told what was before.
    await carla.admits(caseId, agencyId('health'), false);
    expect(await glassesOf(await board.sits('ana'), caseId)).toEqual([]);
    for (const reader of [ben, bea]) await reader.sees('agency.admitted');
    await bea.live.connected();
    expect(await bea.live.follow(glassStream(glassId))).toMatchObject({ error: { code: 'not_found' } });
  });

  it('stands in the log with who, for whom, when and why; each reading too, and asking after its time', async () => {
    const { caseId, reference, carla } = await aCase();
    const [alexis] = (await people('alexis')) as [Person];
    const glassId = await breaks(alexis, reference, { purpose: 'BTG' });
    await looksIn(alexis, glassId);
    await board.movesClock('3 hours');
    await looksIn(alexis, glassId);
    const lines = await board.looks(
      `select basis, purpose, controller_agency_id as of, labels, shown, glass_id as "glassId" from baraza.access_log
        where episode_id = $1 and person_id = $2 order by seq`,
      [caseId, alexis.id],
    );
    const line = { purpose: 'BTG', glassId };
    const none = { ...line, basis: 'none', of: null, labels: [], shown: 0 };
    expect(lines).toEqual([
      none,
      { ...line, basis: 'glass', of: agencyId('shelter'), labels: ['X-SAFE'], shown: 1 },
      { ...line, basis: 'glass', of: agencyId('legal'), labels: ['HIV', 'N'], shown: 2 },
      none,
    ]);
    // It is in the person's own slice of the log.
    const own = `select distinct basis from baraza.access_of_case($1) where person_id = $2 order by 1`;
    expect(await board.looks(own, [caseId, alexis.id])).toEqual([{ basis: 'glass' }, { basis: 'none' }]);
    // Whoever looks after data sees who saw what their agency wrote.
    expect(await accessOf(carla, `?caseId=${caseId}&personId=${alexis.id}`)).toMatchObject([
      { basis: 'glass', glassId },
    ]);
    expect(await journalFaults(board)).toEqual([]);
    expect(await board.looks('select * from baraza.verify_access()')).toEqual([]);
  });

  it('is opened by nobody but who works with people for health: no volunteer, no justice, nobody by an office', async () => {
    const { caseId, reference } = await aCase();
    await makes('ana', 'health', ['volunteer', 'privacy_lead']);
    await makes('chair', 'health', ['coordinator', 'administrator', 'chair']);
    const outside = await people('ana', 'ben', 'bea', 'carla', 'dino', 'admin');
    const refused = (await triesToBreak(outside[0]!, anEmergency(reference))).text;
    expect(refused).toContain('forbidden');
    for (const person of outside)
      for (const named of [reference, 'S-0000000000'])
        expect((await triesToBreak(person, anEmergency(named))).text).toBe(refused);
    const chair = await board.sits('chair');
    expect((await triesToBreak(chair, anEmergency(reference))).body.error?.code).toBe('forbidden');
    await makes('ana', 'health', ['liaison', 'worker']);
    await makes('chair', 'health', []);
    expect(await board.looks('select from baraza.glass where episode_id = $1', [caseId])).toEqual([]);
    // Who is health at another table has it from there alone.
    const [stranger] = (await people('stranger')) as [Person];
    expect((await triesToBreak(stranger, anEmergency(reference))).body.result).toEqual({
      opened: false,
      tooMany: false,
    });
  });

  it('is refused field by field, done once however often it is sent, and answers nothing for what is not there', async () => {
    const { reference, caseId } = await aCase();
    const [alexis] = (await people('alexis')) as [Person];
    const wrong = async (more: object): Promise<string[]> =>
      Object.keys((await triesToBreak(alexis, anEmergency(reference, more))).body.error?.fields ?? {});
    expect(await wrong({ reference: 'S-1' })).toEqual(['reference']);
    expect(await wrong({ reference: 'Nikos' })).toEqual(['reference']);
    expect(await wrong({ reference: { $ne: 1 } })).toEqual(['reference']);
    expect(await wrong({ purpose: 'TREAT' })).toEqual(['purpose']);
    expect(await wrong({ purpose: 'HLEGAL' })).toEqual(['purpose']);
    expect(await wrong({ reason: 'curious' })).toEqual(['reason']);
    expect(await wrong({ words: '' })).toEqual(['words']);
    expect(await wrong({ words: 'x'.repeat(1001) })).toEqual(['words']);
    expect(await wrong({ glassId: 'x' })).toEqual(['glassId']);
    const [input, id] = [anEmergency(reference), v7()];
    const sends = (): Promise<{ body: CommandAnswer<GlassResult> }> =>
      alexis.http<CommandAnswer<GlassResult>>('POST', '/api/glass', input, { 'idempotency-key': id });
    const answers = await Promise.all([sends(), sends()]);
    for (const { body } of [...answers, await sends()]) expect(body.result).toEqual({ opened: true, tooMany: false });
    expect(await board.looks('select from baraza.glass where episode_id = $1', [caseId])).toHaveLength(1);
    // The same id again, as something else.
    expect((await triesToBreak(alexis, input)).body.error?.code).toBe('illegal_move');
    expect((await triesToBreak(alexis, anEmergency('S-0000000000'))).body.result).toEqual({
      opened: false,
      tooMany: false,
    });
  });

  it('is looked at within 72 hours by who looks after data in the case, once, and the case is told', async () => {
    const { caseId, reference, carla, ben } = await aCase();
    const [alexis] = (await people('alexis')) as [Person];
    const glassId = await breaks(alexis, reference);
    const waits = (await glassesOf(carla)).find(({ id }) => id === glassId);
    expect(waits).toMatchObject({ reviews: true, own: false, handle: null, reference, reason: 'cannot_consent' });
    expect(Date.parse(waits!.reviewBy) - Date.parse(waits!.openedAt)).toBe(72 * 3_600_000);
    for (const person of [alexis, ben, await board.sits('ana')])
      expect(await finds(person, glassId)).toMatch(/forbidden|not_found/);
    await ben.follows(caseId);
    const both = await Promise.all([
      finds(carla, glassId, 'not_justified', 'Nobody was asked first.'),
      finds(carla, glassId),
    ]);
    expect(both.toSorted()).toEqual(['done', 'illegal_move']);
    const event = await ben.sees('glass.reviewed');
    expect(event).toMatchObject({ by: { person: carla.id }, data: { glassId } });
    const [seen] = await glassesOf(alexis);
    expect(seen).toMatchObject({ id: glassId, review: { personId: carla.id, agencyId: carla.agencyId } });
    expect((await glassesOf(carla)).find(({ id }) => id === glassId)).toMatchObject({ reviews: false });
    expect(await journalFaults(board)).toEqual([]);
  });

  it('reminds who is to look at it: at once, a day before the time is over, and then', async () => {
    const { reference, carla } = await aCase();
    const [alexis] = (await people('alexis')) as [Person];
    const glassId = await breaks(alexis, reference);
    const told = (number: number): Promise<void> =>
      until(
        async () =>
          (
            await board.looks(
              `select from baraza.notice where subject_id = $1 and number = $2 and person_id = $3 and channel = 'app'`,
              [glassId, number, carla.id],
            )
          ).length === 1,
        `step ${number}`,
        20_000,
      );
    await told(1);
    await board.movesClock('49 hours');
    await told(2);
    await board.movesClock('73 hours');
    await told(3);
    expect(await finds(carla, glassId)).toBe('done');
    expect(await board.looks('select from baraza.reminder where subject_id = $1 and runs', [glassId])).toEqual([]);
  });

  it('is looked at by the agency of whoever opened it where no other looks after data, and never by themselves', async () => {
    const [ben] = (await people('ben')) as [Person];
    const caseId = await board.caseOf(ben);
    const reference = await referenceOf(ben, caseId);
    await makes('ana', 'health', ['worker', 'privacy_lead']);
    const [ana, alexis] = (await people('ana', 'alexis')) as [Person, Person];
    const hers = await breaks(ana, reference);
    const his = await breaks(alexis, reference);
    expect(await finds(ana, hers)).toBe('forbidden');
    expect((await glassesOf(ana)).map(({ id, reviews }) => [id, reviews])).toEqual([
      [his, true],
      [hers, false],
    ]);
    // Who is given the task later has it from then on; whose it is no longer, has not.
    await makes('ana', 'health', ['liaison', 'worker']);
    expect(await finds(ana, his)).toBe('not_found');
    await makes('bea', 'shelter', ['volunteer', 'privacy_lead']);
    const bea = await board.sits('bea');
    expect(await finds(bea, hers)).toBe('done');
    await makes('bea', 'shelter', ['volunteer']);
  });

  it('leaves no word of why where it does not belong', async () => {
    const { caseId, reference } = await aCase();
    const [alexis] = (await people('alexis')) as [Person];
    await breaks(alexis, reference, { words: 'Kaleidoscope.' });
    const [admin, ben] = (await people('admin', 'ben')) as [Person, Person];
    expect((await ben.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).text).not.toContain('Kaleidoscope');
    expect(await glassesOf(admin)).toEqual([]);
    expect(
      await board.looks(
        `select from baraza.receipt where result like '%Kaleidoscope%' union all select from baraza.word_leaf where words like '%kaleidoscope%'
         union all select from baraza.event where body like '%Kaleidoscope%'`,
      ),
    ).toEqual([]);
  });

  it('keeps every try, and looks for nothing any more after five that found nothing', async () => {
    const { reference } = await aCase();
    await makes('ana', 'health', ['worker', 'privacy_lead']);
    const [ana, alexis] = (await people('ana', 'alexis')) as [Person, Person];
    await board.movesClock('30 hours');
    const before = await triesOf(ana);
    const tries = await Promise.all(
      Array.from({ length: 8 }, () =>
        triesToBreak(alexis, anEmergency('S-0000000000')).then(({ body }) => body.result),
      ),
    );
    expect(tries.filter(({ tooMany }) => tooMany)).toHaveLength(3);
    expect((await triesToBreak(alexis, anEmergency(reference))).body.result).toEqual({ opened: false, tooMany: true });
    expect((await triesOf(ana)).length - before.length).toBe(9);
    expect((await triesOf(ana))[0]).toMatchObject({ personId: alexis.id, outcome: 'too_many' });
    // Somebody else of the agency is not held up; and an hour later they may again.
    await breaks(ana, reference);
    await board.movesClock('31 hours 5 minutes');
    await breaks(alexis, reference);
    await makes('ana', 'health', ['liaison', 'worker']);
    expect((await ana.http('GET', '/api/glass/tries')).status).toBe(403);
  });
});

const triesOf = async (person: Person): Promise<GlassTry[]> =>
  (await person.http<GlassTry[]>('GET', '/api/glass/tries')).body;
