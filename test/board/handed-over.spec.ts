import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { type ActionState, type CommandAnswer, type RefusalAnswer } from '#libs/domain';
import { Agreement, haveAddresses } from '../support/actions.js';
import { becomes } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { breaks, finds, glassesOf, looksIn, referenceOf } from '../support/glass.js';
import { journalFaults } from '../support/journal.js';
import { beginsPart } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { agencyId, type AgencyName, CAST, type CastName, personId, TABLE } from '../support/table.js';

/** What follows is looked for every half second. */
const board = useBoard({ WORKER_SWEEP_MS: '500' });
afterEach(() => board.movesClock('0'));

const people = (...names: CastName[]): Promise<Person[]> => Promise.all(names.map((name) => board.sits(name)));
const makes = async (who: CastName, agency: AgencyName, standings: Parameters<typeof becomes>[2]): Promise<void> => {
  const act = becomes(personId(who), agencyId(agency), standings);
  expect(ended(await (await board.sits('admin')).http(act.method, act.path, act.body))).toBe('done');
};
async function turns(agency: AgencyName, sector: string): Promise<void> {
  const { name, shortName, letters } = TABLE.agencies.find(({ id }) => id === agencyId(agency))!;
  const admin = await board.sits('admin');
  const facts = { name, shortName, letters, sector };
  const { body } = await admin.http<CommandAnswer>('PATCH', `/api/agencies/${agencyId(agency)}`, facts);
  expect(body.error).toBeUndefined();
}

describe('what an agency had to do that becomes justice', () => {
  it('goes to the agency that leads, as nobody has taken it yet, in the case and in its parts; what was offered to it stays', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    const partId = await beginsPart(ana, caseId, 'health', 'Only here.', 'shelter');
    const [theirs, inPart, offered, done] = [
      new Agreement({ caseId }),
      new Agreement({ partId }),
      new Agreement({ caseId }),
      new Agreement({ caseId }),
    ];
    for (const one of [theirs, inPart, done]) await one.isAgreedBy(ana, { agencyId: ben.agencyId });
    await theirs.does(ben, 'accept');
    await offered.isAgreedBy(ana);
    await offered.does(ana, 'offer', { agencyId: ben.agencyId });
    await done.does(ben, 'accept');
    await done.does(ben, 'finish', { words: 'It is done.' });
    await turns('shelter', 'justice');
    const stands = async ({ id }: Agreement): Promise<[string, string, string | null, string | null]> => {
      const [row] = await board.looks<{ s: string; o: string; h: string | null; f: string | null; told: ActionState }>(
        `select a.status as s, a.owner_agency_id as o, a.holder_id as h, a.offered_to_id as f, (e.body::jsonb -> 'state') as told
           from baraza.action a join baraza.event e on e.stream_id = a.stream_id and e.seq = a.history[cardinality(a.history)] where a.id = $1`,
        [id],
      );
      // What was told is how it stands.
      const { s, o, h, f, told } = row!;
      expect([told.status, told.ownerAgencyId, told.holderId, told.offeredToId]).toEqual([s, o, h, f]);
      return [s, o, h, f];
    };
    expect(await stands(theirs)).toEqual(['assigned', agencyId('health'), null, null]);
    expect(await stands(inPart)).toEqual(['assigned', agencyId('health'), null, null]);
    expect((await stands(offered)).slice(1)).toEqual([agencyId('health'), null, null]);
    expect((await stands(done)).slice(0, 2)).toEqual(['done', agencyId('shelter')]);
    expect(
      await board.looks('select agency_id, holder_id, runs from baraza.reminder where subject_id = $1', [theirs.id]),
    ).toEqual([{ agency_id: agencyId('health'), holder_id: null, runs: true }]);
    // Whoever leads takes it from there; whoever left does not.
    expect((await theirs.does(ana, 'accept')) as RefusalAnswer).not.toHaveProperty('error');
    expect(((await theirs.does(ben, 'accept')) as RefusalAnswer).error.code).toBe('not_found');
    expect(await journalFaults(board)).toEqual([]);
    await turns('shelter', 'social_service');
  });
});

