import { afterEach, describe, expect, it } from '@jest/globals';
import type { CommandAnswer } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { daysAgo, entriesOf, opens, writes } from '../support/person-file.js';
import { goesTo, refers } from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { agencyId, type AgencyName, TABLE } from '../support/table.js';

/** Places are looked for every two seconds. */
const board = useBoard({ WORKER_SWEEP_MS: '500' });
afterEach(() => board.movesClock('0'));

const people = async (...names: Parameters<typeof board.sits>[0][]): Promise<Person[]> =>
  Promise.all(names.map((name) => board.sits(name)));

/** Makes an agency one of another sector; the code of the refusal, or 'done'. */
async function becomes(who: Person, agency: AgencyName, sector: string): Promise<string> {
  const { name, shortName, letters } = TABLE.agencies.find(({ id }) => id === agencyId(agency))!;
  const facts = { name, shortName, letters, sector };
  const { body } = await who.http<CommandAnswer>('PATCH', `/api/agencies/${agencyId(agency)}`, facts);
  return body.error?.code ?? 'done';
}

describe('an agency that becomes justice', () => {
  it('leaves the cases, parts and files that it was let into in the same commit, and those who read there see it', async () => {
    const [admin, ana, ben, bea] = (await people('admin', 'ana', 'ben', 'bea')) as [Person, Person, Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    await gives(ana, caseId, 'shelter');
    await writes(ana, caseId);
    await writes(ben, caseId);
    expect(await entriesOf(ben, caseId, 'TREAT')).toHaveLength(2);
    await ana.follows(caseId);
    await ben.follows(caseId);
    expect(await becomes(admin, 'shelter', 'justice')).toBe('done');
    for (const person of [ana, ben])
      expect(await person.sees('agency.released')).toMatchObject({ data: { agencyId: agencyId('shelter') } });
    for (const person of [ben, bea]) {
      expect((await person.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
      expect((await opens(person, caseId, 'TREAT')).status).toBe(404);
    }
    expect(
      await board.looks(
        `select from baraza.case_seat where agency_id = $1 and stream_id not like 'share/%' union all
         select from baraza.membership where agency_id = $1 and until_seq is null and stream_id like any (array['case/%', 'part/%', 'file/%'])`,
        [agencyId('shelter')],
      ),
    ).toEqual([]);
    // Back to what it was it has nothing of that again by itself.
    expect(await becomes(admin, 'shelter', 'social_service')).toBe('done');
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is not one while it leads a case or somebody is referred to it: that is handed over first', async () => {
    const [admin, ana, carla] = (await people('admin', 'ana', 'carla')) as [Person, Person, Person];
    const own = await board.caseOf(carla);
    expect(await becomes(admin, 'legal', 'justice')).toBe('illegal_move');
    await carla.closes(own);
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'legal', { service: 'papers' });
    expect(await becomes(admin, 'legal', 'justice')).toBe('illegal_move');
    await goesTo(carla, referralId, 'withdrawn', { nextStep: { kind: 'person_choice' } });
    // The agency is let go a moment later, by what follows from the end.
    await until(async () => (await carla.http('GET', `/api/cases/${caseId}`)).status === 404, 'the agency to be gone');
    expect(await becomes(admin, 'legal', 'justice')).toBe('done');
    expect(await becomes(admin, 'legal', 'civil_society')).toBe('done');
  });

  it('is decided by an administrator alone, as every change of a sector; what it is called stays its own to say', async () => {
    const [ana, carla] = (await people('ana', 'carla')) as [Person, Person];
    expect(await becomes(carla, 'legal', 'health')).toBe('forbidden');
    expect(await becomes(carla, 'legal', 'civil_society')).toBe('done');
    expect(await becomes(ana, 'health', 'justice')).toBe('forbidden');
  });
});

describe('where somebody can be found', () => {
  it('is erased 72 hours after it was written: the words go, the hash stays, and the chain holds', async () => {
    const [ana] = (await people('ana')) as [Person];
    const caseId = await board.caseOf(ana);
    const words = 'By the fountain, in the evening.';
    await writes(ana, caseId, { kind: 'note', label: 'X-LOC', words, on: daysAgo(1) });
    await writes(ana, caseId, { kind: 'note', words: 'This stays.' });
    const kept = (): Promise<{ body: string }[]> =>
      board.looks(
        `select w.body from baraza.content w join baraza.person_file f on f.stream_id = w.stream_id where f.episode_id = $1 order by w.seq`,
        [caseId],
      );
    expect(await kept()).toEqual([{ body: words }, { body: 'This stays.' }]);
    await board.movesClock('71 hours');
    await new Promise((then) => setTimeout(then, 3_000));
    expect(await kept()).toHaveLength(2);
    await board.movesClock('72 hours 1 minute');
    for (let tries = 0; tries < 100 && (await kept()).length > 1; tries++)
      await new Promise((then) => setTimeout(then, 300));
    expect(await kept()).toEqual([{ body: 'This stays.' }]);
    const [entry] = await board.looks<{ hash: boolean; erased: string }>(
      `select e.content_hash is not null as hash, x.body as erased from baraza.event e
         join baraza.person_file f on f.stream_id = e.stream_id
         join baraza.event x on x.stream_id = e.stream_id and x.type = 'entry.erased' where f.episode_id = $1 and e.seq = 1`,
      [caseId],
    );
    expect(entry).toEqual({ hash: true, erased: '{"erased" : [1]}' });
    expect(await journalFaults(board)).toEqual([]);
    // Words that went without that being said are a broken chain.
    await board.looks(
      `delete from baraza.content w using baraza.person_file f where f.stream_id = w.stream_id and f.episode_id = $1`,
      [caseId],
    );
    expect(await board.looks('select fault from baraza.verify_chains()')).toEqual([
      { fault: 'its words are missing and were not erased by command' },
    ]);
  });
});