describe('an emergency that nobody can look at any more', () => {
  const letters = (): Promise<{ address: string }[]> =>
    board.looks(`select address from baraza.letter where kind = 'nobody_looks' order by made_at`);
  const remindedOf = async (glassId: string): Promise<string | null> =>
    (
      await board.looks<{ holder_id: string | null }>(
        `select r.holder_id from baraza.reminder r where r.subject_id = $1 and r.runs
           and exists (select from baraza.rung g where g.subject_id = r.subject_id and g.revision = r.revision and g.state <> 'cancelled')`,
        [glassId],
      )
    )[0]?.holder_id ?? null;
  const isReminded = (glassId: string, who: CastName): Promise<void> =>
    until(async () => (await remindedOf(glassId)) === personId(who), `${who} to be reminded`);
  beforeEach(async () => {
    await makes('carla', 'legal', ['lead', 'privacy_lead']);
    await makes('ben', 'shelter', ['lead']);
  });

  /** Carla's agency and the shelter are in it, and only she looks after data. */
  async function anOpening(): Promise<{ glassId: string; caseId: string }> {
    const [ben, alexis] = (await people('ben', 'alexis')) as [Person, Person];
    const caseId = await board.caseOf(ben, 'legal');
    const glassId = await breaks(alexis, await referenceOf(ben, caseId));
    expect(await remindedOf(glassId)).toBe(personId('carla'));
    return { glassId, caseId };
  }

  it('since its agency became justice goes to another one that is in the case', async () => {
    const { glassId } = await anOpening();
    await makes('ben', 'shelter', ['lead', 'privacy_lead']);
    // He has a seat there from the beginning, as every agency of the case: he is reminded when she can look at it no longer.
    await turns('legal', 'justice');
    await isReminded(glassId, 'ben');
    expect(await finds(await board.sits('ben'), glassId)).toBe('done');
    expect(await glassesOf(await board.sits('carla'))).toEqual([]);
    await turns('legal', 'civil_society');
  });

  it('goes to the agency of whoever opened it where no other has anybody, and is no more theirs to look at than before', async () => {
    const { glassId } = await anOpening();
    await makes('ana', 'health', ['liaison', 'worker', 'privacy_lead']);
    await makes('alexis', 'health', ['lead', 'privacy_lead']);
    await turns('legal', 'justice');
    await isReminded(glassId, 'ana');
    expect(await finds(await board.sits('alexis'), glassId)).not.toBe('done');
    expect(await finds(await board.sits('ana'), glassId)).toBe('done');
    await makes('ana', 'health', ['liaison', 'worker']);
    await makes('alexis', 'health', ['lead']);
    await turns('legal', 'civil_society');
  });

  it('is said where nobody has that task at all, also when it is opened; whoever administers the table is told once a day, and who takes the task then is reminded', async () => {
    await makes('dino', CAST.dino[0] as AgencyName, ['administrator']);
    await haveAddresses(board, await board.sits('dino'));
    await makes('carla', 'legal', ['lead']);
    const [ben, alexis] = (await people('ben', 'alexis')) as [Person, Person];
    const caseId = await board.caseOf(ben, 'legal');
    const glassId = await breaks(alexis, await referenceOf(ben, caseId));
    expect((await looksIn(alexis, glassId)).body.glass.nobodyLooks).toBe(true);
    expect(await letters()).toHaveLength(1);
    const again = await breaks(alexis, await referenceOf(ben, caseId));
    expect(await letters()).toHaveLength(1);
    await makes('carla', 'legal', ['lead', 'privacy_lead']);
    for (const one of [glassId, again]) await isReminded(one, 'carla');
    expect((await looksIn(alexis, glassId)).body.glass.nobodyLooks).toBe(false);
    // She lays it down again, before she looked at it.
    await board.movesClock('25 hours');
    await makes('carla', 'legal', ['lead']);
    await until(async () => (await letters()).length === 2, 'the second letter');
  });
});

describe('a card', () => {
  it('whose command is given again after another one was given shows no code that opens nothing', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const gives = (id: string, chance: string) =>
      ana.http<CommandAnswer & { result: { code: string } }>(
        'POST',
        `/api/cases/${caseId}/card`,
        { chance },
        { 'idempotency-key': id },
      );
    const [first, second] = [
      [v7(), v4()],
      [v7(), v4()],
    ] as const;
    const { code } = (await gives(...first)).body.result;
    expect((await gives(...first)).body.result.code).toBe(code);
    expect((await gives(...second)).status).toBe(201);
    const late = await gives(...first);
    expect([late.status, late.body.error?.code]).toEqual([409, 'illegal_move']);
    expect((await gives(...second)).status).toBe(201);
  });
});
